import type { ImportPlan } from '../../../graph/schema/import.ts';
import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';

type Changed = ImportPlan['rows'];

const de = {
  loadingPlan: 'Was sich ändert, wird zusammengestellt',
  changes: 'Was sich ändert',
  againstLoaded: (title: string) => `Verglichen mit „${title}“, das jetzt geladen ist und ersetzt würde.`,
  againstLast: (title: string) => `Verglichen mit „${title}“, dem letzten Programm dieses Orts.`,
  first: 'Von diesem Ort ist noch kein Programm geladen: Alles ist neu.',
  rows: ({ kept, reworded, changed, added, gone }: Changed) =>
    `Zeilen: ${kept} gleich, ${reworded} mit denselben Namen und anders betitelten Maßnahmen, ${changed} mit anderen Namen, ${added} neu, ${gone} nicht mehr darin.`,
  names: (kept: number, added: number, gone: number) =>
    `Namen: ${kept} gleich, ${added} neu, ${gone} nicht mehr genannt.`,
  ties: ({ kept, added, gone }: ImportPlan['ties']) =>
    `Verbindungen: ${kept} gleich, ${added} neu, ${gone} nicht mehr genannt.`,
  added: (n: number) => `Neu genannt (${n})`,
  gone: (n: number) => `Nicht mehr genannt (${n})`,
  goneNote: 'Nicht mehr genannt heißt nicht: beendet.',
  decisionsKept: (n: number) =>
    n === 1 ? '1 frühere Entscheidung gilt weiter.' : `${n} frühere Entscheidungen gelten weiter.`,
  reopened: (n: number) => `Wieder offen (${n})`,
  load: (names: number, unreviewed: number) =>
    unreviewed === 0
      ? `Laden mit ${names} ${names === 1 ? 'Nennung' : 'Nennungen'}`
      : `Laden mit ${names} ${names === 1 ? 'Nennung' : 'Nennungen'}, davon ${unreviewed} ungeprüft`,
  replaceLead: (title: string) =>
    `Wenn Sie laden, tritt die Datei an die Stelle von „${title}“. Im Verlauf lässt sich das zurücknehmen.`,
  replace: 'An die Stelle des geladenen Programms setzen',
  whole:
    'Geladen wird in einem Schritt: Dokument, neue Namen, Zeilen der Datei und Ihre Antworten. Strg+Z nimmt alles zusammen zurück. Was offen ist, bleibt als ungeprüft gekennzeichnet.',
  same: 'Genau diese Datei ist schon geladen. Geladen wird sie nicht noch einmal.',
  loading: 'Das Programm wird geladen',
  refused: 'Es wurde nicht geladen. Geändert ist nichts.',
  refusals: {
    conflict:
      'Unter diesem Ort und Jahr ist inzwischen ein Programm geladen. Sehen Sie oben, was sich ändert, und entscheiden Sie dann.',
    'precondition-failed':
      'Inzwischen hat sich etwas geändert. Die Angaben oben sind jetzt neu: Sehen Sie sie an und laden Sie dann noch einmal.',
    'storage-full': 'Der Speicher des Dienstes ist voll. Versuchen Sie es noch einmal, sobald Platz ist.',
    'storage-unwritable': 'Der Dienst kann gerade nichts speichern. Versuchen Sie es später noch einmal.',
    unreachable: 'Der Server antwortet nicht. Versuchen Sie es noch einmal: Geladen wird nur einmal.',
  } as Partial<Record<ProblemCode | 'unreachable' | 'unreadable', string>>,
  undone: (title: string) => `„${title}“ eingelesen`,
  loaded: (title: string) => `„${title}“ ist geladen. Strg+Z nimmt alles zurück.`,
  takeBack: 'Alles zurücknehmen',
  takenBack: 'Zurückgenommen: Geladen ist wieder, was vorher da war. Die Datei ist wieder offen.',
  notTakenBack: 'Das ließ sich nicht zurücknehmen. Im Verlauf steht, was darauf beruht.',
  history: 'Verlauf',
  print: 'Bericht drucken',
  csv: 'Nicht verstandene Zeilen als CSV',
  csvHead: ['Zeile', 'Seite', 'Text', 'Grund'],
  csvName: 'nicht-verstanden',
};

export const loadMessages: Readonly<Record<Lang, typeof de>> = {
  de,
  en: {
    loadingPlan: 'Gathering what changes',
    changes: 'What changes',
    againstLoaded: (title) => `Compared with “${title}”, which is loaded now and would be replaced.`,
    againstLast: (title) => `Compared with “${title}”, the last programme of this town.`,
    first: 'No programme of this town is loaded yet: everything is new.',
    rows: ({ kept, reworded, changed, added, gone }) =>
      `Rows: ${kept} the same, ${reworded} with the same names and measures of other titles, ${changed} with other names, ${added} new, ${gone} no longer in it.`,
    names: (kept, added, gone) => `Names: ${kept} the same, ${added} new, ${gone} no longer named.`,
    ties: ({ kept, added, gone }) => `Ties: ${kept} the same, ${added} new, ${gone} no longer named.`,
    added: (n) => `Newly named (${n})`,
    gone: (n) => `No longer named (${n})`,
    goneNote: 'No longer named does not mean: ended.',
    decisionsKept: (n) =>
      n === 1 ? '1 earlier decision goes on holding.' : `${n} earlier decisions go on holding.`,
    reopened: (n) => `Open again (${n})`,
    load: (names, unreviewed) =>
      unreviewed === 0
        ? `Load with ${names} ${names === 1 ? 'mention' : 'mentions'}`
        : `Load with ${names} ${names === 1 ? 'mention' : 'mentions'}, ${unreviewed} of them unreviewed`,
    replaceLead: (title) =>
      `If you load, the file takes the place of “${title}”. That can be taken back in the history.`,
    replace: 'Put in the place of the loaded programme',
    whole:
      'It is loaded in one step: the document, new names, lines of the file and your answers. Ctrl+Z takes all of it back together. What is open stays marked as unreviewed.',
    same: 'This very file is loaded already. It is not loaded again.',
    loading: 'Loading the programme',
    refused: 'It was not loaded. Nothing was changed.',
    refusals: {
      conflict:
        'A programme is loaded for this town and year meanwhile. See above what changes, and decide then.',
      'precondition-failed':
        'Something changed meanwhile. What stands above is new now: look at it and load once more.',
      'storage-full': 'The storage of the service is full. Try again once there is room.',
      'storage-unwritable': 'The service cannot store anything at the moment. Try again later.',
      unreachable: 'The server does not answer. Try again: it is loaded only once.',
    },
    undone: (title) => `“${title}” read in`,
    loaded: (title) => `“${title}” is loaded. Ctrl+Z takes all of it back.`,
    takeBack: 'Take all of it back',
    takenBack: 'Taken back: what was loaded before is again. The file is open again.',
    notTakenBack: 'That could not be taken back. The history says what rests on it.',
    history: 'History',
    print: 'Print the report',
    csv: 'Lines not understood as CSV',
    csvHead: ['line', 'page', 'text', 'reason'],
    csvName: 'not-understood',
  },
};
