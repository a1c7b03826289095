import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { NetworkNode, NetworkTie } from '../schema/network-answers.ts';
import { ActorStatus, Basis, Modality, NodeId, ProductKind, ReviewState } from '../schema/vocabulary.ts';
import { labelOf } from '../records/label-of.ts';
import { containingTie, strongest, tieId } from '../programme/network-ties.ts';

const frontier = z.strictObject({ ids: z.array(NodeId) });

const step = z.strictObject({
  id: z.string(),
  document: NodeId,
  rows: z.int(),
  mentions: z.int(),
  bestBasis: Basis,
  unreviewed: z.int(),
  possible: z.int(),
  area: NodeId,
  partner: NodeId,
  status: ActorStatus,
  type: ActorType,
});

const stepColumns = `tie.id AS id, tie.document AS document, tie.rows AS rows, tie.mentions AS mentions,
  tie.bestBasis AS bestBasis, tie.unreviewed AS unreviewed, tie.possible AS possible, area.id AS area,
  partner.id AS partner, partner.status AS status, partner.type AS type
ORDER BY id`;

/** Ties at the given nodes, whichever end they are, and what contains or is contained in them. */
export const stepQueries = {
  fromAreas: {
    name: 'ties from areas',
    text: `
MATCH (area:Entity)-[tie:COOPERATES_WITH]->(partner:Actor)
WHERE area.id IN $ids
RETURN ${stepColumns}`,
    params: frontier,
    row: step,
  },
  fromPartners: {
    name: 'ties from partners',
    text: `
MATCH (partner:Entity)<-[tie:COOPERATES_WITH]-(area:Entity)
WHERE partner.id IN $ids
RETURN ${stepColumns}`,
    params: frontier,
    row: step,
  },
  namedAtMeasures: {
    name: 'partners named at measures',
    text: `
MATCH (area:Entity)<-[:AT]-(mention:Mention)-[:MEANS]->(partner:Actor)
WHERE area.id IN $ids AND mention.review <> 'rejected'
RETURN mention.document AS document, mention.basis AS basis, mention.row AS row, mention.review AS review,
  mention.modality AS modality, area.id AS area, partner.id AS partner, partner.status AS status,
  partner.type AS type, mention.id AS mention
ORDER BY area, partner, mention`,
    params: frontier,
    row: z.strictObject({
      document: NodeId,
      basis: Basis,
      row: NodeId,
      review: ReviewState,
      modality: Modality,
      area: NodeId,
      partner: NodeId,
      status: ActorStatus,
      type: ActorType,
      mention: NodeId,
    }),
  },
  fromMeasures: {
    name: 'areas of measures',
    text: `
MATCH (inner:Entity)-[:\`IN\`]->(row:Row)
WHERE inner.id IN $ids
RETURN DISTINCT row.document AS document, coalesce(row.product, row.section) AS source, inner.id AS target
ORDER BY document, source, target`,
    params: frontier,
    row: z.strictObject({ document: NodeId, source: NodeId, target: NodeId }),
  },
  fromSections: {
    name: 'areas in sections',
    text: `
MATCH (section:Entity)<-[:\`IN\`]-(row:Row)-[:FOR]->(product:Product)
WHERE section.id IN $ids
RETURN row.document AS document, section.id AS source, product.id AS target, count(row) AS rows
ORDER BY document, source, target`,
    params: frontier,
    row: z.strictObject({ document: NodeId, source: NodeId, target: NodeId, rows: z.int() }),
  },
} satisfies Record<string, Query>;

/** What ties are followed; empty lists mean all. */
export interface StepFilter {
  readonly documents: readonly string[];
  readonly status: readonly ActorStatus[];
  readonly types: readonly ActorType[];
  readonly basis: readonly Basis[];
}

