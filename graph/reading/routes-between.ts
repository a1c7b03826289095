import { compareText } from '../schema/compare-text.ts';
import type { PathSide } from './path-side.ts';

/**
 * Every way over a node both sides have reached, each once, in the order of their ids; of many at least `limit`. `twins`
 * holds the pairs of a body and an area it runs.
 */
export function routesBetween(
  left: PathSide,
  right: PathSide,
  twins: ReadonlySet<string>,
  limit: number,
): string[][] {
  const all = left
    .meet(right)
    .flatMap((id) =>
      left
        .routes(id, limit)
        .flatMap((there) => right.routes(id, limit).map((back) => [...there, ...back.reverse().slice(1)])),
    );
  const plain = all.filter((way) => new Set(way).size === way.length && !joinsTwice(way, twins));
  const each = new Map(plain.map((way) => [way.join('\n'), way]));
  return [...each.entries()].sort(([a], [b]) => compareText(a, b)).map(([, way]) => way);
}

/** Whether a way leads from one area over the body that runs both to another without a tie. */
function joinsTwice(way: readonly string[], twins: ReadonlySet<string>): boolean {
  const joins = (at: number): boolean => twins.has(pair(way[at] ?? '', way[at + 1] ?? ''));
  return way.some((_, at) => joins(at) && joins(at + 1));
}

/** Key of two nodes, whichever comes first. */
export function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
