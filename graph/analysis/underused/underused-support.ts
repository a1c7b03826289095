import type { ActorType } from '../../schema/actor-types.ts';
import type { EvidenceLine, ProgrammeRef } from '../../schema/analysis-basics.ts';
import type { ReasonCode } from '../../schema/underused-answers.ts';
import type { ProductKind } from '../../schema/vocabulary.ts';
import { closedAreas } from './closed-areas.ts';
import type { Area, Programme, ProgrammeActor } from '../../programme/programme.ts';
import type { Naming, Speaking, Ties } from './underused-ties.ts';

/** Smallest number of products for which a statement about used and unused ones makes sense. */
export const fewestProducts = 4;

/** Smallest number of reasons that makes an area worth talking about, and of partners that make two areas alike. */
const enoughReasons = 2;
const enoughShared = 2;

/** A name in another document, at an area of a kind. */
export interface Precedent {
  readonly document: ProgrammeRef;
  readonly example: EvidenceLine;
}

/**
 * What other documents say, for R4: of one body, and of bodies of a type in other towns than the asked document's. A
 * body that runs an area is no precedent there.
 */
export interface Elsewhere {
  ofActor(actor: string, kind: ProductKind): readonly Precedent[];
  ofType(type: ActorType, kind: ProductKind): readonly Precedent[];
}

/** What speaks for a partner at an area, one list per reason; empty where the reason does not hold. */
export interface Facts {
  readonly R1: readonly (readonly Naming[])[];
  readonly R2: readonly { readonly through: Area; readonly shared: readonly string[] }[];
  readonly R3: readonly { readonly term: string; readonly measures: readonly Speaking[] }[];
  readonly R4: readonly Precedent[];
}

export interface Support {
  readonly actor: ProgrammeActor;
  readonly area: Area;
  readonly facts: Facts;
}

export function codesOf(facts: Facts): ReasonCode[] {
  return (['R1', 'R2', 'R3', 'R4'] as const).filter((code) => facts[code].length > 0);
}

/** Areas a partner could be suggested for; a body bound to a branch only for areas of its branch. */
export function openAreas(
  { products }: Ties,
  closed: ReadonlyMap<string, ReadonlySet<string>>,
  { id, branch }: ProgrammeActor,
): Area[] {
  return products.filter(
    (area) => closed.get(id)?.has(area.id) !== true && (branch === null || area.kind === branch),
  );
}

/** What speaks for the partner at an area that does not name it. */
export function factsFor(ties: Ties, elsewhere: Elsewhere, actor: ProgrammeActor, area: Area): Facts {
  const { products, partnersOf, areasOf, termsOf } = ties;
  const here = partnersOf.get(area.id) ?? new Map<string, readonly Naming[]>();
  const used = areasOf.get(actor.id);
  const spoken = termsOf.get(area.id);
  return {
    // "Unclear" is no type two bodies could have in common.
    R1:
      actor.type === 'unclear'
        ? []
        : [...here.values()].filter(([first]) => first?.actor.type === actor.type),
    R2: products
      .filter(({ id }) => used?.has(id) === true)
      .map((through) => ({
        through,
        shared: [...(partnersOf.get(through.id)?.keys() ?? [])].filter((partner) => here.has(partner)),
      }))
      .filter(({ shared }) => shared.length >= enoughShared),
    R3: actor.profile.flatMap((term) => {
      const measures = spoken?.get(term);
      return measures === undefined ? [] : [{ term, measures }];
    }),
    R4: precedentsFor(elsewhere, actor, area),
  };
}

/**
 * Whether at least two reasons hold, without saying which: what `factsFor` would find, for asking often. Other documents
 * do not change with this one, so that R4 comes from outside.
 */
export function isSupported(
  { partnersOf, areasOf, termsOf }: Ties,
  actor: ProgrammeActor,
  area: Area,
  hasPrecedent: boolean,
): boolean {
  const here = partnersOf.get(area.id);
  const spoken = termsOf.get(area.id);
  let reasons = hasPrecedent ? 1 : 0;
  if (spoken !== undefined && actor.profile.some((term) => spoken.has(term))) reasons++;
  if (reasons >= enoughReasons) return true;
  if (here === undefined) return false;
  if (actor.type !== 'unclear')
    for (const [naming] of here.values())
      if (naming?.actor.type === actor.type) {
        reasons++;
        break;
      }
  if (reasons >= enoughReasons || reasons + 1 < enoughReasons) return reasons >= enoughReasons;
  for (const used of areasOf.get(actor.id) ?? []) {
    let shared = 0;
    for (const partner of partnersOf.get(used)?.keys() ?? [])
      if (here.has(partner) && ++shared >= enoughShared) return true;
  }
  return false;
}

/** The body itself in any other document; for local bodies, which are one per town, also their like in other towns. */
function precedentsFor(elsewhere: Elsewhere, actor: ProgrammeActor, area: Area): readonly Precedent[] {
  if (area.kind === null) return [];
  const own = elsewhere.ofActor(actor.id, area.kind);
  if (actor.level !== 'municipal' || actor.type === 'unclear') return own;
  return [...own, ...elsewhere.ofType(actor.type, area.kind)];
}

/** Every partner and area with at least two reasons; partners in the order in which the document names them. */
export function supports(programme: Programme, ties: Ties, elsewhere: Elsewhere): Support[] {
  const closed = closedAreas(programme);
  return [...ties.named.values()].flatMap((actor) =>
    openAreas(ties, closed, actor)
      .map((area) => ({ actor, area, facts: factsFor(ties, elsewhere, actor, area) }))
      .filter(({ facts }) => codesOf(facts).length >= enoughReasons),
  );
}