/** Ties one step from the given nodes. Ends asked for themselves are kept whatever their status and type. */
export async function stepsFrom(
  engine: Engine,
  ids: readonly string[],
  filter: StepFilter,
  fixed: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<NetworkTie[]> {
  const scope = { ids: [...ids] };
  // Only the ends asked for can be measures or goal sections: naming ties lead to areas and partners alone.
  const atEnd = ids.some((id) => fixed.has(id));
  const [areas, partners, named, measures, sections] = await Promise.all([
    engine.read(stepQueries.fromAreas, scope, signal),
    engine.read(stepQueries.fromPartners, scope, signal),
    atEnd ? engine.read(stepQueries.namedAtMeasures, scope, signal) : [],
    atEnd ? engine.read(stepQueries.fromMeasures, scope, signal) : [],
    atEnd ? engine.read(stepQueries.fromSections, scope, signal) : [],
  ]);
  const inScope = ({ document }: { document: string }): boolean => allows(filter.documents, document);
  const naming = [...areas, ...partners, ...atMeasures(named)]
    .filter(
      (record) =>
        inScope(record) &&
        allows(filter.basis, record.bestBasis) &&
        (fixed.has(record.partner) ||
          (allows(filter.status, record.status) && allows(filter.types, record.type))),
    )
    .map(({ id, document, area, partner, bestBasis, rows, mentions, unreviewed, possible }): NetworkTie => ({
      id,
      document,
      source: area,
      target: partner,
      kind: 'names',
      basis: bestBasis,
      rows,
      mentions,
      unreviewed,
      possible,
    }));
  const containing = [...measures.map((record) => ({ ...record, rows: 1 })), ...sections]
    .filter(inScope)
    .map(({ document, source, target, rows }) => containingTie(document, source, target, rows));
  return [...naming, ...containing];
}

/** Mentions at a measure, added up to ties like those of areas. */
function atMeasures(
  records: readonly z.infer<typeof stepQueries.namedAtMeasures.row>[],
): z.infer<typeof step>[] {
  const groups = Map.groupBy(records, ({ document, area, partner }) => tieId(document, area, partner));
  return [...groups.entries()].flatMap(([id, group]) => {
    const first = group[0];
    if (first === undefined) return [];
    const { document, area, partner, status, type } = first;
    return [
      {
        id,
        document,
        area,
        partner,
        status,
        type,
        rows: new Set(group.map(({ row }) => row)).size,
        mentions: group.length,
        bestBasis: strongest(group.map(({ basis }) => basis)),
        unreviewed: group.filter(({ review }) => review === 'open').length,
        possible: group.filter(({ modality }) => modality === 'possible').length,
      },
    ];
  });
}

function allows<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

export const drawnNodes = {
  name: 'nodes as they are drawn',
  text: `
MATCH (node:Entity)
WHERE node.id IN $ids
RETURN node.id AS id, labels(node) AS labels, coalesce(node.name, node.title) AS name, node.type AS type,
  node.status AS status, node.kind AS kind, node.code AS code, node.document AS document
ORDER BY id`,
  params: frontier,
  row: z.strictObject({
    id: NodeId,
    labels: z.array(z.string()),
    name: z.string().nullable(),
    type: ActorType.nullable(),
    status: ActorStatus.nullable(),
    kind: z.string().nullable(),
    code: z.string().nullable(),
    document: NodeId.nullable(),
  }),
} satisfies Query;

export const productsRunBy = {
  name: 'products run by bodies',
  text: `
MATCH (runner:Entity)<-[:RUN_BY]-(product:Product)
WHERE runner.id IN $ids
RETURN runner.id AS runner, product.id AS product
ORDER BY runner, product`,
  params: frontier,
  row: z.strictObject({ runner: NodeId, product: NodeId }),
} satisfies Query;

const drawable: readonly string[] = ['Product', 'Section', 'Measure', 'Goal', 'Actor', 'Event'];

/** The nodes of the given ids in their order; documents and unreviewed counts are those of the given ties. */
export async function nodesAsDrawn(
  engine: Engine,
  ids: readonly string[],
  ties: readonly NetworkTie[],
  signal?: AbortSignal,
): Promise<NetworkNode[]> {
  const [nodes, run] = await Promise.all([
    engine.read(drawnNodes, { ids: [...ids] }, signal),
    engine.read(productsRunBy, { ids: [...ids] }, signal),
  ]);
  const records = new Map(nodes.map((record) => [record.id, record]));
  const runs = Map.groupBy(run, ({ runner }) => runner);
  const at = new Map<string, NetworkTie[]>();
  for (const tie of ties) {
    for (const end of [tie.source, tie.target]) {
      const known = at.get(end);
      if (known === undefined) at.set(end, [tie]);
      else known.push(tie);
    }
  }
  return ids.flatMap((id): NetworkNode[] => {
    const record = records.get(id);
    const label = record === undefined ? undefined : labelOf(record.labels);
    if (record === undefined || label === undefined || !isDrawable(label)) return [];
    const own = at.get(id) ?? [];
    const documents = new Set(own.map(({ document }) => document));
    if (record.document !== null) documents.add(record.document);
    const kind = ProductKind.safeParse(record.kind);
    return [
      {
        id,
        label,
        name: record.name ?? id,
        type: record.type,
        status: record.status,
        kind: kind.success ? kind.data : null,
        code: record.code,
        documents: [...documents].sort(),
        unreviewed: own.reduce((total, tie) => total + tie.unreviewed, 0),
        runs: (runs.get(id) ?? []).map(({ product }) => product),
      },
    ];
  });
}

function isDrawable(label: string): label is NetworkNode['label'] {
  return drawable.includes(label);
}
