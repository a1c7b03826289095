import type { JoinedTie } from './join-ties.ts';

/** Rings with more names than this become too large for a small window: the names then stand in columns. */
const mostAround = 12;

/** Ids of what each node is tied to. */
export function neighboursOf(ids: readonly string[], ties: readonly JoinedTie[]): Map<string, string[]> {
  const near = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of ties) {
    near.get(source)?.push(target);
    near.get(target)?.push(source);
  }
  return near;
}

/** Ids by their distance from `centre`, in ties: first its neighbours. What does not hang together with it is left out. */
export function ringsAround(centre: string, near: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set([centre]);
  const rings: string[][] = [];
  for (let ring = [centre]; ring.length > 0;) {
    const next = [...new Set(ring.flatMap((id) => near.get(id) ?? []))].filter((id) => !seen.has(id));
    for (const id of next) seen.add(id);
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  return rings;
}

export function isCrowded(rings: readonly (readonly string[])[]): boolean {
  return rings.some((ring) => ring.length > mostAround);
}
