import type { ComparedTie, SameTownComparison } from '../../schema/compare-answers.ts';
import { actorStatusTable } from '../../schema/vocabulary.ts';
import { areWholeAndPart } from '../../programme/whole-and-part.ts';
import type { Programme, ProgrammeRow } from '../../programme/programme.ts';
import { maybeSame, type NamedBody } from '../maybe-same.ts';
import {
  byName,
  comparedTie,
  isIncluded,
  isNamed,
  namedTies,
  placesOf,
  wordingsOf,
  type CompareScope,
  type NamedTie,
  type Side,
} from './compared-ties.ts';

/** Ids of the loaded documents that name a body, by body. */
export type Naming = ReadonlyMap<string, readonly string[]>;

type Lists = Pick<SameTownComparison, 'kept' | 'added' | 'dropped'>;

/**
 * Every tie that either document names, in the list where it belongs. A document that prints the whole or a part of a
 * partner in the same place names it too: what stands in one year by itself and in the other inside another name is
 * neither new nor gone.
 */
export function compareTies(a: Programme, b: Programme, scope: CompareScope, naming: Naming): Lists {
  const [inA, inB] = [placedTies(a, scope), placedTies(b, scope)];
  const seen = inOneOrder(a, b, inA.ties, inB.ties, scope.level).map((shown) => {
    const sides = { a: sideOf(inA, shown), b: sideOf(inB, shown) };
    const standing = !isNamed(sides.a) ? 'added' : isNamed(sides.b) ? 'kept' : 'dropped';
    return { shown, sides, standing } as const;
  });
  const onlyAt = Map.groupBy(seen, ({ shown, standing }) => `${standing} ${shown.place}`);
  const lists: Lists = { kept: [], added: [], dropped: [] };
  for (const { shown, sides, standing } of seen) {
    const others = standing === 'added' ? inA : inB;
    const opposite = standing === 'added' ? 'dropped' : 'added';
    const only = new Set(onlyAt.get(`${opposite} ${shown.place}`)?.map(({ shown: { key } }) => key));
    const all = (others.at.get(shown.place) ?? []).map((tie) => ({ tie, body: bodyOf(tie) }));
    const maybe =
      standing === 'kept'
        ? []
        : maybeSame(
            bodyOf(shown),
            {
              all: all.map(({ body }) => body),
              only: all.flatMap(({ tie, body }) => (only.has(tie.key) ? [body] : [])),
            },
            [a, b],
          );
    const before = standing === 'added' ? knownBefore(shown.actor.id, a, b, naming) : null;
    lists[standing].push(comparedTie(shown, sides, scope.level, { maybe, before }));
  }
  return lists;
}

/** What one document names in its places: the ties asked for, and the partners that may stand for others. */
interface PlacedTies {
  readonly ties: ReadonlyMap<string, NamedTie>;
  readonly at: ReadonlyMap<string, readonly NamedTie[]>;
  readonly partnersAt: ReadonlyMap<string, readonly NamedTie[]>;
  readonly places: ReadonlyMap<string, ProgrammeRow>;
}

function placedTies(programme: Programme, { level, include }: CompareScope): PlacedTies {
  const named = namedTies(programme, { level, include: 'all' });
  const ties = new Map([...named].filter(([, { actor }]) => isIncluded(actor.status, include)));
  const partners = [...named.values()].filter(({ actor }) => actorStatusTable[actor.status].partner);
  return {
    ties,
    at: Map.groupBy(ties.values(), ({ place }) => place),
    partnersAt: Map.groupBy(partners, ({ place }) => place),
    places: placesOf(programme, level),
  };
}

function sideOf({ ties, partnersAt, places }: PlacedTies, { key, place, actor }: NamedTie): Side {
  const [tie, row] = [ties.get(key), places.get(place)];
  if (tie !== undefined || !actorStatusTable[actor.status].partner) return { tie, relatives: [], row };
  const relatives = partnersAt.get(place)?.filter((other) => areWholeAndPart(actor, other.actor)) ?? [];
  return { tie, relatives: relatives.toSorted((one, other) => byName(one.actor, other.actor)), row };
}

function bodyOf(tie: NamedTie): NamedBody {
  return { actor: tie.actor, wordings: wordingsOf(tie) };
}

/** Where B's new partner was known already: elsewhere in A, in a third document, or nowhere. */
function knownBefore(actor: string, a: Programme, b: Programme, naming: Naming): ComparedTie['before'] {
  const documents = (naming.get(actor) ?? []).filter((id) => id !== b.document.id);
  if (documents.includes(a.document.id)) return { known: 'in-a', documents };
  return { known: documents.length > 0 ? 'elsewhere' : 'nowhere', documents };
}

/** All ties once, in the later document's order of places, so that exchanging A and B exchanges nothing else. */
function inOneOrder(
  a: Programme,
  b: Programme,
  tiesA: ReadonlyMap<string, NamedTie>,
  tiesB: ReadonlyMap<string, NamedTie>,
  level: CompareScope['level'],
): NamedTie[] {
  const bLater = isLater(b, a);
  const [later, earlier] = bLater ? [b, a] : [a, b];
  const places = new Set([...placesOf(later, level).keys(), ...placesOf(earlier, level).keys()]);
  const position = new Map([...places].map((place, index) => [place, index]));
  const at = ({ place }: NamedTie): number => position.get(place) ?? places.size;
  const all = bLater ? [...tiesA, ...tiesB] : [...tiesB, ...tiesA];
  return [...new Map(all).values()].sort(
    (one, other) => at(one) - at(other) || byName(one.actor, other.actor),
  );
}

function isLater({ document: one }: Programme, { document: other }: Programme): boolean {
  if (one.year !== other.year) return (one.year ?? 0) > (other.year ?? 0);
  return one.id > other.id;
}
