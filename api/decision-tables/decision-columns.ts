import type { DecisionContent } from '../../graph/schema/decision.ts';

/** The columns of a table of decisions. Only `art`, `a` and `nachher` must be there to be read. */
export const decisionColumns = [
  'art',
  'ort',
  'schluessel',
  'a',
  'b',
  'vorher',
  'nachher',
  'grund',
  'rolle',
  'zeit',
  'beleg',
] as const;
export type DecisionColumn = (typeof decisionColumns)[number];
export type DecisionCells = Readonly<Record<DecisionColumn, string>>;

export type DecisionKind = DecisionContent['kind'];

/** What the columns say of each kind; when read, the word on the left serves as well. */
export const kindWords: Readonly<Record<DecisionKind, string>> = {
  pair: 'Paar',
  wording: 'Wortlaut',
  listed: 'Ortsverzeichnis',
  mention: 'Nennung',
  cut: 'Namen',
  measures: 'Maßnahmen',
  row: 'Zeile',
  actor: 'Eintrag',
  entry: 'Neuer Eintrag',
  answer: 'Rückmeldung',
  added: 'Ergänzung',
  asked: 'Anfrage',
};
export const judgedWords = { same: 'gleich', different: 'verschieden' } as const;
export const partnerWords = { confirmed: 'Partner', rejected: 'kein Partner' } as const;
