import { nameKeys } from '../../identity/normalise.ts';
import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMeasure,
  ProgrammeMention,
  ProgrammeRow,
} from '../../programme/programme.ts';
import { countedAreas, countedAs } from '../../programme/counted-areas.ts';
import { tiesIn } from '../../programme/ties.ts';

/** A confirmed name of an identifiable body in the row of a product. `merge` is null where the name is as printed. */
export interface Naming {
  readonly area: Area;
  readonly row: ProgrammeRow;
  readonly mention: ProgrammeMention;
  readonly actor: ProgrammeActor;
  readonly merge: string | null;
}

/** A measure whose text contains a term. */
export interface Speaking {
  readonly row: ProgrammeRow;
  readonly measure: ProgrammeMeasure;
}

/** What is left out when asking whether a result holds without it. */
export interface Removal {
  readonly kind: 'row' | 'merge';
  readonly id: string;
}

/**
 * Products and their confirmed, identifiable partners, by the rule what ties.
 */
export interface Ties {
  readonly products: readonly Area[];
  /** Bodies with at least one confirmed name, also where none of them ties. */
  readonly named: ReadonlyMap<string, ProgrammeActor>;
  /** Product to partner to its names there. */
  readonly partnersOf: ReadonlyMap<string, ReadonlyMap<string, readonly Naming[]>>;
  /** Partner to the products that name it. */
  readonly areasOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Product to term to the measures that speak of it. */
  readonly termsOf: ReadonlyMap<string, ReadonlyMap<string, readonly Speaking[]>>;
}

/** Every confirmed name of an identifiable body in rows of products, in source order; areas as they are counted. */
export function confirmedNamings(programme: Programme): Naming[] {
  const counted = countedAs(programme);
  return programme.rows
    .filter(({ area }) => area.label === 'Product')
    .flatMap((row) =>
      row.mentions.flatMap((mention) => {
        const { actor, review } = mention;
        if (actor === null || actor.status !== 'identifiable' || review !== 'confirmed') return [];
        const area = counted.get(row.area.id) ?? row.area;
        return [{ area, row, mention, actor, merge: mergeOf(actor, mention) }];
      }),
    );
}

/** All names of one body under one normalised wording are one merge, unless the wording is its name. */
function mergeOf(actor: ProgrammeActor, { rule, wording }: ProgrammeMention): string | null {
  return rule === 'exact' ? null : `${actor.id}|${nameKeys(wording)[0]}`;
}

/** The ties of a programme, or what is left of them without one row or one merge. */
export function tiesOf(programme: Programme, namings: readonly Naming[], without?: Removal): Ties {
  const removedRow = without?.kind === 'row' ? without.id : undefined;
  const removedMerge = without?.kind === 'merge' ? without.id : undefined;
  const named = new Map<string, ProgrammeActor>();
  const partnersOf = new Map<string, Map<string, Naming[]>>();
  const areasOf = new Map<string, Set<string>>();
  for (const naming of namings) {
    const { area, actor, row, merge } = naming;
    if (row.id === removedRow || (merge !== null && merge === removedMerge)) continue;
    named.set(actor.id, actor);
    if (!tiesIn(row, naming.mention)) continue;
    append(entry(partnersOf, area.id), actor.id, naming);
    areasOf.set(actor.id, (areasOf.get(actor.id) ?? new Set()).add(area.id));
  }
  const counted = countedAs(programme);
  const termsOf = new Map<string, Map<string, Speaking[]>>();
  for (const row of programme.rows) {
    if (row.id === removedRow) continue;
    for (const measure of row.measures)
      for (const term of measure.terms)
        append(entry(termsOf, counted.get(row.area.id)?.id ?? row.area.id), term, { row, measure });
  }
  const products = countedAreas(programme).flatMap(({ area }) => (area.label === 'Product' ? [area] : []));
  return { products, named, partnersOf, areasOf, termsOf };
}

function entry<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
