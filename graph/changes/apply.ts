import type { Engine, Transaction } from '../engines/engine.ts';
import { composeLine, noLine } from '../engines/journal-lines.ts';
import { RequestIdReused } from '../errors.ts';
import { changeById, createChanges, markReverted } from '../records/changes.ts';
import { lockGraph, setGraph } from '../records/write/graph-state.ts';
import type { GraphRecord } from '../records/write/graph-state.ts';
import { changeForm } from '../schema/change.ts';
import type { Author, Change, ChangeKind, ChangeOf, ChangeOutline } from '../schema/change.ts';
import { findChange } from './change-reader.ts';
import { contentHash } from './content-hash.ts';
import type { Asked, Completed, Conditions, MadeOf, Work } from './kind.ts';
import { baseKindOf, kinds } from './kinds.ts';
import { linesInGraph } from './lines-in-graph.ts';
import { storedChange, type Reach } from './stored-change.ts';

/** A request to change something. Its id is the change's; sent again, it finds what it did. */
export interface Request<K extends ChangeKind> {
  readonly id: string;
  readonly at: string;
  readonly by: Author;
  readonly note?: string | undefined;
  readonly kind: K;
  readonly asked: Asked[K];
}

/** What a request did; null when there was nothing to do. `made` is its change unless it was served before. */
export type Outcome = { readonly version: number; readonly subject: string; readonly made?: Change } | null;

/**
 * Makes a change, all of it in one transaction: whether the request was served before, whether it can be granted, its
 * effect, its node and its line. `answer` reads what the client is told in the same transaction. A request that was
 * served changes nothing: a driver may run a transaction again whose commit answer was lost.
 * Throws RequestIdReused, and what the kind throws.
 */
export function makeChange<K extends ChangeKind, T>(
  engine: Engine,
  request: Request<K>,
  conditions: Conditions,
  answer: (tx: Transaction, outcome: Outcome) => Promise<T>,
): Promise<T> {
  const { id, kind, asked } = request;
  return engine.write(async (tx) => {
    const [state] = await tx.run(lockGraph, { requestId: id });
    if (state === undefined) throw new TypeError('the graph has no state');
    const [served] = await tx.run(changeById, { id });
    if (served !== undefined) {
      if (served.kind !== kind || served.contentHash !== kinds[kind].hash(asked))
        throw new RequestIdReused(id);
      return answer(tx, served);
    }
    const lines = linesInGraph(engine, tx);
    const work: Work = { tx, state, find: remembering((earlier) => findChange(lines, earlier)) };
    const completed = await kinds[kind].complete(work, asked, conditions);
    if (completed === null) return answer(tx, null);

    const change = changeFrom(request, completed);
    const made: MadeOf<K> = { change, version: state.version + 1 };
    await kinds[kind].apply(work, made);
    const stored = storedChange(kind, made, await reachOf(tx, change as Change));
    await tx.run(createChanges, { rows: [stored] });
    if (stored.reverts !== undefined) await tx.run(markReverted, { of: stored.reverts, by: id });
    const kept = (await kinds[kind].kept?.(work, completed.payload)) ?? completed.payload;
    const text = JSON.stringify({ ...change, payload: kept });
    const line = composeLine(made.version, state.lastSum || noLine, text);
    await tx.run(setGraph, {
      graph: { ...stateAfter(state, change as Change, made.version), lastSum: line.sum },
    });
    await tx.keep([{ version: made.version, text: line.text }]);
    return answer(tx, { ...stored, made: change as Change });
  });
}

/**
 * Goes through a change as `makeChange` does and leaves no trace of it; `look` reads the graph as it would be after it.
 * Throws what the kind throws.
 */
export async function rehearseChange<K extends ChangeKind, T>(
  engine: Engine,
  request: Request<K>,
  look: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const rehearsed = new Error('only rehearsed');
  let found: { readonly value: T } | null = null;
  try {
    return await engine.write(async (tx) => {
      const [state] = await tx.run(lockGraph, { requestId: request.id });
      if (state === undefined) throw new TypeError('the graph has no state');
      const lines = linesInGraph(engine, tx);
      const work: Work = { tx, state, find: remembering((earlier) => findChange(lines, earlier)) };
      const completed = await kinds[request.kind].complete(work, request.asked, {});
      if (completed !== null) {
        const change = changeFrom(request, completed);
        await kinds[request.kind].apply(work, { change, version: state.version + 1 });
      }
      found = { value: await look(tx) };
      // What throws is rolled back.
      throw rehearsed;
    });
  } catch (error) {
    if (error !== rehearsed || found === null) throw error;
    return (found as { readonly value: T }).value;
  }
}

function changeFrom<K extends ChangeKind>(
  { id, at, by, note, kind }: Request<K>,
  { town, document, payload }: Completed<K>,
): ChangeOf<K> {
  return {
    v: changeForm,
    id,
    at,
    by,
    kind,
    town,
    ...(document === undefined ? {} : { document }),
    ...(note === undefined ? {} : { note }),
    payload,
  };
}

/** What was found once is not read again: a document that is replaced is compared, and then written as what differs. */
function remembering(find: Work['find']): Work['find'] {
  const found = new Map<string, ReturnType<Work['find']>>();
  return (id) => {
    const known = found.get(id) ?? find(id);
    found.set(id, known);
    return known;
  };
}

/** What the graph counts after a change. */
export function stateAfter(state: GraphRecord, change: ChangeOutline, version: number): GraphRecord {
  const { moves } = baseKindOf(change);
  if (moves === 'remarks') return { ...state, version };
  if (moves === 'documents') return { ...state, version, contentVersion: version };
  if (moves === 'decisions') return { ...state, version, contentVersion: version, registryVersion: version };
  // After a revert the registry is no longer as any one request left it.
  const registryHash = change.kind === 'registry' ? contentHash(change.payload.registry) : '';
  return { ...state, version, contentVersion: version, registryVersion: version, registryHash };
}

/** What a revert touches and speaks of: as much as the change it goes back to. */
export async function reachOf(tx: Transaction, change: ChangeOutline): Promise<Reach | undefined> {
  if (change.kind !== 'revert' || baseKindOf(change).moves === 'documents') return undefined;
  const [base] = await tx.run(changeById, { id: change.payload.base });
  return base && { touches: base.touches ?? [], about: base.about ?? [] };
}
