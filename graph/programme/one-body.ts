import { wholesAround } from '../identity/wholes-around.ts';
import type { ActorStatus } from '../schema/vocabulary.ts';

/** What a body is part of, with the status of that. */
export interface Whole {
  readonly id: string;
  readonly status: ActorStatus;
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
