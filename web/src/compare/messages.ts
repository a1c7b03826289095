const ties = (n: number): string => (n === 1 ? '1 Verbindung' : `${n} Verbindungen`);
const enTies = (n: number): string => (n === 1 ? '1 tie' : `${n} ties`);

const de = {
  title: 'Vergleich',
  heading: (a: string, b: string) => `Vergleich: ${a} und ${b}`,
  loading: 'Die Dokumente werden verglichen',
  loadingDocuments: 'Die Dokumente werden gesucht',
  chooseA: 'A',
  chooseB: 'B',
  chooseLong: (side: string) => `Dokument ${side}`,
  noTies: 'nennt keine Partner',
  swap: 'A und B tauschen',
  level: 'Verglichen werden',
  levels: { product: 'Bereiche', row: 'Zeilen' },
  include: 'Gezählt werden',
  includes: { identifiable: 'namentlich Benannte', partners: 'mit Sammelnamen', all: 'alle Namen' },
  includeNote: {
    identifiable: 'Sammelnamen, eigene Teams und Platzhalter sind nicht dabei.',
    partners: 'Sammelnamen (Schulen, Vereine …) sind dabei, eigene Teams und Platzhalter nicht.',
    all: 'Auch eigene Teams und Platzhalter sind dabei; sie sind keine Partner.',
  },
  sheet: 'Seite für den Ausschuss',
  method: 'So wird verglichen',
  few: 'Zum Vergleichen braucht es zwei Dokumente.',
  fewOne: (name: string) => `Geladen ist nur ${name}.`,
  fewNext: 'Laden Sie ein weiteres Programm; bis dahin lässt sich das vorhandene einzeln ansehen.',
  toData: 'Zu den Daten',
  missing: (id: string) => `Das Dokument „${id}“ ist nicht geladen.`,
  missingNext: 'Wählen Sie bei A oder B ein anderes.',
  same: (name: string) => `A und B sind dasselbe Dokument: ${name}.`,
  sameNext: 'Es mit sich selbst zu vergleichen sagt nichts. Wählen Sie bei A oder B ein anderes.',
  withoutProgramme: (years: string, town: string) =>
    `Für ${years} liegt von ${town} kein Programm vor. Das heißt nicht, dass es dort keine Zusammenarbeit gab.`,
  backwards: (a: string, b: string) => `B (${b}) liegt vor A (${a}).`,
  inOrder: 'In zeitlicher Folge vergleichen',

  kept: (n: number) => `${ties(n)} gemeinsam`,
  added: (n: number) => `${n} neu`,
  dropped: (n: number) => `${n} nicht mehr genannt`,
  onlyB: (n: number, b: string) => `${n} nur ${b}`,
  onlyA: (n: number, a: string) => `${n} nur ${a}`,
  /** On paper, where nothing can be a link. */
  jaccard: (kept: number, of: number) => `Übereinstimmung (Jaccard): ${kept} von ${of}`,
  agreement: 'Übereinstimmung',
  agreementOf: (kept: number, of: number) => `${kept} von ${of}`,
  jaccardLong: 'Was Jaccard heißt',
  nothingNamed:
    'Beide Dokumente nennen in dieser Auswahl niemanden; eine Übereinstimmung gibt es deshalb nicht.',
  whatIsTie: {
    product:
      'Eine Verbindung ist hier: ein Bereich nennt einen Partner, in einer oder mehreren seiner Zeilen.',
    row: 'Eine Verbindung ist hier: eine Zeile (Ziel und Bereich) nennt einen Partner.',
  },
  open: (n: number) =>
    n === 1
      ? '1 Eintrag ist nicht entschieden: Der Name meint vielleicht denselben Partner wie ein Name im anderen Dokument.'
      : `${n} Einträge sind nicht entschieden: Die Namen meinen vielleicht dieselben Partner wie Namen im anderen Dokument.`,
  merged: (asPrinted: number, byRule: number, byPerson: number, open: number) =>
    `Nennungen hinter diesen Zahlen: ${asPrinted} nach dem Wortlaut zugeordnet, ${byRule} nach einer Regel, ${byPerson} von Hand, ${open} noch offen (ungeprüft).`,
  measures: (same: number, changed: number, ended: number, begun: number) =>
    `Maßnahmen in Zeilen beider Dokumente: ${same} gleich, ${changed} geändert, ${ended} nicht fortgeführt, ${begun} begonnen.`,
  noMeasures: 'Welche Maßnahmen fortgeführt werden, ist noch nicht erfasst.',
  rows: (n: number) =>
    n === 1 ? '1 Zeile steht in beiden Dokumenten' : `${n} Zeilen stehen in beiden Dokumenten`,
  rowsOnly: (n: number, name: string) => `${n} nur ${name}`,
  areasOnly: (name: string) => `Bereiche nur im Dokument ${name}:`,
  details: 'Mehr zu diesen Zahlen',

  standing: {
    kept: 'in beiden genannt',
    added: (b: string) => `neu: nur ${b} genannt`,
    dropped: (a: string) => `nicht mehr genannt: nur ${a}`,
    onlyB: (b: string) => `nur ${b} genannt`,
    onlyA: (a: string) => `nur ${a} genannt`,
    mixed: 'in beiden genannt, aber nicht in denselben Zeilen',
  },
  lists: {
    kept: 'Gemeinsam',
    added: (b: string) => `Neu ${b}`,
    dropped: (b: string) => `${b} nicht mehr genannt`,
    onlyB: (b: string) => `Nur ${b} genannt`,
    onlyA: (a: string) => `Nur ${a} genannt`,
  },
  emptyList: 'Keine.',
  listsLabel: 'Die drei Listen',
  notNamed: 'nicht genannt',
  basisIn: (name: string, basis: string) => `${name}: ${basis}`,
  unreviewed: (n: number) => `davon ungeprüft: ${n}`,
  tiesUnreviewed: (n: number) =>
    n === 1
      ? 'Davon ungeprüft: 1 Verbindung beruht auch auf ungeprüften Nennungen.'
      : `Davon ungeprüft: ${n} Verbindungen beruhen auch auf ungeprüften Nennungen.`,
  mentionsUnreviewed: (n: number) => (n === 1 ? '1 ungeprüfte Nennung' : `${n} ungeprüfte Nennungen`),

  view: 'Ansicht',
  views: { karte: 'Karte und Listen', tabelle: 'Tabelle' },
  showMap: 'Karte zeigen',
  hideMap: 'Karte ausblenden',
  side: 'Die Karte zeigt',
  sideBoth: 'beide',
  sideOnly: (name: string) => `nur ${name}`,
  sideNote: (name: string) => `Gezeigt ist jetzt nur, was ${name} nennt. Alles andere behält seinen Platz.`,
  rowsNote: 'Die Karte fasst die Zeilen eines Bereichs zusammen; die Listen nennen jede einzeln.',
  legend: 'Zeichen auf der Karte',

  evidence: 'Belege aus beiden Dokumenten',
  close: 'Belege schließen',
  noProgrammeArea: (name: string) => `Der Bereich steht nicht im Dokument ${name}.`,
  noProgrammeRow: (name: string) => `Diese Zeile steht nicht im Dokument ${name}.`,
  notNamedHere: 'Hier nicht genannt. Das heißt nicht: keine Zusammenarbeit.',
  dossier: 'Dossier',
  inNetwork: 'Im Netz ansehen',
  atArea: (area: string) => `bei ${area}`,

  columns: {
    stand: 'Stand',
    bereich: 'Bereich',
    zeile: 'Zeile',
    partner: 'Partner',
    art: 'Art',
    belegA: (a: string) => `Beleg ${a}`,
    belegB: (b: string) => `Beleg ${b}`,
    ungeprueft: 'ungeprüft',
    hinweis: 'Hinweis',
  },
  tableCaption: (n: number) => ties(n),
  csv: 'CSV',
  csvLong: 'Tabelle als CSV speichern',
  more: (n: number) => `${n} weitere zeigen`,

  better: 'Ist unser Netz besser?',
  betterAnswer: 'Das beantwortet Kulturnetz nicht.',
  betterWhy:
    'Die Dokumente sagen, wer bei welchem Vorhaben genannt ist. Wie gut, wie oft oder wie wirksam jemand zusammenarbeitet, steht nicht darin. Mehr Nennungen können mehr Zusammenarbeit heißen oder nur ein ausführlicheres Programm, und mehr Verbindungen sind nicht besser: Sie kosten Abstimmung. Städte und Ämter werden deshalb nicht in eine Rangfolge gebracht.',
  betterInstead: 'Was sich fragen lässt: Was hat sich geändert, und wo steht das?',
  betterLink: 'Was Kulturnetz nicht sagt',

  limits: 'Was dieser Vergleich nicht weiß',
  limitsOf: (name: string, x: number, n: number) => `${name}: ${x} von ${n} Zeilen nennen einen Partner`,
  limitsUnreviewed: (x: number, n: number) => `davon ungeprüft: ${x} von ${n} Nennungen`,
  rules: (version: string) => `Regelstand ${version}`,
  and: 'und',
};

