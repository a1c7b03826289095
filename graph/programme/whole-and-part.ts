import type { ProgrammeActor } from './programme.ts';

/** Whether one of two bodies is part of the other, at once or as part of its part. */
export function areWholeAndPart(a: ProgrammeActor, b: ProgrammeActor): boolean {
  return a.wholes.includes(b.id) || b.wholes.includes(a.id);
}
