import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { ProgrammeReport } from '../../../graph/schema/programme-report.ts';
import type { Lang } from '../url-state/view-options.ts';

type Counts = ProgrammeReport['counts'];
type FileLines = ProgrammeReport['lines'];

const de = {
  title: 'Programm einlesen',
  lead: 'PDF, Word, Excel, CSV oder Text. Gelesen wird nach Regeln auf diesem Server, nichts geht ins Netz. Zuerst sehen Sie, was verstanden wurde; geladen wird erst danach. Namen von Personen lässt ein Verfahren weg; manche erkennt es nicht, sehen Sie bitte mit hin.',
  file: 'Datei des Programms',
  pick: 'Datei wählen',
  picked: 'Noch keine Datei gewählt.',
  year: 'Jahr',
  yearHint: 'leer: wie in der Datei',
  read: 'Lesen und zeigen',
  reading: 'Die Datei wird gelesen',
  choose: 'Wählen Sie zuerst eine Datei.',
  chooseTown: 'Wählen Sie zuerst den Ort.',
  wrongYear: 'Das Jahr hat vier Ziffern.',
  understood: (title: string, form: string) => `Verstanden als „${title}“, ${form}`,
  asks: 'Die Form ist geraten: Bitte sehen Sie genau hin.',
  otherTownNamed: (town: string, line: number) =>
    `Die Datei nennt in Zeile ${line} einen anderen Ort: ${town}.`,
  same: 'Genau diese Datei ist schon geladen. Geladen wird sie nicht noch einmal.',
  replaces: (title: string) =>
    `Für dieses Jahr ist schon „${title}“ geladen. Wenn Sie laden, tritt die Datei an seine Stelle; im Verlauf lässt sich das zurücknehmen.`,
  counts: ({ sections, rows, measures, uncertainMeasures, goals, mentions, unreviewed, newNames }: Counts) =>
    [
      `Abschnitte: ${sections}`,
      `Zeilen: ${rows}`,
      `Maßnahmen: ${measures}${uncertainMeasures === 0 ? '' : ` (Grenze unsicher: ${uncertainMeasures})`}`,
      ...(goals === 0 ? [] : [`Ziele: ${goals}`]),
      `Nennungen: ${mentions} (davon ungeprüft: ${unreviewed})`,
      `neue Namen: ${newNames}`,
    ].join(' · '),
  lines: ({ read, used, discarded, open }: FileLines) =>
    `Zeilen der Datei: ${read}, davon verwendet ${used}, mit Grund weggelassen ${discarded}, nicht verstanden ${open}.`,
  noPartners:
    'In dieser Datei ist kein Partner zu erkennen. Sie lässt sich laden, hat dann aber keine Verbindungen.',
  columns: 'Spalten',
  noHead: '(ohne Kopf)',
  discarded: 'Weggelassen',
  notes: 'Hinweise',
  questions: 'Offen, nach dem Laden unter „Zu prüfen“ oder an der Zeile zu berichtigen',
  notUnderstood: (n: number) => `Nicht verstanden (${n})`,
  first: (n: number) => `Gezeigt sind die ersten ${n}.`,
  line: (n: number) => `Zeile ${n}`,
  load: (unreviewed: number) => (unreviewed === 0 ? 'Laden' : `Laden, davon ${unreviewed} ungeprüft`),
  replace: 'An die Stelle des geladenen Programms setzen',
  loading: 'Das Programm wird geladen',
  loaded: (title: string) => `„${title}“ ist geladen. Strg+Z nimmt alles zurück.`,
  undone: (title: string) => `„${title}“ eingelesen`,
  toDocument: 'Zum Dokument',
  toNetwork: 'Im Netz ansehen',
  toReview: 'Weiter prüfen',
  refused: 'Die Datei wurde nicht gelesen. Geändert ist nichts.',
  refusals: {
    'too-large': 'Die Datei ist größer als 20 MB.',
    'storage-full': 'Der Speicher des Dienstes ist voll. Versuchen Sie es noch einmal, sobald Platz ist.',
    'storage-unwritable': 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Diese Art Datei wird nicht gelesen.',
};

export const importMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    title: 'Read a programme',
    lead: 'PDF, Word, Excel, CSV or text. It is read by rules on this server, nothing goes to the net. First you see what was understood; only then is it loaded. A procedure leaves out names of persons; it misses some, please look too.',
    file: 'File of the programme',
    pick: 'Choose a file',
    picked: 'No file chosen yet.',
    year: 'Year',
    yearHint: 'empty: as in the file',
    read: 'Read and show',
    reading: 'Reading the file',
    choose: 'Please choose a file first.',
    chooseTown: 'Please choose the town first.',
    wrongYear: 'The year has four digits.',
    understood: (title, form) => `Understood as “${title}”, ${form}`,
    asks: 'The form is a guess: please look closely.',
    otherTownNamed: (town, line) => `The file names another town in line ${line}: ${town}.`,
    same: 'This very file is loaded already. It is not loaded again.',
    replaces: (title) =>
      `“${title}” is loaded for this year already. If you load, the file takes its place; that can be taken back in the history.`,
    counts: ({ sections, rows, measures, uncertainMeasures, goals, mentions, unreviewed, newNames }) =>
      [
        `sections: ${sections}`,
        `rows: ${rows}`,
        `measures: ${measures}${uncertainMeasures === 0 ? '' : ` (uncertain where they end: ${uncertainMeasures})`}`,
        ...(goals === 0 ? [] : [`goals: ${goals}`]),
        `mentions: ${mentions} (of these unreviewed: ${unreviewed})`,
        `new names: ${newNames}`,
      ].join(' · '),
    lines: ({ read, used, discarded, open }) =>
      `Lines of the file: ${read}, of these used ${used}, left out with a reason ${discarded}, not understood ${open}.`,
    noPartners: 'No partner can be made out in this file. It can be loaded, but will have no ties.',
    columns: 'Columns',
    noHead: '(without a head)',
    discarded: 'Left out',
    notes: 'Notes',
    questions: 'Open, after loading in “To review” or to be corrected at the row',
    notUnderstood: (n) => `Not understood (${n})`,
    first: (n) => `The first ${n} are shown.`,
    line: (n) => `Line ${n}`,
    load: (unreviewed) => (unreviewed === 0 ? 'Load' : `Load, ${unreviewed} of them unreviewed`),
    replace: 'Put in the place of the loaded programme',
    loading: 'Loading the programme',
    loaded: (title) => `“${title}” is loaded. Ctrl+Z takes all of it back.`,
    undone: (title) => `“${title}” read in`,
    toDocument: 'To the document',
    toNetwork: 'View in the network',
    toReview: 'Go on reviewing',
    refused: 'The file was not read. Nothing was changed.',
    refusals: {
      'too-large': 'The file is larger than 20 MB.',
      'storage-full': 'The storage of the service is full. Try again once there is room.',
      'storage-unwritable': 'The service cannot store anything at the moment. Try again later.',
    },
    refusedOtherwise: 'Files of this kind are not read.',
  },
};
