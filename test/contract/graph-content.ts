import { z } from 'zod';
import type { Engine, Query } from '../../graph/engines/engine.ts';

const Properties = z.record(z.string(), z.unknown());

export const allNodes = {
  name: 'all nodes',
  text: `
    MATCH (node)
    RETURN node.id AS id, labels(node) AS labels, properties(node) AS properties
    ORDER BY id`,
  params: z.strictObject({}),
  row: z.strictObject({ id: z.string(), labels: z.array(z.string()), properties: Properties }),
} satisfies Query;

export const allRelations = {
  name: 'all relations',
  text: `
    MATCH (source)-[relation]->(target)
    RETURN source.id AS source, type(relation) AS kind, target.id AS target, properties(relation) AS properties
    ORDER BY kind, source, target`,
  params: z.strictObject({}),
  row: z.strictObject({ source: z.string(), kind: z.string(), target: z.string(), properties: Properties }),
} satisfies Query;

/** Everything in the graph, in an order of its own; without the lines that only a database keeps beside their nodes. */
export async function wholeContent(engine: Engine) {
  return contentWithout(engine, ['lockedBy', 'line']);
}

/** The same without the times that may differ between two runs, and the sum that rests on them. */
export async function graphContent(engine: Engine) {
  return contentWithout(engine, ['lockedBy', 'line', 'at', 'lastSum']);
}

/** The content without what every change counts up. */
export async function contentWithoutChanges(engine: Engine) {
  const { nodes, relations } = await graphContent(engine);
  return {
    relations,
    nodes: nodes
      .filter(({ labels }) => !labels.includes('Change') && !labels.includes('Graph'))
      .map(({ labels, properties: { version: _version, ...properties } }) => ({ labels, properties })),
  };
}

/** Labels of a release before by what they are called today. */
export function labelsToday(labels: readonly string[]): string[] {
  return labels.map((label) => (label === 'JudgementSheet' ? 'JudgingForm' : label));
}

/** Content of a release before with the bases of today: M2 is sure where its row has one measure, presumed elsewhere. */
export function basesToday({ nodes, relations }: Content): Content {
  const ids = new Set(
    nodes.filter(({ labels }) => labels.includes('Measure')).map(({ properties }) => properties['id']),
  );
  const measuresOf = Map.groupBy(
    relations.filter(({ kind, source }) => kind === 'IN' && ids.has(source)),
    ({ target }) => target,
  );
  const basisOf = new Map(
    nodes
      .filter(({ properties }) => properties['basis'] === 'M2')
      .map(({ properties: { id, row } }) => [id, measuresOf.get(String(row))?.length === 1 ? 'M2s' : 'M2v']),
  );
  const tieOf = new Map(
    relations.flatMap(({ kind, source, target }) => {
      const basis = basisOf.get(source);
      const mention = nodes.find(({ properties }) => properties['id'] === source)?.properties;
      return kind === 'MEANS' && basis !== undefined
        ? [[`${String(mention?.['document'])} ${target}`, basis] as const]
        : [];
    }),
  );
  return {
    nodes: nodes
      .map(({ labels, properties }) => ({
        labels,
        properties: basisOf.has(properties['id'])
          ? { ...properties, basis: basisOf.get(properties['id']) }
          : properties,
      }))
      .toSorted(byText),
    relations: relations
      .map((relation) => {
        const { source, target, properties } = relation;
        if (properties['basis'] === 'M2')
          return { ...relation, properties: { ...properties, basis: basisOf.get(source) } };
        if (properties['bestBasis'] !== 'M2') return relation;
        const bestBasis = tieOf.get(`${String(properties['document'])} ${target}`);
        return { ...relation, properties: { ...properties, bestBasis } };
      })
      .toSorted(byText),
  };
}

type Content = Awaited<ReturnType<typeof graphContent>>;

async function contentWithout(engine: Engine, hidden: readonly string[]) {
  const nodes = await engine.read(allNodes, {});
  const relations = await engine.read(allRelations, {});
  return {
    nodes: nodes
      .map(({ labels, properties }) => ({
        labels: labels.toSorted(),
        properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !hidden.includes(name))),
      }))
      .toSorted(byText),
    relations: relations.toSorted(byText),
  };
}

function byText(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a, sortedKeys), JSON.stringify(b, sortedKeys)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
