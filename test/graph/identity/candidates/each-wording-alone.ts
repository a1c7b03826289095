import {
  type CandidateActor,
  type CandidateRule,
  candidateRules,
} from '../../../../graph/identity/candidates/candidate.ts';
import { findCandidates } from '../../../../graph/identity/candidates/find-candidates.ts';

/** How many pairs rules proposed, by rule, and which of them were wrong; and what no rule found. */
export interface Measured {
  readonly names: number;
  readonly pairs: number;
  readonly byRule: readonly {
    readonly rule: CandidateRule;
    readonly right: number;
    readonly wrong: number;
  }[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/**
 * Every wording as a body of its own, as if nobody had said which mean the same: what was one body is to be proposed,
 * what was two is not. `alsoRight` are pairs of ids that are open proposals of a person.
 */
export function measured(
  actors: readonly CandidateActor[],
  alsoRight: readonly (readonly [string, string])[] = [],
): Measured {
  const right = new Set(alsoRight.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const wordings = new Map(
    actors.flatMap((actor) => wordingsOf(actor).map((one) => [one.id, { actor, one }])),
  );
  const bodies = [...wordings.values()].map(({ one }) => one);
  const isRight = (a: string, b: string): boolean => {
    const [one, other] = [wordings.get(a)?.actor.id, wordings.get(b)?.actor.id];
    return one === other || right.has(`${one} ${other}`);
  };
  const nameOf = (id: string): string => wordings.get(id)?.one.name ?? id;
  const said = (a: string, b: string): string => [nameOf(a), nameOf(b)].join(' | ');
  const found = findCandidates(bodies);
  const proposed = new Set(found.map(({ a, b }) => `${a} ${b}`));
  const isProposed = (a: string, b: string): boolean =>
    proposed.has(`${a} ${b}`) || proposed.has(`${b} ${a}`);
  const positives = actors.flatMap((actor) => {
    const ids = wordingsOf(actor).map(({ id }) => id);
    return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));
  });
  const missed = positives.filter(([a, b]) => !isProposed(a, b));
  return {
    names: bodies.length,
    pairs: positives.length,
    byRule: candidateRules.map((rule) => {
      const ofRule = found.filter((one) => one.rule === rule);
      const right = ofRule.filter(({ a, b }) => isRight(a, b)).length;
      return { rule, right, wrong: ofRule.length - right };
    }),
    wrong: found.filter(({ a, b }) => !isRight(a, b)).map(({ a, b, rule }) => `${rule}: ${said(a, b)}`),
    missed: missed.map(([a, b]) => said(a, b)),
  };
}

/** Every wording of some bodies as a body of its own. */
export function wordingsAlone(actors: readonly CandidateActor[]): CandidateActor[] {
  return actors.flatMap(wordingsOf);
}

function wordingsOf(actor: CandidateActor): CandidateActor[] {
  const texts = [...new Set([actor.name, ...actor.wordings])];
  return texts.map((name, at) => ({
    ...actor,
    id: at === 0 ? actor.id : `${actor.id}#${at}`,
    name,
    wordings: [],
  }));
}
