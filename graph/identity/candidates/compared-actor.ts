import { compareText } from '../../schema/compare-text.ts';
import { isOfficeCode } from '../office-code.ts';
import { root } from '../endings.ts';
import { wholesAround } from '../wholes-around.ts';
import type { CandidateActor } from './candidate.ts';
import { comparedWording, readingPairs, type ComparedName, type ComparedWording } from './compared-name.ts';

/** A body with its wordings taken apart; those that are office codes are left out. */
export interface ComparedActor {
  readonly actor: CandidateActor;
  readonly names: readonly ComparedWording[];
  /** What it is part of, and what that is part of, as far as that is known. */
  readonly wholes: readonly string[];
}

/** Words of ids of towns that are no part of their names: "stadt-hattingen". */
const kindOfTown = new Set(['stadt', 'kreis', 'gemeinde']);

/** Takes the names of some bodies apart, in the order of their ids. */
export function comparedActors(actors: readonly CandidateActor[]): ComparedActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const wholeOf = (id: string): { readonly id: string } | undefined => {
    const whole = byId.get(id)?.partOf;
    return whole == null ? undefined : { id: whole };
  };
  return actors
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((actor) =>
      comparedActor(
        actor,
        wholesAround(actor.id, wholeOf).map(({ id }) => id),
      ),
    );
}

function comparedActor(actor: CandidateActor, wholes: readonly string[]): ComparedActor {
  const words = (actor.town ?? '').split('-').filter((word) => !kindOfTown.has(word));
  const townRoots = new Set(words.map(root));
  const texts = [...new Set([actor.name, ...actor.wordings])].filter((text) => !isOfficeCode(text));
  const names = texts.map((text) => comparedWording(text, (word) => townRoots.has(word)));
  return { actor, names, wholes };
}

/** The pairs of names of two bodies, with `insertions` also as they are read in and without their brackets. */
export function* namePairs(
  a: ComparedActor,
  b: ComparedActor,
  insertions: boolean,
): Generator<readonly [ComparedName, ComparedName]> {
  for (const one of a.names) for (const other of b.names) yield* readingPairs(one, other, insertions);
}
