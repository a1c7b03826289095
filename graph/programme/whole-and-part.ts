import type { ProgrammeActor } from './programme.ts';

/** Whether one of two bodies is part of the other. */
export function areWholeAndPart(a: ProgrammeActor, b: ProgrammeActor): boolean {
  return a.partOf === b.id || b.partOf === a.id;
}
