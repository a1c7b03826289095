import type { Mark } from '../map/map-props.ts';
import type { SheetKind } from '../url-state/page.ts';

const de = {
  titles: {
    gaps: 'Lücken',
    underused: 'Anhaltspunkte für Gespräche',
    bridges: 'Brücken zwischen Bereichen',
    compare: 'Vergleich',
    partner: 'Partner',
  } satisfies Record<SheetKind, string>,
  titleOf: (title: string, name: string) => `${title}: ${name}`,
  purpose: 'Vorlage zum Besprechen, kein Urteil',
  print: 'Drucken / als PDF sichern',
  printNote:
    'Im Druckfenster „Als PDF sichern“ wählen. Das Papierformat A4 und die Fußzeile sind voreingestellt.',
  back: 'Zurück zur Ansicht',
  preview: 'Vorschau der Seite',
  loading: 'Die Seite wird zusammengestellt',
  unknownDocument: 'Dieses Programm ist nicht geladen.',
  noPair: 'Für einen Vergleich fehlt das zweite Dokument.',
  noRows:
    'Das Dokument hat keine Zeilen mit Maßnahmen. Deshalb gibt es nichts zu zählen; das ist kein schwaches Netz.',
  long: (n: number) =>
    `Die Seite hat ${n} Einträge und wird lang. Kürzer wird sie, wenn Sie in der Ansicht filtern und von dort drucken.`,

  documentLabel: 'Dokument',
  documentsLabel: 'Dokumente',
  printedLabel: 'Stand',
  shownLabel: 'Gezeigt',
  linkLabel: 'Diese Ansicht',
  allKinds: 'alle acht Arten von Lücken',
  someKinds: (kinds: string) => `nur ${kinds}`,
  dismissed: {
    open: 'ohne Verworfenes',
    dismissed: 'nur Verworfenes',
    all: 'mit Verworfenem',
  },
  withText: (text: string) => `mit den Wörtern „${text}“`,
  levelWords: { product: 'verglichen je Bereich', row: 'verglichen je Zeile' },
  includeWords: {
    identifiable: 'nur namentlich benannte Partner',
    partners: 'namentlich benannte Partner und Sammelnamen',
    all: 'alle Namen, auch eigene Teams und Platzhalter',
  },
  allMentions: 'alle Nennungen in den geladenen Dokumenten',

  counts: 'Zahlen',
  kindsCaption: 'Funde je Art. Die Arten werden nicht zusammengezählt.',
  kind: 'Art',
  open: 'offen',
  dismissedCount: 'verworfen',
  meaning: 'Was das heißt',
  findings: 'Die Funde',
  noFindings: 'Kein Fund in dieser Auswahl.',
  place: 'Bereich und Abschnitt',
  reason: 'Begründung',
  where: 'Stelle im Text',
  unreviewed: 'ungeprüft',
  whole: 'die Zeile selbst',

  matrix: 'Ziele und Arten von Partnern',
  matrixNote:
    'Jede Zahl sagt, in wie vielen Zeilen des Ziels ein Partner dieser Art namentlich genannt ist. „–“ heißt: in keiner Zeile genannt. „+2 S“ heißt: in 2 weiteren Zeilen steht nur ein Sammelname dieser Art.',
  matrixGoal: 'Ziel (Zahl seiner Zeilen)',
  matrixRows: (n: number) => (n === 1 ? '1 Zeile' : `${n} Zeilen`),
  matrixCollective: (n: number) => `+${n} S`,

  leads: 'Partner mit Anhaltspunkten',
  leadColumns: { area: 'Weiterer Bereich', reasons: 'Gründe', where: 'Stelle im Text' },
  namedIn: (areas: string) => `genannt in: ${areas}`,
  leadCount: (n: number, all: number) =>
    n === all ? `${n} Partner mit Anhaltspunkten` : `${n} von ${all} Partnern mit Anhaltspunkten`,

  bridgePartners: 'Partner als Brücken',
  bridgeTies: 'Einzelne Verbindungen, an denen es hängt',
  partner: 'Partner',
  area: 'Bereich',
  groups: 'Gruppen, die sonst getrennt wären',
  group: (i: number, areas: string) => `${i}: ${areas}`,

  bridgesShown: 'alle Brücken; Tabelle und Karte zeigen namentlich benannte Partner',
  ties: 'Alle Verbindungen der Karte',

  evidenceOf: (name: string) => `Beleg ${name}`,
  note: 'Hinweis',
  notNamed: 'nicht genannt',

  facts: 'Angaben',
  mentions: 'Nennungen',
  measure: 'Maßnahme',
  wording: 'Wortlaut',
  basis: 'Beleg',
  review: 'Prüfung',
  partnerFindings: 'Funde zu diesem Partner',
  noPartnerFindings: 'Zu diesem Partner gibt es in diesen Programmen keinen Fund.',
  lookedIn: (names: string) => `Gesucht in: ${names}.`,
  leadOf: (name: string, sentence: string) => `Anhaltspunkte, ${name}: ${sentence}`,

  mapOf: (name: string) => `Karte: ${name}`,
  mapAtEnd: 'Die Karte steht auf der letzten Seite.',
  mapTooLarge:
    'Diese Karte ist auf einem Blatt nicht zu lesen; Tabelle oder Listen nennen jede Verbindung. Mit weniger Namen passt sie.',
  mapLabel: (areas: number, partners: number) =>
    `Netz mit ${areas} Bereichen und ${partners} Partnern. Die Tabellen nennen die Verbindungen mit ihren Textzeilen.`,
  mapAround:
    'Gezeigt sind die Bereiche, die den Partner nennen, mit ihren übrigen Partnern. Zwei Partner desselben Bereichs sind dadurch nicht miteinander verbunden.',
  mapLegend: 'Zeichen auf der Karte',
  markSigns: { both: 'ohne Zeichen', mixed: '±', a: '−', b: '+' } satisfies Record<Mark, string>,
  markMeans: (sign: string, words: string) => `${sign}: ${words}`,
  strongBox: 'dicker Rahmen: Brücke, ohne die Bereiche getrennt wären',
  chosenBox: 'dicker Rahmen: der Partner dieser Seite',
  areaBox: 'dunkles Feld: Bereich',
  bridgeBox: 'Feld mit Rahmen: in mehreren Bereichen genannt',
  entryBox: 'ohne Rahmen: in einem Bereich genannt',
  noMap: 'In dieser Auswahl ist niemand genannt; deshalb gibt es keine Karte.',
  folded:
    'Für eine lesbare Karte sind lange Listen zusammengefaltet („+ … weitere“); die Tabellen nennen alle Namen.',
  changedOnly:
    'Für eine lesbare Karte steht hier nur, was sich geändert hat, dazu Partner mehrerer Bereiche. Alles andere steht in den Tabellen.',
  basisLegend: (bases: string) => `Beleg: ${bases}.`,

  method: 'Methode in Kürze',
  methodMore: (address: string) => `Vollständig mit Rechnung und Quellen: ${address}`,
  rules: (version: string) => `Regelstand ${version}`,
  sources: 'Quellen',
  sourcePlanning: 'Stand der Planung',
  sourceTown: 'Ort und Jahr',
  sourceTitle: 'Titel',
  sourceLines: 'Zitierte Textzeilen',
  sourceSpan: (from: number, to: number) =>
    from === to ? `Zeile ${from}` : `aus den Zeilen ${from} bis ${to}, einzeln oben`,
  noLines: 'keine einzeln',
  limits: 'Was diese Seite nicht weiß',
  coverage: (name: string, x: number, n: number) =>
    `${name}: ${x} von ${n} Zeilen nennen einen Partner, namentlich oder als Sammelname.`,
  unreviewedOf: (name: string, x: number, n: number) => `${name}: ${n} Nennungen, davon ungeprüft: ${x}.`,
  unreviewedOnly: (name: string, x: number) => `${name}: Nennungen, davon ungeprüft: ${x}.`,
  refusedTitle: 'Wofür diese Seite nicht taugt',
  refused: [
    'Lücken sind kein Grund für Kürzungen.',
    'Aus dem Schweigen eines Programms folgt nicht, dass ein Partner zu wenig tut.',
    'Städte und Ämter werden nicht in eine Rangfolge gebracht.',
    'Es gibt keine Erfolgsaussicht in Prozent, und ein einzelner Fall ist kein Beleg für Treffsicherheit.',
    'Eine geplante Schnittstelle ist noch keine geleistete Zusammenarbeit; beides wird nicht in einer Zahl vermischt.',
    'Zwei Namen in derselben Zeile sind dadurch nicht miteinander verbunden.',
    'Menschen werden weder erfasst noch beurteilt; Amtskürzel werden nicht stillschweigend gedeutet.',
    'Ein leeres Netz ist kein schwaches Netz.',
  ],
  footer:
    'Lücken sind kein Grund für Kürzungen. Nicht genannt heißt nicht: keine Zusammenarbeit. Nicht geeignet, um Partner oder Menschen zu beurteilen, Städte oder Ämter in eine Rangfolge zu bringen oder Erfolg vorherzusagen. Geplant heißt nicht geleistet, gemeinsam genannt heißt nicht verbunden, ein leeres Netz ist kein schwaches.',
  pageWord: 'Seite',
  pageOf: 'von',
};

