import type { ActorStatus } from '../schema/vocabulary.ts';

/** What a body is part of, with the status of that. */
export interface Whole {
  readonly id: string;
  readonly status: ActorStatus;
}

/** How many steps from part to whole are followed; the texts of the graph read as many. */
export const mostWholes = 3;

/** What a body is part of, and what that is part of in turn, the nearest first; a circle ends where it closes. */
export function wholesAround<W extends Pick<Whole, 'id'>>(
  body: string,
  wholeOf: (body: string) => W | undefined,
): readonly W[] {
  const wholes: W[] = [];
  for (let whole = wholeOf(body); whole !== undefined; whole = wholeOf(whole.id)) {
    const { id } = whole;
    if (id === body || wholes.some((one) => one.id === id) || wholes.length === mostWholes) break;
    wholes.push(whole);
  }
  return wholes;
}

/**
 * What a body counts as where whole and part are one: the outermost whole that bears a name of its own, or itself. The
 * own office, its teams and collective names join nothing. Where the question is who is named, whole and part are two.
 */
export function countedBody(body: string, wholeOf: (body: string) => Whole | undefined): string {
  let counted = body;
  for (const { id, status } of wholesAround(body, wholeOf)) {
    if (status !== 'identifiable') break;
    counted = id;
  }
  return counted;
}
