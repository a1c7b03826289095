import type { FeedbackSheet } from '../../graph/schema/feedback-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { Language } from '../export/export-words.ts';

/** First cells of the lines above the table, by which a returned sheet is recognised. */
export const headWords = {
  partner: { de: 'Rückmeldung', en: 'Feedback' },
  name: { de: 'Stelle', en: 'Body' },
  document: { de: 'Dokument', en: 'Document' },
  title: { de: 'Titel', en: 'Title' },
  on: { de: 'Datum der Antwort', en: 'Date of the answer' },
  howTo: { de: 'So geht es', en: 'How to' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const columnWords = {
  number: { de: 'nr', en: 'no' },
  area: { de: 'bereich', en: 'area' },
  measures: { de: 'maßnahmen', en: 'measures' },
  wording: { de: 'wortlaut', en: 'wording' },
  answer: { de: 'antwort', en: 'answer' },
  words: { de: 'anmerkung', en: 'remark' },
  key: { de: 'kennung', en: 'key' },
  choice: { de: 'bereiche zur auswahl', en: 'areas to choose from' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type SheetColumn = keyof typeof columnWords;
export const sheetColumns = Object.keys(columnWords) as SheetColumn[];

/** In the column of keys: a line for what is missing. */
export const missingWord: Bilingual = { de: 'neu', en: 'new' };
const missing: Bilingual = { de: 'fehlt', en: 'missing' };

const howTo: readonly Bilingual[] = [
  {
    de: 'Jede Zeile ist eine Stelle des Programms, die Sie nennt: der Bereich, die Maßnahmen in unseren kurzen Worten und der Name, wie er gedruckt ist.',
    en: 'Each row is a place of the programme that names you: the area, the measures in our own short words, and the name as it is printed.',
  },
  {
    de: 'In „antwort“ eintragen: stimmt, stimmt nicht oder anders. Bei „anders“ bitte in „anmerkung“ kurz sagen, was anders ist. Was leer bleibt, zählt nicht.',
    en: 'Enter in “answer”: right, wrong or otherwise. With “otherwise” please say briefly in “remark” what is otherwise. What is left blank does not count.',
  },
  {
    de: 'Die letzten Zeilen sind für das, was fehlt: einen Bereich wählen und in „anmerkung“ sagen, worin die Zusammenarbeit besteht.',
    en: 'The last rows are for what is missing: choose an area and say in “remark” what the cooperation is.',
  },
  {
    de: 'Bitte keine Namen von Personen eintragen, nur Stellen und Einrichtungen. „Rückmeldung“, „Dokument“ und „kennung“ bitte nicht ändern.',
    en: 'Please enter no names of persons, only offices and bodies. Please do not change “Feedback”, “Document” and “key”.',
  },
];

/** Lines for what is missing; who needs more adds some. */
export const missingLines = 6;

/** The sheet as lines of cells. `header` is the index of the line with the column names. */
export function sheetTable(
  { actor, document, rows, areas }: FeedbackSheet,
  lang: Language,
): { readonly lines: readonly (readonly string[])[]; readonly header: number } {
  const above = [
    [headWords.partner[lang], actor.id],
    [headWords.name[lang], actor.name],
    [headWords.document[lang], document.id],
    [headWords.title[lang], document.title],
    [headWords.on[lang], ''],
    ...howTo.map((text) => [headWords.howTo[lang], text[lang]]),
    [],
  ];
  const asked = rows.map(({ area, section, measures, wordings, place }, at) => [
    String(at + 1),
    `${area} (${section})`,
    measures.join('\n'),
    wordings.map((wording) => quoted(wording, lang)).join('\n'),
    '',
    '',
    place,
  ]);
  const open = Array.from({ length: missingLines }, () => [
    missing[lang],
    '',
    '',
    '',
    '',
    '',
    missingWord[lang],
  ]);
  const table = [...asked, ...open];
  const last = Math.max(table.length, areas.length);
  const beside = Array.from({ length: last }, (_, at) => [
    ...(table[at] ?? Array<string>(sheetColumns.length - 1).fill('')),
    areas[at]?.name ?? '',
  ]);
  return {
    lines: [...above, sheetColumns.map((column) => columnWords[column][lang]), ...beside],
    header: above.length,
  };
}

function quoted(wording: string, lang: Language): string {
  return lang === 'de' ? `„${wording}“` : `“${wording}”`;
}
