import type { CandidateActor } from '../../../../graph/identity/candidates/candidate.ts';

/** A named body of one town, unless said otherwise. */
export function body(name: string, more: Partial<CandidateActor> = {}): CandidateActor {
  return {
    id: `stadt/${name}`,
    name,
    wordings: [],
    type: 'culture',
    status: 'identifiable',
    town: 'stadt-hilden',
    partOf: null,
    ...more,
  };
}
