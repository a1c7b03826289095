import type { KeptLine, Transaction, WriteTransaction } from '../../engines/engine.ts';
import { journalFaults } from '../../engines/journal-faults.ts';
import type { Place } from '../../engines/journal-faults.ts';
import { takeApart } from '../../engines/journal-lines.ts';
import { DamagedJournal, GraphUnavailable } from '../../errors.ts';
import { createChanges, markReverted } from '../../records/changes.ts';
import type { StoredChange } from '../../records/changes.ts';
import { lockGraph, setGraph } from '../../records/write/graph-state.ts';
import type { GraphRecord } from '../../records/write/graph-state.ts';
import { stateAfter, reachOf } from '../apply.ts';
import { ChangeReader, findChange } from '../change-reader.ts';
import type { LineById } from '../change-reader.ts';
import type { Made, RevertibleKind, Work } from '../kind.ts';
import { baseKindOf, kinds } from '../kinds.ts';
import { linesInGraph } from '../lines-in-graph.ts';
import { parseOutline } from '../parse-change.ts';
import { storedChange, type Reach } from '../stored-change.ts';
import type { Change } from '../../schema/change.ts';
import { layOut } from './lay-out.ts';
import type { ChangeSource } from './read-changes.ts';

type Write = <T>(work: (tx: WriteTransaction) => Promise<T>) => Promise<T>;

/** What a start must know of a line once it is read: everything but its payload. */
interface Planned {
  readonly version: number;
  readonly subject: string;
  readonly replay: RevertibleKind<never>['replay'];
  readonly place: Place;
}

interface Options {
  readonly keepsLines: boolean;
  readonly after?: GraphRecord | null;
  readonly laidOutAfter?: number;
}

/** Characters and lines that are written at once. */
const batch = { characters: 4_000_000, lines: 500 };

/**
 * Fills a graph from the lines of its changes: every change as a node, then in order every change of the registry, the
 * last state of each document, and what was said about findings. The graph is the one that applying all lines in order
 * would give. It is empty, or holds all changes up to the state `after`; the lines that follow are made then. `write`
 * runs one piece in a transaction; `keepsLines` puts the lines beside their nodes; an empty graph that lines of more
 * than `laidOutAfter` characters are made in gets its nodes laid out first. Answers how many characters it was
 * made of, whole bundles among them whatever their lines hold. Throws DamagedJournal with the line that cannot be read
 * or applied.
 */
export async function rebuild(
  source: ChangeSource,
  write: Write,
  { keepsLines, after = null, laidOutAfter = Infinity }: Options,
): Promise<number> {
  const { plan, state, read } = await writeChanges(source, write, { keepsLines, after });
  if (state === null || state === after) return 0;
  if (after === null && read > laidOutAfter) await layOut(changesOf(source, plan), write);
  let characters = 0;
  for (const { version, place } of needed(plan)) {
    const text = await source.lineOf(version);
    if (text === null) throw new DamagedJournal(journalFaults.missing(place));
    // One by one: larger transactions take as long, and more memory.
    await write(async (tx) => {
      const lineById = linesOf(source, plan, tx);
      const made = await new ChangeReader(lineById).read(text, place);
      characters += made.kept === null ? text.length : JSON.stringify(made.kept.json).length;
      await applyAgain(
        { tx, state, parts: [], isPart: false, find: (id) => findChange(lineById, id) },
        made,
        place,
      );
    });
  }
  await write(async (tx) => {
    await tx.run(setGraph, { graph: state });
  });
  return characters;
}

/** The lines that are planned, and those of changes that the graph held before. */
function linesOf(source: ChangeSource, plan: ReadonlyMap<string, Planned>, tx: Transaction): LineById {
  const before = linesInGraph({ name: 'embedded', lineOf: (version) => source.lineOf(version) }, tx);
  return async (id) => {
    const planned = plan.get(id);
    if (planned === undefined) return before(id);
    const text = await source.lineOf(planned.version);
    return text === null ? null : { text, place: planned.place };
  };
}

/** The changes that are made, as a whole. */
async function* changesOf(source: ChangeSource, plan: ReadonlyMap<string, Planned>): AsyncGenerator<Change> {
  const reader = new ChangeReader(async (id) => {
    const planned = plan.get(id);
    const text = planned === undefined ? null : await source.lineOf(planned.version);
    return planned === undefined || text === null ? null : { text, place: planned.place };
  });
  for (const { version, place } of needed(plan)) {
    const text = await source.lineOf(version);
    if (text === null) throw new DamagedJournal(journalFaults.missing(place));
    yield (await reader.read(text, place)).change;
  }
}

/** Reads every line once and writes its node; what is left of it is what the plan needs. */
async function writeChanges(
  source: ChangeSource,
  write: Write,
  { keepsLines, after }: { readonly keepsLines: boolean; readonly after: GraphRecord | null },
) {
  const plan = new Map<string, Planned>();
  const reaches = new Map<string, Reach>();
  const reverts: { of: string; by: string }[] = [];
  let state = after;
  let rows: StoredChange[] = [];
  let lines: KeptLine[] = [];
  let characters = 0;
  let read = 0;
  const flush = async () => {
    const [written, kept] = [rows, lines];
    [rows, lines, characters] = [[], [], 0];
    await write(async (tx) => {
      await tx.run(lockGraph, { requestId: 'start' });
      await tx.run(createChanges, { rows: written });
      if (keepsLines) await tx.keep(kept);
    });
  };
  for await (const stored of source.lines(after?.version)) {
    const line = takeApart(stored.text);
    if (line === null) throw new DamagedJournal(journalFaults.damaged(stored.place));
    const made = parseOutline(line, stored.place);
    const { change, version } = made;
    const base = change.kind === 'revert' ? change.payload.base : null;
    const reach =
      base === null ? undefined : (reaches.get(base) ?? (await write((tx) => reachOf(tx, change))));
    const row = storedChange(change.kind, made, reach);
    if (row.touches.length + row.about.length > 0 && base === null) reaches.set(change.id, row);
    if (row.reverts !== undefined) reverts.push({ of: row.reverts, by: row.id });
    const { replay } = baseKindOf(change);
    plan.set(change.id, { version, subject: row.subject, replay, place: stored.place });
    state = { ...stateAfter(state ?? emptyState, change, version), lastSum: line.sum };
    rows.push(row);
    if (keepsLines) lines.push({ version, text: stored.text });
    read += stored.text.length;
    characters += keepsLines ? stored.text.length : 0;
    if (rows.length >= batch.lines || characters >= batch.characters) await flush();
  }
  if (rows.length > 0) await flush();
  if (reverts.length > 0)
    await write(async (tx) => {
      for (const revert of reverts) await tx.run(markReverted, revert);
    });
  return { plan, state, read };
}

const emptyState: GraphRecord = {
  version: 0,
  contentVersion: 0,
  registryVersion: 0,
  registryHash: '',
  lastSum: '',
};

/** Of most subjects only the last change counts; what it names was there by then, and is still. */
function needed(plan: ReadonlyMap<string, Planned>): Planned[] {
  const planned = [...plan.values()];
  const last = new Map(planned.map(({ subject, version }) => [subject, version]));
  return planned.filter(
    ({ replay, subject, version }) => replay === 'every' || last.get(subject) === version,
  );
}

async function applyAgain(work: Work, made: Made, place: Place): Promise<void> {
  try {
    await kinds[made.change.kind].apply(work, made as never);
  } catch (cause) {
    if (cause instanceof GraphUnavailable) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedJournal(journalFaults.inapplicable(place, reason), { cause });
  }
}
