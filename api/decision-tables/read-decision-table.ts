import { decisionKey } from '../../graph/identity/decision-key.ts';
import { needsReason, NewDecision, Reason, RestsOn } from '../../graph/schema/decision.ts';
import { namesPerson, noPersons } from '../../graph/schema/decision-texts.ts';
import type { HoldsPerson } from '../../graph/schema/person-forms.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { TableLine } from '../table-lines.ts';
import {
  type DecisionCells,
  type DecisionColumn,
  decisionColumns,
  type DecisionKind,
  kindWords,
} from './decision-columns.ts';
import { contentIn } from './decision-content.ts';
import {
  decidedAbove,
  longReason,
  missingReason,
  noDecisionTable,
  otherKey,
  unfitCell,
  unfitEvidence,
  unknownKind,
} from './decision-faults.ts';

export interface LineFault {
  readonly line: number;
  readonly what: Bilingual;
}

/** `decisions` by the line that says them, each about something else; `repeated` lines say what one above says. */
export interface ReadDecisions {
  readonly decisions: ReadonlyMap<number, NewDecision>;
  readonly repeated: number;
  readonly faults: readonly LineFault[];
}

/** Finds decisions in the lines of a table, or says that it has no header. `vorher`, `rolle` and `zeit` are for people only. */
export function readDecisionTable(
  lines: readonly TableLine[],
  holdsPerson?: HoldsPerson,
): ReadDecisions | Bilingual {
  const header = lines.find(({ cells }) =>
    ['art', 'a', 'nachher'].every((name) => columnAt(cells, name) >= 0),
  );
  if (header === undefined) return noDecisionTable;
  const decisions = new Map<number, NewDecision>();
  const faults: LineFault[] = [];
  const first = new Map<string, { line: number; said: string }>();
  let repeated = 0;
  for (const { line, cells } of lines) {
    if (line <= header.line) continue;
    const read = readLine(cellsOf(header.cells, cells), holdsPerson);
    if ('de' in read) {
      faults.push({ line, what: read });
      continue;
    }
    const [key, said] = [decisionKey(read.about), JSON.stringify([read.about, read.reason])];
    const above = first.get(key);
    if (above === undefined) {
      first.set(key, { line, said });
      decisions.set(line, read);
    } else if (above.said === said) repeated += 1;
    else faults.push({ line, what: decidedAbove(above.line) });
  }
  return { decisions, repeated, faults };
}

function readLine(cells: DecisionCells, holdsPerson?: HoldsPerson): NewDecision | Bilingual {
  const kind = kindIn(cells.art);
  if (kind === null) return unknownKind(cells.art);
  const { content, columns } = contentIn(kind, cells);
  const parsed = NewDecision.shape.about.safeParse(content);
  if (!parsed.success) {
    const [part = ''] = parsed.error.issues[0]?.path ?? [];
    return unfitCell(kind, columns[String(part)] ?? 'nachher', cells);
  }
  const about = parsed.data;
  const key = cells.schluessel.trim();
  if (key !== '' && key !== decisionKey(about)) return otherKey;
  const reason = Reason.safeParse(cells.grund);
  if (!reason.success) return longReason;
  if (needsReason(about) && reason.data === '') return missingReason;
  const [, document, quote] = /^([^\s:]+):\s*(.+)$/s.exec(cells.beleg.trim()) ?? [];
  const restsOn = RestsOn.omit({ sha256: true }).safeParse({
    document,
    quote: quote?.replace(/^[„"](.*)[“"]$/s, '$1'),
  });
  if (cells.beleg.trim() !== '' && !restsOn.success) return unfitEvidence;
  const decision = {
    about,
    ...(reason.data === '' ? {} : { reason: reason.data }),
    ...(restsOn.success ? { restsOn: restsOn.data } : {}),
  };
  return namesPerson(decision, holdsPerson) ? noPersons : decision;
}

function kindIn(word: string): DecisionKind | null {
  const plain = word.trim().toLowerCase();
  const kinds = Object.keys(kindWords) as DecisionKind[];
  return kinds.find((kind) => kind === plain || kindWords[kind].toLowerCase() === plain) ?? null;
}

function columnAt(header: readonly string[], name: string): number {
  return header.findIndex((cell) => cell.trim().toLowerCase().replace('ü', 'ue') === name);
}

function cellsOf(header: readonly string[], cells: readonly string[]): DecisionCells {
  const texts = decisionColumns.map((column) => [column, cells[columnAt(header, column)] ?? ''] as const);
  return Object.fromEntries(texts) as Record<DecisionColumn, string>;
}
