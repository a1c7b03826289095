import type { Engine, Transaction, WriteTransaction } from '../engines/engine.ts';
import { composeLine, noLine } from '../engines/journal-lines.ts';
import { RequestIdReused } from '../errors.ts';
import { changeById, createChanges, markReverted, partsOfChange } from '../records/changes.ts';
import { lockGraph, setGraph } from '../records/write/graph-state.ts';
import type { GraphRecord } from '../records/write/graph-state.ts';
import { changeForm } from '../schema/change.ts';
import type { Author, Change, ChangeKind, ChangeOf, ChangeOutline } from '../schema/change.ts';
import { findChange } from './change-reader.ts';
import { contentHash } from './content-hash.ts';
import type { Asked, Completed, Conditions, Kind, MadeOf, Work } from './kind.ts';
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
  /** The change that it is made with. */
  readonly partOf?: string | undefined;
  /** It was made in another graph: its parts are changes that were repeated before it. */
  readonly isRepeated?: boolean;
}

/** What a request did; null when there was nothing to do. `made` is its change unless it was served before. */
export type Outcome = { readonly version: number; readonly subject: string; readonly made?: Change } | null;

/**
 * Makes a change, all of it in one transaction: whether the request was served before, whether it can be granted, its
 * parts, its effect, its node and its line. `answer` reads what the client is told in the same transaction. A request that
 * was served changes nothing: a driver may run a transaction again whose commit answer was lost.
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
    const { outcome } = await makeWhole({ engine, tx, keeps: true }, state, request, conditions);
    return answer(tx, outcome);
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
      await makeWhole({ engine, tx, keeps: false }, state, request, {});
      found = { value: await look(tx) };
      // What throws is rolled back.
      throw rehearsed;
    });
  } catch (error) {
    if (error !== rehearsed || found === null) throw error;
    return (found as { readonly value: T }).value;
  }
}

/** The transaction in which changes are made; `keeps`: their nodes and lines are written. */
interface Making {
  readonly engine: Engine;
  readonly tx: WriteTransaction;
  readonly keeps: boolean;
}

/** What a change did, and what the graph counts after it. */
interface Step {
  readonly outcome: Outcome;
  readonly state: GraphRecord;
}

/** Makes the parts of a change one after the other, and then the change itself. */
async function makeWhole<K extends ChangeKind>(
  making: Making,
  state: GraphRecord,
  request: Request<K>,
  conditions: Conditions,
): Promise<Step> {
  const { tx } = making;
  const kind: Kind<K> = kinds[request.kind];
  if (request.isRepeated === true) {
    const parts = kind.parts === undefined ? [] : await tx.run(partsOfChange, { id: request.id });
    return makeOne(making, state, request, { conditions, parts: parts.map(({ id }) => id).toReversed() });
  }
  let now = state;
  const parts: string[] = [];
  for (const part of (await kind.parts?.(tx, request.asked)) ?? []) {
    const id = `${request.id}/${part.name}`;
    const own = { ...request, id, kind: part.kind, asked: part.asked, partOf: request.id };
    const made = await makeOne(making, now, own, { conditions: part.conditions ?? {}, parts: [] });
    now = made.state;
    if (made.outcome !== null) parts.push(id);
  }
  return makeOne(making, now, request, { conditions, parts });
}

async function makeOne<K extends ChangeKind>(
  { engine, tx, keeps }: Making,
  state: GraphRecord,
  request: Request<K>,
  { conditions, parts }: { readonly conditions: Conditions; readonly parts: readonly string[] },
): Promise<Step> {
  const kind: Kind<K> = kinds[request.kind];
  const lines = linesInGraph(engine, tx);
  const isPart = request.partOf !== undefined;
  const work: Work = { tx, state, parts, isPart, find: remembering((earlier) => findChange(lines, earlier)) };
  const completed = await kind.complete(work, request.asked, conditions);
  if (completed === null) return { outcome: null, state };

  const change = changeFrom(request, completed);
  const made: MadeOf<K> = { change, version: state.version + 1 };
  await kind.apply(work, made);
  const after = stateAfter(state, change as Change, made.version);
  const stored = storedChange(request.kind, made, await reachOf(tx, change as Change));
  const outcome = { ...stored, made: change as Change };
  if (!keeps) return { outcome, state: after };
  await tx.run(createChanges, { rows: [stored] });
  if (stored.reverts !== undefined) await tx.run(markReverted, { of: stored.reverts, by: request.id });
  const kept = (await kind.kept?.(work, completed.payload)) ?? completed.payload;
  const text = JSON.stringify({ ...change, payload: kept });
  const line = composeLine(made.version, state.lastSum || noLine, text);
  const graph = { ...after, lastSum: line.sum };
  await tx.run(setGraph, { graph });
  await tx.keep([{ version: made.version, text: line.text }]);
  return { outcome, state: graph };
}

function changeFrom<K extends ChangeKind>(
  { id, partOf, at, by, note, kind }: Request<K>,
  { town, document, payload }: Completed<K>,
): ChangeOf<K> {
  return {
    v: changeForm,
    id,
    ...(partOf === undefined ? {} : { partOf }),
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
