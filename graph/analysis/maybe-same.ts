import { isRunTogether, likeness } from '../identity/alike-names.ts';
import { actorRef } from '../programme/refs.ts';
import type { Programme, ProgrammeActor } from '../programme/programme.ts';
import type { MaybeSame } from '../schema/analysis-basics.ts';

/** A body named in one place of a document, with its names as printed there. */
export interface NamedBody {
  readonly actor: ProgrammeActor;
  readonly wordings: readonly string[];
}

/** What the other document names in the same place: every body, and those of them that only it names there. */
export interface OtherNames {
  readonly all: readonly NamedBody[];
  readonly only: readonly NamedBody[];
}

/**
 * Bodies of the other document that one may be: by an open proposal of either, or, among those that only the other
 * document names there, by a printed name that is near, means the same, is inside the other or run together with another.
 */
export function maybeSame(
  one: NamedBody,
  others: OtherNames,
  [a, b]: readonly [Programme, Programme],
): MaybeSame[] {
  const proposed = new Set([a, b].flatMap(({ maybeSame: open }) => open.get(one.actor.id) ?? []));
  return others.all.flatMap((other): MaybeSame[] => {
    if (other.actor.id === one.actor.id) return [];
    const rule = proposed.has(other.actor.id) ? 'proposal' : alike(one, other, others.only);
    const [wording] = other.wordings;
    return rule === null || wording === undefined ? [] : [{ actor: actorRef(other.actor), wording, rule }];
  });
}

function alike(one: NamedBody, other: NamedBody, only: readonly NamedBody[]): MaybeSame['rule'] | null {
  if (!only.includes(other) || one.actor.status !== other.actor.status) return null;
  if (areOfTwoTowns(one.actor, other.actor)) return null;
  const found = one.wordings.flatMap((name) => other.wordings.map((another) => likeness(name, another)));
  const surest = (['near', 'meant', 'contained'] as const).find((likeness) => found.includes(likeness));
  if (surest !== undefined) return surest;
  return areRunTogether(one, other, only) ? 'run-together' : null;
}

/** Named bodies of two towns are two; a collective name may be said of either. */
function areOfTwoTowns(one: ProgrammeActor, other: ProgrammeActor): boolean {
  return (
    one.status === 'identifiable' &&
    one.municipality !== null &&
    other.municipality !== null &&
    one.municipality !== other.municipality
  );
}

/** The name of `one` is that of `other` and a third together. */
function areRunTogether(one: NamedBody, other: NamedBody, only: readonly NamedBody[]): boolean {
  const thirds = only.filter((third) => third !== other).flatMap(({ wordings }) => wordings);
  return one.wordings.some((name) =>
    other.wordings.some((part) => thirds.some((third) => isRunTogether(name, part, third))),
  );
}
