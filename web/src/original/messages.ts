import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';

const de = {
  show: 'Stelle im Original',
  loading: 'Die Zeilen werden geholt',
  lines: (from: number, to: number) => (from === to ? `Zeile ${from}` : `Zeilen ${from} bis ${to}`),
  inFile: (file: string, lines: string) => `Steht in der Datei ${file}, ${lines}.`,
  inOriginal: (lines: string) => `Steht im Original, ${lines}.`,
  notAdded: 'Das Original liegt nicht bei. Wer die Datei hat, kann sie dazulegen:',
  add: 'Original dazulegen',
  page: (n: number) => `Seite ${n}`,
  printed: 'genannte Zeile',
  masked:
    'Namen von Personen, Adressen und Nummern sind durch [Person] und [Kontakt] ersetzt. Das erkennt ein Verfahren; ist noch ein Name zu lesen, nehmen Sie das Original im Verlauf zurück.',
  onlyLocal: 'Den Wortlaut der Originale zeigt Kulturnetz nur auf dem Rechner, auf dem es läuft.',
  title: 'Original',
  missing: (file: string | null) =>
    `Das Original liegt nicht bei${file === null ? '' : ` (gelesen wurde die Datei ${file})`}. Liegt es bei, zeigt jeder Beleg die gedruckten Zeilen.`,
  kept: (lines: number, masked: number) =>
    `Das Original liegt bei: ${lines} Zeilen${masked === 0 ? '' : `, an ${masked} Stellen sind Personen oder Kontakte ersetzt`}. Jeder Beleg zeigt seine Zeilen.`,
  rule: 'Es muss genau die Datei sein, aus der das Dokument gelesen wurde. Die Datei selbst wird nicht gespeichert, nur ihre Zeilen; Namen von Personen werden ersetzt, soweit ein Verfahren sie erkennt. Die Zeilen bleiben auf diesem Rechner und stehen in keinem Export.',
  file: 'Datei des Originals',
  pick: 'Datei wählen',
  picked: 'Noch keine Datei gewählt.',
  choose: 'Wählen Sie zuerst eine Datei.',
  sending: 'Die Datei wird gelesen',
  added: 'Das Original ist dazugelegt.',
  undone: 'Original dazulegen',
  refused: 'Die Datei wurde nicht dazugelegt.',
  refusals: {
    'too-large': 'Die Datei ist größer als 20 MB.',
    'only-local': 'Das geht nur auf dem Rechner, auf dem Kulturnetz läuft.',
    'storage-full': 'Der Speicher des Dienstes ist voll. Versuchen Sie es noch einmal, sobald Platz ist.',
    'storage-unwritable': 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Die Datei lässt sich nicht lesen.',
};

export const originalMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    show: 'Passage in the original',
    loading: 'Fetching the lines',
    lines: (from, to) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
    inFile: (file, lines) => `Stands in the file ${file}, ${lines}.`,
    inOriginal: (lines) => `Stands in the original, ${lines}.`,
    notAdded: 'The original is not here. Who has the file can add it:',
    add: 'Add the original',
    page: (n) => `Page ${n}`,
    printed: 'line of this evidence',
    masked:
      'Names of persons, addresses and numbers are replaced by [Person] and [Kontakt]. A procedure finds them; if a name can still be read, take the original back in the history.',
    onlyLocal: 'Kulturnetz shows what originals say only on the machine on which it runs.',
    title: 'Original',
    missing: (file) =>
      `The original is not here${file === null ? '' : ` (the file ${file} was read)`}. Once it is, every piece of evidence shows the printed lines.`,
    kept: (lines, masked) =>
      `The original is here: ${lines} lines${masked === 0 ? '' : `, persons or contacts are replaced in ${masked} places`}. Every piece of evidence shows its lines.`,
    rule: 'It must be exactly the file from which the document was read. The file itself is not stored, only its lines; names of persons are replaced as far as a procedure finds them. The lines stay on this machine and are in no export.',
    file: 'File of the original',
    pick: 'Choose a file',
    picked: 'No file chosen yet.',
    choose: 'Please choose a file first.',
    sending: 'Reading the file',
    added: 'The original was added.',
    undone: 'adding the original',
    refused: 'The file was not added.',
    refusals: {
      'too-large': 'The file is larger than 20 MB.',
      'only-local': 'This is only possible on the machine on which Kulturnetz runs.',
      'storage-full': 'The storage of the service is full. Try again once there is room.',
      'storage-unwritable': 'The service cannot store anything at the moment. Try again later.',
    },
    refusedOtherwise: 'The file cannot be read.',
  },
};
