import type { KindOfArea, NamedType, ProgrammeKinds } from '../analysis/programme-kinds.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import { exampleLine } from '../records/example-lines.ts';
import { kindsElsewhereQueries } from '../records/kinds.ts';
import { entriesOfDocuments } from '../records/product-entries.ts';
import type { ActorType } from '../schema/actor-types.ts';
import { compareText } from '../schema/compare-text.ts';
import type { ProductKind } from '../schema/vocabulary.ts';
import { allHeads } from './heads.ts';
import { KeptValue } from './kept-value.ts';
import { programmeRef } from './programme-ref.ts';
import type { Reading } from './reading.ts';
import { everything } from './scope.ts';

/** What was gathered, with the versions of what it was gathered from. */
interface Gathered {
  readonly registry: number;
  readonly versions: ReadonlyMap<string, number>;
  readonly kinds: readonly ProgrammeKinds[];
  /** What of it was taken out for a scope before, so that what is computed from it can be kept. */
  readonly released: Map<string, readonly ProgrammeKinds[]>;
}

/** Documents asked about at once: on a large graph one text for all of them would outlast a reader's patience. */
const batch = 50;

const kept = new KeptValue<Gathered>(gatherKinds);

/**
 * Which kinds of partner every released document names for which kinds of area, by town, year and id. Kept from one
 * state of the graph to the next, so that asking about one document costs the same however many are loaded.
 */
export async function kindsElsewhere(reading: Reading): Promise<readonly ProgrammeKinds[]> {
  const { kinds, released } = await kept.of(reading);
  if (reading.released === everything) return kinds;
  const { key } = reading.released;
  const known = released.get(key) ?? kinds.filter(({ document }) => reading.released.sees(document.id));
  released.set(key, known);
  return known;
}

async function gatherKinds(whole: Reading, before: Gathered | undefined): Promise<Gathered> {
  const { registry, documents } = await allHeads(whole);
  const known = before?.registry === registry ? stillValid(before, documents) : new Map<string, never>();
  const missing = documents.map(({ id }) => id).filter((id) => !known.has(id));
  const fresh = new Map<string, ProgrammeKinds['kinds']>();
  for (let at = 0; at < missing.length; at += batch)
    for (const [id, kinds] of await kindsOf(whole, missing.slice(at, at + batch))) fresh.set(id, kinds);
  return {
    registry,
    versions: new Map(documents.map(({ id, version }) => [id, version])),
    kinds: documents.map((document) => ({
      document: programmeRef(document),
      kinds: fresh.get(document.id) ?? known.get(document.id) ?? new Map(),
    })),
    released: new Map(),
  };
}

/** By document. The programmes of a town share its areas: where one was written, the others are gathered again. */
function stillValid(
  { versions, kinds }: Gathered,
  documents: readonly DocumentRecord[],
): Map<string, ProgrammeKinds['kinds']> {
  const present = new Map(documents.map(({ id, version }) => [id, version]));
  const changed = [
    ...documents.filter(({ id, version }) => versions.get(id) !== version),
    ...kinds.map(({ document }) => document).filter(({ id }) => versions.get(id) !== present.get(id)),
  ];
  const towns = new Set(changed.map(({ municipality }) => municipality));
  return new Map(
    kinds
      .filter(({ document }) => !towns.has(document.municipality))
      .map(({ document, kinds: found }) => [document.id, found]),
  );
}

/** Of every one of the documents, empty for those without areas; areas are of the kind that the document says. */
async function kindsOf(
  whole: Reading,
  documents: readonly string[],
): Promise<Map<string, ProgrammeKinds['kinds']>> {
  const scope = { documents: [...documents] };
  const [areas, types, entries] = await Promise.all([
    whole.read(kindsElsewhereQueries.areas, scope),
    whole.read(kindsElsewhereQueries.types, scope),
    whole.read(entriesOfDocuments, scope),
  ]);
  const areasOf = Map.groupBy(areas, ({ document }) => document);
  const typesOf = Map.groupBy(types, ({ document }) => document);
  const entriesOf = Map.groupBy(entries, ({ document }) => document);
  return new Map(
    documents.map((id) => {
      const saidOf = new Map((entriesOf.get(id) ?? []).map((entry) => [entry.product, entry]));
      const kinds = new Map<ProductKind, { rows: number; types: Map<ActorType, NamedType> }>();
      for (const { area, rows } of areasOf.get(id) ?? []) {
        const kind = saidOf.get(area)?.kind;
        if (kind === undefined) continue;
        const known = kinds.get(kind) ?? { rows: 0, types: new Map<ActorType, NamedType>() };
        kinds.set(kind, { ...known, rows: known.rows + rows });
      }
      for (const { rows, ...record } of typesOf.get(id) ?? []) {
        const entry = saidOf.get(record.area);
        const named = entry === undefined ? undefined : kinds.get(entry.kind)?.types;
        if (entry === undefined || named === undefined) continue;
        const known = named.get(record.type);
        const example = known?.example ?? exampleLine(record, entry);
        named.set(record.type, { rows: (known?.rows ?? 0) + rows, example });
      }
      return [id, inOrder(kinds)];
    }),
  );
}

/** By the names of the kinds, so that equal content gives equal answers. */
function inOrder(kinds: ReadonlyMap<ProductKind, KindOfArea>): ProgrammeKinds['kinds'] {
  return new Map([...kinds].sort(([a], [b]) => compareText(a, b)));
}
