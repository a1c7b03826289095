import type { Continuation, ProgrammeMeasure } from './programme.ts';

/** The earlier measures that a measure goes on with; those it merges are changed by it. */
export function continuations({ continues, merges }: ProgrammeMeasure): readonly Continuation[] {
  return [
    ...(continues === null ? [] : [continues]),
    ...merges.map((measure) => ({ measure, kind: 'changed' as const })),
  ];
}
