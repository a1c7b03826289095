import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { csvText } from '../../../graph/schema/csv.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { Entry } from './entries.ts';
import { basisText, entryNotes, notesText } from './entry-notes.ts';
import { compareMessages } from './messages.ts';
import { markOfStanding, type PairWords } from './pair-words.ts';

/** The three lists as CSV for a spreadsheet, in the order they are given, with everything the table says. */
export function compareCsv(
  entries: readonly Entry[],
  pair: PairWords,
  lang: Lang,
  titleOf: (document: string) => string,
  areaOf: (area: string) => string,
): string {
  const { columns } = compareMessages[lang];
  return csvText([
    [
      columns.stand,
      columns.bereich,
      columns.zeile,
      columns.partner,
      columns.art,
      columns.belegA(pair.a),
      columns.belegB(pair.b),
      columns.ungeprueft,
      columns.hinweis,
    ],
    ...entries.map(({ standing, tie }) => [
      pair.marks[markOfStanding[standing]],
      areaOf(tie.area.id),
      tie.section === null ? '' : `${tie.section.code} ${tie.section.title}`,
      tie.actor.name,
      actorTypeTable[tie.actor.type].label[lang],
      basisText(tie.basisA, lang),
      basisText(tie.basisB, lang),
      String(tie.unreviewed),
      notesText(entryNotes(tie, pair, lang, titleOf)),
    ]),
  ]);
}
