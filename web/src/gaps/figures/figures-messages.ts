const rows = (n: number): string => (n === 1 ? 'Zeile' : 'Zeilen');
const enRows = (n: number): string => (n === 1 ? 'row' : 'rows');

/** Sentences about a programme. A figure stands in them as `{name}` and becomes a link to what it counts. */
const de = {
  heading: 'Das Programm in Zahlen',
  loading: 'Die Zahlen werden geladen',
  emptyColumn: (all: number) => `In {l1} von {rows} ${rows(all)} ist die Partnerspalte leer.`,
  innerNames: (own: number, unnamed: number) =>
    `In {l2} ${rows(own)} steht nur das eigene Haus, in {l3} ${rows(unnamed)} stehen nur Sammelnamen oder Platzhalter.`,
  naming: (naming: number, all: number) =>
    `{withPartner} von {rows} ${rows(all)} ${naming === 1 ? 'nennt' : 'nennen'} einen Partner, namentlich oder als Sammelname.`,
  size: (areas: number, partners: number, ties: number, collective: number) =>
    `{areas} ${areas === 1 ? 'Bereich' : 'Bereiche'} und {partners} namentlich ${partners === 1 ? 'benannter' : 'benannte'} Partner haben {ties} ${ties === 1 ? 'Verbindung' : 'Verbindungen'}${collective === 0 ? '' : `; dazu ${collective === 1 ? 'kommt' : 'kommen'} {collective} ${collective === 1 ? 'Sammelname' : 'Sammelnamen'}`}.`,
  nobody: (n: number) => `{nobody} ${n === 1 ? 'Bereich nennt' : 'Bereiche nennen'} niemanden namentlich:`,
  everybody: 'Jeder Bereich nennt mindestens einen Partner namentlich.',
  oneArea: 'Es gibt nur einen Bereich.',
  onePart: 'Alle Bereiche hängen über gemeinsame Partner in {parts} Netz zusammen.',
  parts: 'Über gemeinsame Partner gesehen zerfallen die Bereiche in {parts} Teile.',
  tiesOfBasis: 'Verbindungen mit diesem Beleg',
  basis: 'Worauf die Nennungen der namentlich benannten Partner beruhen:',
  unreviewed:
    'Von allen {mentions} Nennungen, auch Sammelnamen und eigenen Teams, sind {unreviewed} ungeprüft.',
};

export type FiguresMessages = typeof de;

const en: FiguresMessages = {
  heading: 'The programme in figures',
  loading: 'Loading the figures',
  emptyColumn: (all) => `In {l1} of {rows} ${enRows(all)} the partner column is empty.`,
  innerNames: (own, unnamed) =>
    `In {l2} ${enRows(own)} only the own house is named, in {l3} ${enRows(unnamed)} only collective names or placeholders.`,
  naming: (naming, all) =>
    `{withPartner} of {rows} ${enRows(all)} ${naming === 1 ? 'names' : 'name'} a partner, by name or as a collective name.`,
  size: (areas, partners, ties, collective) =>
    `{areas} ${areas === 1 ? 'area' : 'areas'} and {partners} ${partners === 1 ? 'partner' : 'partners'} named by name have {ties} ${ties === 1 ? 'tie' : 'ties'}${collective === 0 ? '' : `; {collective} collective ${collective === 1 ? 'name comes' : 'names come'} on top`}.`,
  nobody: (n) => `{nobody} ${n === 1 ? 'area names' : 'areas name'} nobody by name:`,
  everybody: 'Every area names at least one partner by name.',
  oneArea: 'There is only one area.',
  onePart: 'All areas hang together through shared partners in {parts} network.',
  parts: 'Seen through shared partners the areas fall into {parts} parts.',
  tiesOfBasis: 'Ties with this evidence',
  basis: 'What the mentions of partners named by name rest on:',
  unreviewed:
    'Of all {mentions} mentions, collective names and own teams included, {unreviewed} are unreviewed.',
};

export const figuresMessages = { de, en };
