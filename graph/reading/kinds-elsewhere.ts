import { z } from 'zod';
import type { KindOfArea, NamedType, ProgrammeKinds } from '../analysis/programme-kinds.ts';
import type { Engine, Query } from '../engines/engine.ts';
import { NodeId, ProductKind } from '../schema/vocabulary.ts';
import { allDocuments, type DocumentRecord } from '../records/document-records.ts';
import { DocumentScope } from '../records/document-scope.ts';
import { aroundExample, exampleColumns, exampleLine, ExampleRecord } from '../records/example-lines.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import { PerVersion } from './per-version.ts';
import { programmeRef } from './programme-ref.ts';

/** Aggregated where the data are: 500 programmes are a few ten thousand records, not every mention of each. */
export const kindsElsewhereQueries = {
  areas: {
    name: 'rows per kind of area',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)
WHERE row.document IN $documents
RETURN row.document AS document, product.kind AS kind, count(row) AS rows
ORDER BY document, kind`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, kind: ProductKind, rows: z.int() }),
  },
  types: {
    name: 'kinds of partner per kind of area',
    text: `
MATCH (named:Mention)-[:MEANS]->(partner:Actor)
WHERE named.document IN $documents AND named.review = 'confirmed' AND partner.status = 'identifiable'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WHERE NOT EXISTS { MATCH (named_for)-[:RUN_BY]->(partner) }
WITH named.document AS document, named_for.kind AS kind, partner.type AS namedType,
  count(DISTINCT named.row) AS rows, min(named.id) AS example${aroundExample}
RETURN document, kind, rows,${exampleColumns}
ORDER BY document, kind, type`,
    params: DocumentScope,
    row: ExampleRecord.extend({ rows: z.int() }),
  },
} satisfies Record<string, Query>;

type TypeRecord = z.infer<typeof kindsElsewhereQueries.types.row>;

/** What was gathered, with the versions of what it was gathered from. */
interface Gathered {
  readonly registry: number;
  readonly versions: ReadonlyMap<string, number>;
  readonly kinds: readonly ProgrammeKinds[];
}

/** Documents asked about at once: on a large graph one text for all of them would outlast a reader's patience. */
const batch = 50;

const kept = new PerVersion(gatherKinds);

/**
 * Which kinds of partner every loaded document names for which kinds of area, by town, year and id. Kept from one
 * state of the graph to the next, so that asking about one document costs the same however many are loaded.
 */
export async function kindsElsewhere(
  engine: Engine,
  signal?: AbortSignal,
): Promise<readonly ProgrammeKinds[]> {
  return (await kept.of(engine, signal)).kinds;
}

/** Versions are read before the content: what is written meanwhile is then gathered again by the next who asks. */
async function gatherKinds(engine: Engine, before: Gathered | undefined): Promise<Gathered> {
  const [[graph], documents] = await Promise.all([
    engine.read(graphVersion, {}),
    engine.read(allDocuments, {}),
  ]);
  // Which kind of partner an actor is may be another since the registry was last changed.
  const registry = graph?.registryVersion ?? 0;
  const known = before?.registry === registry ? stillValid(before, documents) : new Map<string, never>();
  const missing = documents.map(({ id }) => id).filter((id) => !known.has(id));
  const fresh = new Map<string, ProgrammeKinds['kinds']>();
  for (let at = 0; at < missing.length; at += batch)
    for (const [id, kinds] of await kindsOf(engine, missing.slice(at, at + batch))) fresh.set(id, kinds);
  return {
    registry,
    versions: new Map(documents.map(({ id, version }) => [id, version])),
    kinds: documents.map((document) => ({
      document: programmeRef(document),
      kinds: fresh.get(document.id) ?? known.get(document.id) ?? new Map(),
    })),
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

/** Of every one of the documents, empty for those without areas. */
async function kindsOf(
  engine: Engine,
  documents: readonly string[],
): Promise<Map<string, ProgrammeKinds['kinds']>> {
  const scope = { documents: [...documents] };
  const [areas, types] = await Promise.all([
    engine.read(kindsElsewhereQueries.areas, scope),
    engine.read(kindsElsewhereQueries.types, scope),
  ]);
  const areasOf = Map.groupBy(areas, ({ document }) => document);
  const typesOf = Map.groupBy(types, ({ document }) => document);
  return new Map(
    documents.map((id) => {
      const typesOfKind = Map.groupBy(typesOf.get(id) ?? [], ({ kind }) => kind);
      const kinds = (areasOf.get(id) ?? []).map(({ kind, rows }): [ProductKind, KindOfArea] => [
        kind,
        {
          rows,
          types: new Map((typesOfKind.get(kind) ?? []).map((record) => [record.type, namedType(record)])),
        },
      ]);
      return [id, new Map(kinds)];
    }),
  );
}

function namedType({ rows, ...record }: TypeRecord): NamedType {
  return { rows, example: exampleLine(record) };
}
