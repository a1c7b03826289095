const de = {
  checks: 'Lassen sich die beiden vergleichen?',
  checkNames: {
    form: 'Form des Dokuments',
    scope: 'Für wen es plant',
    planning: 'Art der Planung',
    'partner-column': 'Spalte für Partner',
  },
  criterion: 'Kriterium',
  passes: 'gleich',
  fails: 'verschieden',
  outcome: 'Ergebnis',
  why: 'Warum',
  notComparable: 'Für diese beiden Dokumente nennen wir keine Zahlen.',
  notComparableNext: 'Was jedes nennt, steht deshalb nebeneinander, ohne Zahlen und ohne Rangfolge.',
  sideList: (name: string) => `Was ${name} nennt`,
  sideListEmpty: 'Das Dokument nennt in dieser Auswahl niemanden bei einem Bereich.',
  areaEmpty: 'nicht genannt',
  kinds: 'Welche Arten von Partnern nennen sie?',
  kindsNote:
    'Verglichen wird nur, ob und in wie vielen von wie vielen Zeilen eine Art von Partner bei einer Art von Bereich genannt ist. „Ja“ führt zu allen Zeilen des Dokuments, die diese Art von Partner nennen. Zwischen Städten wird keine einzelne Verbindung verglichen.',
  kindOfArea: 'Art des Bereichs',
  kindOfPartner: 'Art von Partner',
  inRows: (rows: number, of: number) => `ja, in ${rows} von ${of} ${of === 1 ? 'Zeile' : 'Zeilen'}`,
  openRows: (n: number) => `davon ungeprüft: ${n}`,
  notInRows: (of: number) => `nicht genannt (0 von ${of} ${of === 1 ? 'Zeile' : 'Zeilen'})`,
  noSuchArea: 'kein solcher Bereich',
};

export type TownsMessages = typeof de;

const en: TownsMessages = {
  checks: 'Can the two be compared?',
  checkNames: {
    form: 'Form of the document',
    scope: 'For whom it plans',
    planning: 'Kind of planning',
    'partner-column': 'Column for partners',
  },
  criterion: 'Criterion',
  passes: 'the same',
  fails: 'different',
  outcome: 'Outcome',
  why: 'Why',
  notComparable: 'For these two documents we give no figures.',
  notComparableNext:
    'What each of them names therefore stands side by side, without figures and without ranking.',
  sideList: (name) => `What ${name} names`,
  sideListEmpty: 'In this selection the document names nobody at an area.',
  areaEmpty: 'not named',
  kinds: 'Which kinds of partner do they name?',
  kindsNote:
    'Compared is only whether, and in how many of how many rows, a kind of partner is named at a kind of area. “Yes” leads to all rows of the document that name this kind of partner. Between towns no single tie is compared.',
  kindOfArea: 'Kind of area',
  kindOfPartner: 'Kind of partner',
  inRows: (rows, of) => `yes, in ${rows} of ${of} ${of === 1 ? 'row' : 'rows'}`,
  openRows: (n) => `of these unreviewed: ${n}`,
  notInRows: (of) => `not named (0 of ${of} ${of === 1 ? 'row' : 'rows'})`,
  noSuchArea: 'no such area',
};

/** Words for documents of different towns. */
export const townsMessages = { de, en };
