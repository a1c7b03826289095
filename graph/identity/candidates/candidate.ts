import type { Actor, Proposal } from '../../schema/registry.ts';

/** A body as the search for doubles needs it. `town` is the municipality whose name it is, null above the towns. */
export interface CandidateActor extends Pick<Actor, 'id' | 'name' | 'type' | 'status'> {
  /** Its other names, and how documents print it. */
  readonly wordings: readonly string[];
  readonly town: string | null;
  readonly partOf: string | null;
}

/** The rules by which two names may mean one body, the surest first. */
export const candidateRules = [
  'same-key',
  'same-words',
  'synonym',
  'acronym',
  'name-contained',
  'alike',
] as const;
export type CandidateRule = (typeof candidateRules)[number];

/** Two bodies that may be one, `a` before `b` in the order of ids. A reason to ask a person, never to merge. */
export interface Candidate extends Proposal {
  readonly rule: CandidateRule;
}