export type CompareMessages = typeof de;

const en: CompareMessages = {
  title: 'Compare',
  heading: (a, b) => `Compare: ${a} and ${b}`,
  loading: 'Comparing the documents',
  loadingDocuments: 'Looking for the documents',
  chooseA: 'A',
  chooseB: 'B',
  chooseLong: (side) => `Document ${side}`,
  noTies: 'names no partners',
  swap: 'Swap A and B',
  level: 'What is compared',
  levels: { product: 'Areas', row: 'Rows' },
  include: 'What counts',
  includes: { identifiable: 'named bodies', partners: 'with collective names', all: 'all names' },
  includeNote: {
    identifiable: 'Collective names, own teams and placeholders are left out.',
    partners: 'Collective names (schools, associations …) are included, own teams and placeholders are not.',
    all: 'Own teams and placeholders are included too; they are no partners.',
  },
  sheet: 'Page for the committee',
  method: 'How this is compared',
  few: 'Comparing needs two documents.',
  fewOne: (name) => `Only ${name} is loaded.`,
  fewNext: 'Load another programme; until then the one there is can be viewed by itself.',
  toData: 'Go to the data',
  missing: (id) => `The document “${id}” is not loaded.`,
  missingNext: 'Choose another one for A or B.',
  same: (name) => `A and B are the same document: ${name}.`,
  sameNext: 'Comparing it with itself says nothing. Choose another one for A or B.',
  withoutProgramme: (years, town) =>
    `There is no programme of ${town} for ${years}. That does not mean there was no cooperation then.`,
  backwards: (a, b) => `B (${b}) lies before A (${a}).`,
  inOrder: 'Compare in order of time',

  kept: (n) => `${enTies(n)} in both`,
  added: (n) => `${n} new`,
  dropped: (n) => `${n} no longer named`,
  onlyB: (n, b) => `${n} in ${b} only`,
  onlyA: (n, a) => `${n} in ${a} only`,
  jaccard: (kept, of) => `Agreement (Jaccard): ${kept} of ${of}`,
  agreement: 'Agreement',
  agreementOf: (kept, of) => `${kept} of ${of}`,
  jaccardLong: 'What Jaccard means',
  nothingNamed: 'Neither document names anybody in this selection, so there is no agreement to count.',
  whatIsTie: {
    product: 'A tie here means: an area names a partner, in one or more of its rows.',
    row: 'A tie here means: a row (goal and area) names a partner.',
  },
  open: (n) =>
    n === 1
      ? '1 entry is not settled: the name may mean the same partner as a name in the other document.'
      : `${n} entries are not settled: the names may mean the same partners as names in the other document.`,
  merged: (asPrinted, byRule, byPerson, open) =>
    `Mentions behind these figures: ${asPrinted} assigned by their wording, ${byRule} by a rule, ${byPerson} by hand, ${open} still open (unreviewed).`,
  measures: (same, changed, ended, begun) =>
    `Measures in rows of both documents: ${same} the same, ${changed} changed, ${ended} not continued, ${begun} begun.`,
  noMeasures: 'Which measures are continued has not been recorded yet.',
  rows: (n) => (n === 1 ? '1 row stands in both documents' : `${n} rows stand in both documents`),
  rowsOnly: (n, name) => `${n} in ${name} only`,
  areasOnly: (name) => `Areas in ${name} only:`,
  details: 'More about these figures',

  standing: {
    kept: 'named in both',
    added: (b) => `new: named in ${b} only`,
    dropped: (a) => `no longer named: in ${a} only`,
    onlyB: (b) => `named in ${b} only`,
    onlyA: (a) => `named in ${a} only`,
    mixed: 'named in both, but not in the same rows',
  },
  lists: {
    kept: 'In both',
    added: (b) => `New in ${b}`,
    dropped: (b) => `No longer named in ${b}`,
    onlyB: (b) => `Named in ${b} only`,
    onlyA: (a) => `Named in ${a} only`,
  },
  emptyList: 'None.',
  listsLabel: 'The three lists',
  notNamed: 'not named',
  basisIn: (name, basis) => `${name}: ${basis}`,
  unreviewed: (n) => `of these unreviewed: ${n}`,
  tiesUnreviewed: (n) =>
    n === 1
      ? 'Of these unreviewed: 1 tie also rests on unreviewed mentions.'
      : `Of these unreviewed: ${n} ties also rest on unreviewed mentions.`,
  mentionsUnreviewed: (n) => (n === 1 ? '1 unreviewed mention' : `${n} unreviewed mentions`),

  view: 'View',
  views: { karte: 'Map and lists', tabelle: 'Table' },
  showMap: 'Show the map',
  hideMap: 'Hide the map',
  side: 'The map shows',
  sideBoth: 'both',
  sideOnly: (name) => `${name} only`,
  sideNote: (name) => `Shown now is only what ${name} names. Everything else keeps its place.`,
  rowsNote: 'The map joins the rows of an area; the lists give each of them.',
  legend: 'Signs on the map',

  evidence: 'Evidence from both documents',
  close: 'Close evidence',
  noProgrammeArea: (name) => `The area is not in the document ${name}.`,
  noProgrammeRow: (name) => `This row is not in the document ${name}.`,
  notNamedHere: 'Not named here. That does not mean: no cooperation.',
  dossier: 'Dossier',
  inNetwork: 'View in the network',
  atArea: (area) => `at ${area}`,

  columns: {
    stand: 'Standing',
    bereich: 'Area',
    zeile: 'Row',
    partner: 'Partner',
    art: 'Kind',
    belegA: (a) => `Evidence ${a}`,
    belegB: (b) => `Evidence ${b}`,
    ungeprueft: 'unreviewed',
    hinweis: 'Note',
  },
  tableCaption: (n) => enTies(n),
  csv: 'CSV',
  csvLong: 'Save the table as CSV',
  more: (n) => `show ${n} more`,

  better: 'Is our network better?',
  betterAnswer: 'Kulturnetz does not answer that.',
  betterWhy:
    'The documents say who is named at which undertaking. How well, how often or with what effect anybody cooperates is not in them. More names may mean more cooperation, or only a wordier programme; and more ties are not better: they cost coordination. Towns and offices are therefore not ranked.',
  betterInstead: 'What can be asked: what has changed, and where is that written?',
  betterLink: 'What Kulturnetz does not say',

  limits: 'What this comparison does not know',
  limitsOf: (name, x, n) => `${name}: ${x} of ${n} rows name a partner`,
  limitsUnreviewed: (x, n) => `of these unreviewed: ${x} of ${n} mentions`,
  rules: (version) => `rules ${version}`,
  and: 'and',
};

export const compareMessages = { de, en };
