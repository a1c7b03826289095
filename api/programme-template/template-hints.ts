import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { furtherColumns, templateColumns } from '../../seed/forms/template/template-columns.ts';

export const hintWords = {
  sheet: { de: 'Hinweise', en: 'Notes' },
  column: { de: 'Spalte', en: 'Column' },
  holds: { de: 'Was hineingehört', en: 'What goes there' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What somebody must know who fills a template in. */
export const fillingHints: readonly Bilingual[] = [
  {
    de: 'Eine Maßnahme je Zeile. Die Spaltenköpfe bitte so lassen; ihre Reihenfolge ist frei.',
    en: 'One measure per line. Please leave the heads as they are; their order is free.',
  },
  {
    de: 'Die Zeilen unter den Köpfen sind ein erfundenes Beispiel: bitte überschreiben.',
    en: 'The lines beneath the heads are an invented example: please write over them.',
  },
  {
    de: 'Eigene Spalten sind erlaubt; sie werden nicht eingelesen, der Bericht nennt sie.',
    en: 'Columns of your own are allowed; they are not read, and the report names them.',
  },
];

/** What an exported document says of itself: what the table holds of it and what it does not. */
export const exportHints: readonly Bilingual[] = [
  {
    de: 'Die Tabelle hält Abschnitte, Bereiche, Maßnahmen mit Phase und die Nennungen mit Beleg und Stand, so wie sie jetzt gelesen werden. Wird sie wieder eingelesen, entsteht daraus dasselbe.',
    en: 'The table holds sections, areas, measures with their phase, and the mentions with evidence and state, as they are read now. When it is read again, the same comes of it.',
  },
  {
    de: 'Nicht darin: Ziele ohne Maßnahmen, wiederholte Sofortmaßnahmen, Veranstaltungen, Anmerkungen zum Dokument, Themen der Maßnahmen, Bezüge zum Vorjahr, Zeilennummern der Quelle, von Hand Ergänztes und Rückmeldungen.',
    en: 'Not in it: goals without measures, repeated immediate measures, events, notes on the document, subjects of measures, ties to the year before, line numbers of the source, what was added by hand, and feedback.',
  },
  {
    de: 'Beleg: M1 im Text der Maßnahme, M2s zeilengleich, M2v nur vermutlich zeilengleich, Z in derselben Zeile. Was hier nicht steht, heißt nicht: keine Zusammenarbeit.',
    en: 'Evidence: M1 in the text of the measure, M2s same table line, M2v only presumably so, Z same row. What is not here does not mean: no cooperation.',
  },
];

/** The columns with what they hold. */
export function columnHints(lang: keyof Bilingual, further: boolean): string[][] {
  const columns = Object.entries(further ? { ...templateColumns, ...furtherColumns } : templateColumns);
  return columns.map(([head, { hint }]) => [head, hint[lang]]);
}
