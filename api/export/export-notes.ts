import type { DetailedNetwork } from '../../graph/reading/network.ts';
import type { Language } from './export-words.ts';

/**
 * What must travel with every file: sources, date, how much is unreviewed, and what may not be concluded.
 * `exported` is the day of the export as an ISO date.
 */
export function exportNotes(
  { sources, coverage }: DetailedNetwork,
  lang: Language,
  exported: string,
): string[] {
  const german = lang === 'de';
  const title = german
    ? 'Kooperationsnetz aus Kulturprogrammen'
    : 'Cooperation network from cultural programmes';
  return [
    `Kulturnetz: ${title}`,
    ...sources.map(({ document: { title, town, year }, source: { session, version } }) =>
      [
        `${german ? 'Quelle' : 'Source'}: ${title}, ${town}`,
        year === null ? (german ? 'Jahr unbekannt' : 'year unknown') : String(year),
        ...(session === null ? [] : [session]),
        `${german ? 'Datenstand' : 'data version'} ${version}`,
      ].join('; '),
    ),
    `${german ? 'Abgerufen am' : 'Retrieved on'} ${exported}`,
    german
      ? `${coverage.mentions} Nennungen, davon ${coverage.unreviewed} ungeprüft und ${coverage.presumed} nur vermutlich bei einer Maßnahme (M2v); ${coverage.rowsWithPartner} von ${coverage.rows} Zeilen nennen Partner.`
      : `${coverage.mentions} mentions, of these ${coverage.unreviewed} unreviewed and ${coverage.presumed} only presumably at a measure (M2v); ${coverage.rowsWithPartner} of ${coverage.rows} rows name partners.`,
    ...statedNote(coverage.stated ?? 0, german),
    ...coverage.notes.map((note) => note[lang]),
    german
      ? 'Nicht genannt heißt nicht: keine Zusammenarbeit. Pläne sagen nichts über Häufigkeit, Vertrauen oder Wert einer Zusammenarbeit.'
      : 'Not named does not mean: no cooperation. Plans say nothing about frequency, trust or value of a cooperation.',
    german
      ? 'Lücken sind Anlässe für Gespräche, keine Gründe für Kürzungen; Städte und Ämter werden nicht verglichen oder gereiht.'
      : 'Gaps are occasions to talk, no reasons for cuts; towns and offices are neither compared nor ranked.',
  ];
}

/** What is drawn beside the names is told apart wherever their count is told. */
function statedNote(stated: number, german: boolean): string[] {
  if (stated === 0) return [];
  return [
    german
      ? `Dazu ${stated} ${stated === 1 ? 'Angabe' : 'Angaben'} von Hand oder aus Rückmeldungen, nicht im Dokument und nicht als Nennung gezählt (Grundlage H, R).`
      : `Besides ${stated} ${stated === 1 ? 'statement' : 'statements'} made by hand or as feedback, not in the document and not counted as mentions (basis H, R).`,
  ];
}
