const rows = (n: number): string => (n === 1 ? '1 Zeile' : `${n} Zeilen`);
const enRows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

const de = {
  heading: 'Ziele und Arten von Partnern',
  note: 'In wie vielen Zeilen eines Ziels ist ein Partner dieser Art namentlich genannt?',
  click: 'Ein Klick öffnet diese Zeilen.',
  legendEmpty: 'schraffiert und „–“: in keiner Zeile genannt',
  legendCollective: '„+ 2 S.“: in 2 weiteren Zeilen nur ein Sammelname dieser Art',
  keys: 'Mit den Pfeiltasten von Zahl zu Zahl, Pos1 und Ende zum Anfang und Ende der Zeile, Eingabe öffnet die Zeilen.',
  section: 'Ziel',
  sectionRows: rows,
  of: (x: number, n: number) => `${x} von ${n}`,
  ofRows: (x: number, n: number, names: number) =>
    `${x} von ${rows(n)}, ${names === 1 ? '1 Partner' : `${names} Partner`}`,
  collectiveShort: (n: number) => `+ ${n} S.`,
  collective: (n: number) => `dazu ${rows(n)} nur mit Sammelnamen`,
  onlyCollective: (n: number, of: number) => `niemand namentlich; ${n} von ${rows(of)} nur mit Sammelnamen`,
  empty: (n: number) => `nicht genannt, 0 von ${rows(n)}`,
  none: 'In keiner Zeile ist ein Partner genannt; deshalb gibt es hier keine Tabelle.',
};

export type MatrixMessages = typeof de;

const en: MatrixMessages = {
  heading: 'Goals and kinds of partner',
  note: 'In how many rows of a goal is a partner of this kind named by name?',
  click: 'A click opens these rows.',
  legendEmpty: 'hatched and “–”: named in no row',
  legendCollective: '“+ 2 c.”: in 2 more rows only a collective name of this kind',
  keys: 'Arrow keys move from figure to figure, Home and End to the start and end of the row, Enter opens the rows.',
  section: 'Goal',
  sectionRows: enRows,
  of: (x, n) => `${x} of ${n}`,
  ofRows: (x, n, names) => `${x} of ${enRows(n)}, ${names === 1 ? '1 partner' : `${names} partners`}`,
  collectiveShort: (n) => `+ ${n} c.`,
  collective: (n) => `and ${enRows(n)} with collective names only`,
  onlyCollective: (n, of) => `nobody by name; ${n} of ${enRows(of)} with collective names only`,
  empty: (n) => `not named, 0 of ${enRows(n)}`,
  none: 'No row names a partner; so there is no table here.',
};

export const matrixMessages = { de, en };
