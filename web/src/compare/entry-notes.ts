import type { ComparedTie } from '../../../graph/schema/compare-answers.ts';
import { basisTable, type Basis } from '../../../graph/schema/vocabulary.ts';
import type { Lang } from '../url-state/view-options.ts';
import { compareMessages } from './messages.ts';
import { noteMessages } from './note-messages.ts';
import type { PairWords } from './pair-words.ts';

/** A note to an entry; an open one says that the entry is not settled. */
export interface EntryNote {
  readonly text: string;
  readonly open: boolean;
}

/**
 * What is to be said of an entry besides its evidence: in whose name a document names the partner, where it was known
 * already, and whether the entry is settled.
 */
export function entryNotes(
  tie: ComparedTie,
  pair: PairWords,
  lang: Lang,
  titleOf: (document: string) => string,
): EntryNote[] {
  const t = noteMessages[lang];
  const through = (['a', 'b'] as const).flatMap((side) =>
    (side === 'a' ? tie.throughA : tie.throughB).map(({ as, wording }) => t.through[as](pair[side], wording)),
  );
  const known =
    tie.before === null
      ? []
      : tie.before.known === 'in-a'
        ? [(tie.section === null ? t.inA : t.inARow)(pair.a)]
        : tie.before.known === 'elsewhere'
          ? [t.elsewhere(listed(tie.before.documents.map(titleOf), lang))]
          : [pair.forward ? t.firstNamed : t.nowhereElse];
  const maybe = tie.maybe.map(({ wording, rule }) => t.maybe(wording, t.maybeWhy[rule]));
  return [
    ...[...through, ...known].map((text) => ({ text, open: false })),
    ...maybe.map((text) => ({ text, open: true })),
  ];
}

/** The notes as one cell of a table. */
export function notesText(notes: readonly EntryNote[]): string {
  return notes.map(({ text }) => text).join('; ');
}

/** Basis as text; "not named" where the document does not name the partner there. */
export function basisText(basis: Basis | null, lang: Lang): string {
  return basis === null ? compareMessages[lang].notNamed : `${basis} ${basisTable[basis].label[lang]}`;
}

/** "a, b und c". */
export function listed(names: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}
