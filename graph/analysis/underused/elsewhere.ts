import type { ActorType } from '../../schema/actor-types.ts';
import type { ProgrammeRef } from '../../schema/analysis-basics.ts';
import type { ComparedKind, ProductKind } from '../../schema/vocabulary.ts';
import type { NamedType, ProgrammeKinds } from '../programme-kinds.ts';
import type { Elsewhere, Precedent } from './underused-support.ts';

interface NamedInDocument {
  readonly document: ProgrammeRef;
  readonly named: NamedType;
}

/** Precedents of types of partner at kinds of area, over all documents, in their order. */
export type TypePrecedents = ReadonlyMap<string, readonly NamedInDocument[]>;

/** Towns cited at most for a type of partner; more say nothing new. */
const mostTowns = 4;

const typeKey = (type: ActorType, kind: ProductKind): string => `${type}|${kind}`;

/** Gathers what all documents say of types of partner. Worth keeping: it does not depend on what is asked. */
export function typePrecedents(all: readonly ProgrammeKinds[]): TypePrecedents {
  const found = new Map<string, NamedInDocument[]>();
  for (const { document, kinds } of all)
    for (const [kind, { types }] of kinds)
      for (const [type, named] of types) {
        const key = typeKey(type, kind);
        const known = found.get(key) ?? [];
        known.push({ document, named });
        found.set(key, known);
      }
  return found;
}

/**
 * What documents other than the asked one say. `before`: only those of earlier years, so that an evaluation does not
 * look into the years it is tested on; documents without a year are left out then.
 */
export function elsewhereThan(
  own: ProgrammeRef,
  ofActors: readonly (Precedent & { readonly actor: string; readonly kind: ComparedKind })[],
  ofTypes: TypePrecedents,
  before?: number,
): Elsewhere {
  const counts = ({ id, year }: ProgrammeRef): boolean =>
    id !== own.id && (before === undefined || (year !== null && year < before));
  const byActor = Map.groupBy(
    ofActors.filter(({ document }) => counts(document)),
    ({ actor, kind }) => `${actor}|${kind}`,
  );
  const byType = new Map<string, readonly Precedent[]>();
  return {
    ofActor: (actor, kind) => byActor.get(`${actor}|${kind}`) ?? [],
    ofType: (type, kind) => {
      const key = typeKey(type, kind);
      const known = byType.get(key) ?? someTowns(ofTypes.get(key) ?? []);
      byType.set(key, known);
      return known;
    },
  };

  function someTowns(all: readonly NamedInDocument[]): Precedent[] {
    const found: Precedent[] = [];
    for (const { document, named } of all) {
      if (found.length === mostTowns) break;
      if (document.municipality !== own.municipality && counts(document))
        found.push({ document, example: named.example });
    }
    return found;
  }
}
