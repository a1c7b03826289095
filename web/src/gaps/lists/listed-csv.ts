import { actorTypeTable } from '../../../../graph/schema/actor-types.ts';
import { csvText } from '../../../../graph/schema/csv.ts';
import {
  listedStateLabels,
  type ListedAnswer,
  type ReferenceListAnswer,
} from '../../../../graph/schema/reference-list-answers.ts';
import type { Lang } from '../../url-state/view-options.ts';
import { listsMessages } from './lists-messages.ts';

/** Sentences that say where a body is named, or which body it may be; each begins with its document. */
export function whereWords(
  { named, otherwise, maybe, means }: ListedAnswer,
  titleOf: (document: string) => string,
  lang: Lang,
): string[] {
  const t = listsMessages[lang];
  return [
    ...(means === null ? [] : [t.means(means.name)]),
    ...[...named, ...otherwise].map(({ document, sentence }) => `${titleOf(document)}: ${sentence[lang]}`),
    ...maybe.map(({ body, reason }) => `${t.maybe(body.name)} ${reason[lang]}`),
  ];
}

/** The shown entries as CSV for a spreadsheet, with the list's source and date and the cautions beneath. */
export function listedCsv(
  { list, cautions }: Pick<ReferenceListAnswer, 'list' | 'cautions'>,
  entries: readonly ListedAnswer[],
  titleOf: (document: string) => string,
  lang: Lang,
): string {
  const t = listsMessages[lang];
  const { name, type, state, where, page, line } = t.columns;
  return csvText([
    [name, type, state, where, page, line],
    ...entries.map((entry) => [
      entry.name,
      actorTypeTable[entry.type].label[lang],
      listedStateLabels[entry.state][lang],
      whereWords(entry, titleOf, lang).join('; '),
      entry.website ?? '',
      String(entry.line),
    ]),
    [],
    [`${list.title}. ${t.source(list.source, list.asOf)}`],
    ...cautions.map((caution) => [caution[lang]]),
  ]);
}
