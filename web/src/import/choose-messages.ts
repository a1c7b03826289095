import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';

const de = {
  title: 'Programm einlesen',
  lead: 'Ziehen Sie Ihr Arbeitsprogramm auf diese Seite oder wählen Sie die Datei: PDF, Word, Excel, CSV oder Text. Zuerst sehen Sie, was verstanden wurde; geladen wird erst, wenn Sie es sagen.',
  stays:
    'Gelesen wird nach Regeln auf diesem Server, nichts geht ins Netz. Die Datei selbst wird nicht gespeichert, nur ihre Zeilen. Namen von Personen lässt ein Verfahren vorher weg; manche erkennt es nicht, sehen Sie bitte mit hin.',
  file: 'Datei des Programms',
  pick: 'Datei wählen',
  picked: 'Noch keine Datei gewählt.',
  drop: 'Datei hier loslassen',
  year: 'Jahr',
  yearHint: 'leer: wie in der Datei',
  read: 'Lesen und zeigen',
  sending: (file: string) => `„${file}“ wird übertragen und gelesen`,
  stages: 'Text und Tabellen lesen, Personen ausblenden, Spalten, Zeilen und Namen erkennen.',
  giveUp: 'Abbrechen',
  gaveUp: 'Abgebrochen. Von der Datei bleibt nichts.',
  choose: 'Wählen Sie zuerst eine Datei.',
  chooseTown: 'Wählen Sie zuerst den Ort.',
  wrongYear: 'Das Jahr hat vier Ziffern.',
  refused: (file: string) => `„${file}“ wurde nicht gelesen. Geändert ist nichts.`,
  refusals: {
    'too-large': 'Die Datei ist größer als 20 MB.',
    'only-local': 'Das geht nur auf dem Rechner, auf dem Kulturnetz läuft.',
    conflict: 'Es liegen schon sehr viele angefangene Dateien hier. Verwerfen Sie zuerst eine davon.',
    'storage-full': 'Der Speicher des Dienstes ist voll. Versuchen Sie es noch einmal, sobald Platz ist.',
    'storage-unwritable': 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Diese Art Datei wird nicht gelesen.',
  open: 'Angefangen',
  loading: 'Angefangenes wird geholt',
  none: 'Nichts angefangen.',
  kept: (days: number) =>
    `Angefangenes bleibt ${days} Tage, auch wenn Sie die Seite verlassen, und wird dann gelöscht.`,
  damaged: (n: number) =>
    n === 1
      ? 'Eine angefangene Datei ist beschädigt und fehlt in der Liste.'
      : `${n} angefangene Dateien sind beschädigt und fehlen in der Liste.`,
  isOpen: 'offen',
  isLoaded: 'geladen',
  goOn: 'weiter',
  goOnWith: (file: string) => `Weiter mit ${file}`,
  discard: 'verwerfen',
  discardOf: (file: string) => `${file} verwerfen`,
  discarded: (file: string) => `„${file}“ ist verworfen.`,
  notDiscarded: (file: string) => `„${file}“ ließ sich nicht verwerfen.`,
};

export const chooseMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    title: 'Read a programme',
    lead: 'Drag your work programme onto this page or choose the file: PDF, Word, Excel, CSV or text. First you see what was understood; it is loaded only when you say so.',
    stays:
      'It is read by rules on this server, nothing goes to the net. The file itself is not stored, only its lines. A procedure leaves out names of persons before that; it misses some, please look too.',
    file: 'File of the programme',
    pick: 'Choose a file',
    picked: 'No file chosen yet.',
    drop: 'Drop the file here',
    year: 'Year',
    yearHint: 'empty: as in the file',
    read: 'Read and show',
    sending: (file) => `Sending and reading “${file}”`,
    stages: 'Reading text and tables, leaving out persons, making out columns, rows and names.',
    giveUp: 'Cancel',
    gaveUp: 'Cancelled. Nothing stays of the file.',
    choose: 'Please choose a file first.',
    chooseTown: 'Please choose the town first.',
    wrongYear: 'The year has four digits.',
    refused: (file) => `“${file}” was not read. Nothing was changed.`,
    refusals: {
      'too-large': 'The file is larger than 20 MB.',
      'only-local': 'That is possible only on the machine on which Kulturnetz runs.',
      conflict: 'Very many files that were begun are here already. Please discard one of them first.',
      'storage-full': 'The storage of the service is full. Try again once there is room.',
      'storage-unwritable': 'The service cannot store anything at the moment. Try again later.',
    },
    refusedOtherwise: 'Files of this kind are not read.',
    open: 'Begun',
    loading: 'Fetching what was begun',
    none: 'Nothing was begun.',
    kept: (days) => `What was begun stays for ${days} days, even if you leave the page, and is then deleted.`,
    damaged: (n) =>
      n === 1
        ? 'A file that was begun is damaged and not in the list.'
        : `${n} files that were begun are damaged and not in the list.`,
    isOpen: 'open',
    isLoaded: 'loaded',
    goOn: 'go on',
    goOnWith: (file) => `Go on with ${file}`,
    discard: 'discard',
    discardOf: (file) => `Discard ${file}`,
    discarded: (file) => `“${file}” is discarded.`,
    notDiscarded: (file) => `“${file}” could not be discarded.`,
  },
};
