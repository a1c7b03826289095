import type { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';

/** Whatever answers texts. */
export type Answering = Pick<Engine, 'read'>;

interface Asked {
  readonly query: Query;
  readonly params: unknown;
}

/** A text as it is asked once more; `ask` throws what the engine throws. */
export interface AskedText {
  readonly name: string;
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
}

/** By engine; a text once for each plan that a database makes of it. */
const askedOf = new WeakMap<object, Map<string, Asked>>();

/** Notes that a text is asked, with the values it was asked with first. */
export function noteAsked<P extends z.ZodType, R extends z.ZodType>(
  engine: Answering,
  query: Query<P, R>,
  params: z.input<P>,
): void {
  const asked = askedOf.get(engine) ?? new Map<string, Asked>();
  askedOf.set(engine, asked);
  const plan = planOf(query.text, params);
  if (!asked.has(plan)) asked.set(plan, { query, params });
}

/** Every text that was asked of an engine so far, once for each plan. */
export function textsAsked(engine: Answering): readonly AskedText[] {
  return [...(askedOf.get(engine)?.values() ?? [])].map((asked) => asText(engine, asked));
}

/**
 * The texts asked so far for the plans they have not been asked for: ids of up to ten letters and of more, one document
 * and several. Nothing carries the ids they are asked with, so that each costs its plan alone.
 */
export function textsInOtherSizes(engine: Answering): readonly AskedText[] {
  const asked = askedOf.get(engine) ?? new Map<string, Asked>();
  const others = new Map<string, Asked>();
  for (const { query, params } of asked.values())
    for (const other of inOtherSizes(params)) {
      const plan = planOf(query.text, other);
      if (!asked.has(plan) && query.params.safeParse(other).success)
        others.set(plan, { query, params: other });
    }
  return [...others.values()].map((other) => asText(engine, other));
}

function asText(engine: Answering, { query, params }: Asked): AskedText {
  return {
    name: query.name,
    ask: (signal) => {
      noteAsked(engine, query, params);
      return engine.read(query, params, signal);
    },
  };
}

/** What Neo4j knows a plan by: it plans a text anew for a list or a word of one, of up to ten, of up to a hundred. */
export function planOf(text: string, params: unknown): string {
  return `${entriesOf(params)
    .map(([, value]) => (typeof value === 'string' || Array.isArray(value) ? sizeOf(value.length) : ''))
    .join(',')} ${text}`;
}

function sizeOf(length: number): string {
  return length === 0 ? 'none' : String(Math.ceil(Math.log10(length)));
}

const [shortId, longId] = ['nobody', 'nobody/at/all'];

/** Values like these in every combination of the sizes that people ask with. */
function inOtherSizes(params: unknown): unknown[] {
  let combinations: Readonly<Record<string, unknown>>[] = [{}];
  for (const [name, value] of entriesOf(params))
    combinations = combinations.flatMap((values) =>
      sizesLike(value).map((other) => ({ ...values, [name]: other })),
    );
  return combinations;
}

function sizesLike(value: unknown): unknown[] {
  if (typeof value === 'string') return [shortId, longId];
  if (Array.isArray(value) && typeof value[0] === 'string') return [[longId], [longId, shortId]];
  return [value];
}

function entriesOf(params: unknown): [string, unknown][] {
  return typeof params === 'object' && params !== null ? Object.entries(params) : [];
}
