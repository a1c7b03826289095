import type { ReadRoute } from './read-route.ts';
import type { WriteRoute } from './write-route.ts';

/** What can be done at one address. */
export interface Address {
  readonly read: ReadRoute | null;
  readonly writes: readonly WriteRoute[];
}

/**
 * The routes by path. An id may hold slashes, so what only is written (`…/{id}/revert`) stands before what is read,
 * and among these the order is kept: longer paths before the ids that would swallow them.
 */
export function addresses(
  reads: readonly ReadRoute[],
  writes: readonly WriteRoute[],
): ReadonlyMap<string, Address> {
  const readPaths = new Set(reads.map(({ path }) => path));
  const onlyWritten = writes.map(({ path }) => path).filter((path) => !readPaths.has(path));
  return new Map(
    [...onlyWritten, ...readPaths].map((path) => [
      path,
      {
        read: reads.find((route) => route.path === path) ?? null,
        writes: writes.filter((route) => route.path === path),
      },
    ]),
  );
}
