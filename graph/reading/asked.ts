import type { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { GraphUnavailable } from '../errors.ts';

interface Asked {
  readonly query: Query;
  readonly params: unknown;
}

/** By engine; a text once for each plan that a database makes of it. */
const askedOf = new WeakMap<object, Map<string, Asked>>();

/** Notes that a text is asked, with the values it was asked with first. */
export function noteAsked<P extends z.ZodType, R extends z.ZodType>(
  engine: Engine,
  query: Query<P, R>,
  params: z.input<P>,
): void {
  const asked = askedOf.get(engine) ?? new Map<string, Asked>();
  askedOf.set(engine, asked);
  const plan = `${sizes(params)} ${query.text}`;
  if (!asked.has(plan)) asked.set(plan, { query, params });
}

/**
 * Asks every text again that was asked of an engine, one after the other, each after its `turn`; answers how many.
 * What fails is left out. Throws GraphUnavailable, and the reason of `signal`.
 */
export async function askAgain(
  engine: Engine,
  signal: AbortSignal,
  turn: () => Promise<void>,
): Promise<number> {
  let answered = 0;
  for (const { query, params } of [...(askedOf.get(engine)?.values() ?? [])]) {
    await turn();
    signal.throwIfAborted();
    try {
      await engine.read(query, params, signal);
      answered += 1;
    } catch (error) {
      if (error instanceof GraphUnavailable || signal.aborted) throw error;
    }
  }
  return answered;
}

/** Neo4j plans a text anew for a list of one, of up to ten, of up to a hundred, and so on. */
function sizes(params: unknown): string {
  if (typeof params !== 'object' || params === null) return '';
  return Object.values(params)
    .map((value) => (Array.isArray(value) ? Math.ceil(Math.log10(Math.max(value.length, 1))) : ''))
    .join(',');
}