export type SheetMessages = typeof de;

const en: SheetMessages = {
  titles: {
    gaps: 'Gaps',
    underused: 'Leads for conversations',
    bridges: 'Bridges between areas',
    compare: 'Comparison',
    partner: 'Partner',
  },
  titleOf: (title, name) => `${title}: ${name}`,
  purpose: 'A paper to discuss, no verdict',
  print: 'Print / save as PDF',
  printNote: 'Choose “Save as PDF” in the print window. Paper size A4 and the footer are set.',
  back: 'Back to the view',
  preview: 'Preview of the page',
  loading: 'Putting the page together',
  unknownDocument: 'This programme is not loaded.',
  noPair: 'A comparison needs a second document.',
  noRows: 'The document has no rows with measures. So there is nothing to count; that is no weak network.',
  long: (n) =>
    `The page has ${n} entries and will be long. It gets shorter if you filter in the view and print from there.`,

  documentLabel: 'Document',
  documentsLabel: 'Documents',
  printedLabel: 'As of',
  shownLabel: 'Shown',
  linkLabel: 'This view',
  allKinds: 'all eight kinds of gap',
  someKinds: (kinds) => `only ${kinds}`,
  dismissed: {
    open: 'without what was dismissed',
    dismissed: 'only what was dismissed',
    all: 'with what was dismissed',
  },
  withText: (text) => `with the words “${text}”`,
  levelWords: { product: 'compared by area', row: 'compared by row' },
  includeWords: {
    identifiable: 'only partners named by name',
    partners: 'partners named by name and collective names',
    all: 'all names, including own teams and placeholders',
  },
  allMentions: 'all mentions in the loaded documents',

  counts: 'Figures',
  kindsCaption: 'Findings by kind. The kinds are not added up.',
  kind: 'Kind',
  open: 'open',
  dismissedCount: 'dismissed',
  meaning: 'What it means',
  findings: 'The findings',
  noFindings: 'No finding in this selection.',
  place: 'Area and section',
  reason: 'Reason',
  where: 'Place in the text',
  unreviewed: 'unreviewed',
  whole: 'the row itself',

  matrix: 'Goals and kinds of partner',
  matrixNote:
    'Each number says in how many rows of the goal a partner of this kind is named by name. “–” means: named in no row. “+2 c” means: in 2 more rows there is only a collective name of this kind.',
  matrixGoal: 'Goal (number of its rows)',
  matrixRows: (n) => (n === 1 ? '1 row' : `${n} rows`),
  matrixCollective: (n) => `+${n} c`,

  leads: 'Partners with leads',
  leadColumns: { area: 'Further area', reasons: 'Reasons', where: 'Place in the text' },
  namedIn: (areas) => `named in: ${areas}`,
  leadCount: (n, all) => (n === all ? `${n} partners with leads` : `${n} of ${all} partners with leads`),

  bridgePartners: 'Partners as bridges',
  bridgeTies: 'Single ties on which it hangs',
  partner: 'Partner',
  area: 'Area',
  groups: 'Groups that would otherwise be separate',
  group: (i, areas) => `${i}: ${areas}`,

  bridgesShown: 'all bridges; table and map show partners named by name',
  ties: 'All ties of the map',

  evidenceOf: (name) => `Evidence ${name}`,
  note: 'Note',
  notNamed: 'not named',

  facts: 'Particulars',
  mentions: 'Mentions',
  measure: 'Measure',
  wording: 'Wording',
  basis: 'Evidence',
  review: 'Review',
  partnerFindings: 'Findings about this partner',
  noPartnerFindings: 'There is no finding about this partner in these programmes.',
  lookedIn: (names) => `Looked for in: ${names}.`,
  leadOf: (name, sentence) => `Leads, ${name}: ${sentence}`,

  mapOf: (name) => `Map: ${name}`,
  mapAtEnd: 'The map is on the last page.',
  mapTooLarge:
    'This map cannot be read on one sheet; the table or the lists name every tie. With fewer names it fits.',
  mapLabel: (areas, partners) =>
    `Network of ${areas} areas and ${partners} partners. The tables give the ties with their lines of text.`,
  mapAround:
    'Shown are the areas that name the partner, with their other partners. Two partners of one area are not thereby tied to each other.',
  mapLegend: 'Signs on the map',
  markSigns: { both: 'no sign', mixed: '±', a: '−', b: '+' },
  markMeans: (sign, words) => `${sign}: ${words}`,
  strongBox: 'thick frame: a bridge, without which areas would be separate',
  chosenBox: 'thick frame: the partner of this page',
  areaBox: 'dark box: area',
  bridgeBox: 'framed box: named in several areas',
  entryBox: 'without a frame: named in one area',
  noMap: 'Nobody is named in this selection; so there is no map.',
  folded: 'For a legible map long lists are folded (“+ … more”); the tables give all names.',
  changedOnly:
    'For a legible map only what has changed is drawn here, and partners of several areas. Everything else stands in the tables.',
  basisLegend: (bases) => `Evidence: ${bases}.`,

  method: 'The method in short',
  methodMore: (address) => `In full, with formulas and sources: ${address}`,
  rules: (version) => `Rules as of ${version}`,
  sources: 'Sources',
  sourcePlanning: 'Planning status',
  sourceTown: 'Town and year',
  sourceTitle: 'Title',
  sourceLines: 'Lines of text cited',
  sourceSpan: (from, to) => (from === to ? `line ${from}` : `from lines ${from} to ${to}, one by one above`),
  noLines: 'none one by one',
  limits: 'What this page does not know',
  coverage: (name, x, n) => `${name}: ${x} of ${n} rows name a partner, by name or as a collective name.`,
  unreviewedOf: (name, x, n) => `${name}: ${n} mentions, of these unreviewed: ${x}.`,
  unreviewedOnly: (name, x) => `${name}: mentions, of these unreviewed: ${x}.`,
  refusedTitle: 'What this page must not be used for',
  refused: [
    'Gaps are no reason for cuts.',
    'From a programme’s silence it does not follow that a partner does too little.',
    'Towns and offices are not ranked.',
    'There is no chance of success in percent, and a single case is no proof of accuracy.',
    'A planned interface is not yet cooperation carried out; the two are not mixed in one figure.',
    'Two names in the same row are not thereby tied to each other.',
    'People are neither recorded nor judged; office codes are not decoded silently.',
    'An empty network is not a weak one.',
  ],
  footer:
    'Gaps are no reason for cuts. Not named does not mean: no cooperation. Not fit for judging partners or people, for ranking towns or offices, or for predicting success. Planned does not mean carried out, named together does not mean tied, and an empty network is not a weak one.',
  pageWord: 'Page',
  pageOf: 'of',
};

export const sheetMessages = { de, en };
