import type { DecisionsLoaded } from '../../../graph/schema/decision-answers.ts';
import type { ProblemCode } from '../../../graph/schema/problem.ts';
import type { Lang } from '../url-state/view-options.ts';

const de = {
  title: 'Entscheidungen',
  text: 'Was von Hand entschieden ist und gilt, als Tabelle für Excel: eine Zeile je Entscheidung. Dieselbe Tabelle lässt sich hier wieder laden, auch verändert. Richtige Zeilen werden in einem Schritt übernommen, jede andere wird genannt und ausgelassen. Eine Zeile zu löschen nimmt nichts zurück. Die Spalten „vorher“, „rolle“ und „zeit“ sind nur zum Lesen: Übernommenes steht unter der Rolle, in der Sie laden.',
  town: 'Ort',
  allTowns: 'alle Orte',
  download: 'Entscheidungen als CSV',
  upload: 'Tabelle mit Entscheidungen laden (CSV)',
  pick: 'Datei wählen',
  picked: 'Noch keine Datei gewählt.',
  send: 'Entscheidungen laden',
  sending: 'Entscheidungen werden geladen',
  choose: 'Wählen Sie zuerst eine Datei.',
  decided: (n: number) =>
    n === 0
      ? 'Nichts Neues entschieden.'
      : n === 1
        ? '1 Entscheidung übernommen.'
        : `${n} Entscheidungen übernommen.`,
  unchanged: (n: number) =>
    n === 1 ? '1 Zeile war schon so entschieden.' : `${n} Zeilen waren schon so entschieden.`,
  leftOut: (n: number) => (n === 1 ? '1 Zeile wurde ausgelassen:' : `${n} Zeilen wurden ausgelassen:`),
  empty: 'In der Tabelle steht keine Entscheidung.',
  line: (line: number, text: string) => `Zeile ${line}: ${text}`,
  undone: (n: number) =>
    n === 1 ? '1 Entscheidung aus einer Tabelle' : `${n} Entscheidungen aus einer Tabelle`,
  refused: 'Die Tabelle ließ sich nicht laden. Geändert wurde nichts.',
  refusals: {
    'cannot-decide':
      'Jemand hat im selben Augenblick etwas anderes entschieden. Laden Sie die Datei noch einmal.',
    'too-large': 'Die Datei ist zu groß für eine Tabelle mit Entscheidungen.',
    'unsupported-media-type':
      'Bitte speichern Sie die Tabelle als CSV; Excel-Mappen liest dieser Teil nicht.',
    'storage-full':
      'Der Speicher des Dienstes ist voll: Es wurde nichts gespeichert, und nichts ging verloren. Laden Sie die Datei noch einmal, sobald der Betreiber Platz geschaffen hat.',
    'storage-unwritable':
      'Der Dienst kann gerade nichts speichern; nichts ging verloren. Laden Sie die Datei noch einmal, sobald der Betreiber das behoben hat.',
  } as Partial<Record<ProblemCode, string>>,
  refusedOtherwise: 'Der Dienst hat die Datei nicht angenommen. Versuchen Sie es später noch einmal.',
};

export type DecisionMessages = typeof de;

const en: DecisionMessages = {
  title: 'Decisions',
  text: 'What was decided by hand and holds, as a table for a spreadsheet: one row a decision. The same table can be loaded here again, also changed. Sound rows are taken over in one step, each other row is named and left out. To delete a row takes nothing back. The columns “vorher”, “rolle” and “zeit” are for reading only: what is taken over stands under the role in which you load. The words of the table are German.',
  town: 'Town',
  allTowns: 'all towns',
  download: 'Decisions as CSV',
  upload: 'Load a table of decisions (CSV)',
  pick: 'Choose a file',
  picked: 'No file chosen yet.',
  send: 'Load decisions',
  sending: 'Loading the decisions',
  choose: 'Choose a file first.',
  decided: (n) =>
    n === 0 ? 'Nothing new was decided.' : n === 1 ? '1 decision taken over.' : `${n} decisions taken over.`,
  unchanged: (n) => (n === 1 ? '1 row was decided so already.' : `${n} rows were decided so already.`),
  leftOut: (n) => (n === 1 ? '1 row was left out:' : `${n} rows were left out:`),
  empty: 'The table holds no decision.',
  line: (line, text) => `Row ${line}: ${text}`,
  undone: (n) => (n === 1 ? '1 decision from a table' : `${n} decisions from a table`),
  refused: 'The table could not be loaded. Nothing was changed.',
  refusals: {
    'cannot-decide': 'Somebody decided something else at the same moment. Load the file again.',
    'too-large': 'The file is too large for a table of decisions.',
    'unsupported-media-type': 'Please save the table as CSV; workbooks are not read here.',
    'storage-full':
      'The storage of the service is full: nothing was kept, and nothing was lost. Load the file again once the operator has made room.',
    'storage-unwritable':
      'The service cannot keep anything at the moment; nothing was lost. Load the file again once the operator has mended that.',
  },
  refusedOtherwise: 'The service did not take the file. Please try again later.',
};

export const decisionMessages: Readonly<Record<Lang, DecisionMessages>> = { de, en };

/** What loading a table did, in sentences, and what is said of each row that was left out. */
export function loadedWords(
  { decided, unchanged, faults }: DecisionsLoaded,
  lang: Lang,
): { readonly done: readonly string[]; readonly leftOut: readonly string[] } {
  const t = decisionMessages[lang];
  if (decided + unchanged + faults.length === 0) return { done: [t.empty], leftOut: [] };
  return {
    done: [
      t.decided(decided),
      ...(unchanged > 0 ? [t.unchanged(unchanged)] : []),
      ...(faults.length > 0 ? [t.leftOut(faults.length)] : []),
    ],
    leftOut: faults.map(({ line, what }) => t.line(line, what[lang])),
  };
}
