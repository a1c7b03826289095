import type { Limits } from '../../../graph/schema/analysis-basics.ts';
import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { documentFormLabels } from '../../../graph/schema/vocabulary.ts';
import { shellMessages } from '../ui/messages.ts';
import type { Lang } from '../url-state/view-options.ts';
import { sheetMessages } from './messages.ts';
import { spans, type Cited } from './source-lines.ts';

/** A document that a page rests on, as it is listed in its sources. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly town: string;
  readonly form: string;
  readonly planning: string;
  /** Which of its lines the page cites. */
  readonly lines: string;
  readonly notes: readonly string[];
}

/** What a page cannot know of something; of a programme also how much of it was read. */
export interface Limited {
  readonly name: string;
  readonly limits: Limits | Pick<Limits, 'ruleVersion' | 'blindSpots'>;
}

/**
 * The documents `asked` for, in their order, then those that are only cited, with the lines cited of each. Documents that
 * are not loaded are left out.
 */
export function sourcesOf(
  loaded: readonly DocumentAnswer[],
  asked: readonly string[],
  cited: readonly Cited[],
  lang: Lang,
): Source[] {
  const t = sheetMessages[lang];
  const lines = spans(cited);
  return [...new Set([...asked, ...lines.keys()])].flatMap((id) => {
    const found = loaded.find((one) => one.id === id);
    if (found === undefined) return [];
    const span = lines.get(id);
    return [
      {
        id,
        title: found.session === null ? found.title : `${found.title} (${found.session})`,
        town: `${found.municipality.name}, ${found.year ?? shellMessages[lang].yearUnknown}`,
        form: documentFormLabels[found.form][lang],
        planning: found.status[lang],
        lines: span === undefined ? t.noLines : t.sourceSpan(...span),
        notes: found.notes.map((note) => note[lang]),
      },
    ];
  });
}
