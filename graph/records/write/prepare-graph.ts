import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';

/** The keys of the graph; a uniqueness constraint brings its own index on Neo4j. */
export const uniqueKeys = [
  { label: 'Entity', property: 'id' },
  { label: 'Graph', property: 'id' },
  { label: 'ImportRun', property: 'id' },
  { label: 'Proposal', property: 'id' },
  { label: 'Term', property: 'id' },
  { label: 'Dismissal', property: 'id' },
  { label: 'JudgementSheet', property: 'id' },
] as const;

/** Where reads start besides the id. */
export const lookUps = [
  { label: 'Section', property: 'document' },
  { label: 'Row', property: 'document' },
  { label: 'Measure', property: 'document' },
  { label: 'Measure', property: 'continues' },
  { label: 'Goal', property: 'document' },
  { label: 'Mention', property: 'document' },
  { label: 'Event', property: 'document' },
  { label: 'Product', property: 'municipality' },
  { label: 'Document', property: 'municipality' },
  { label: 'Dismissal', property: 'document' },
  { label: 'JudgementSheet', property: 'document' },
] as const;

interface Key {
  readonly label: string;
  readonly property: string;
}

function schemaQuery(name: string, text: string): Query {
  return { name, text, params: z.strictObject({}), row: z.never() };
}

/** A plain index; safe to repeat. */
export function createIndex({ label, property }: Key): Query {
  const name = `${label}_${property}_index`.toLowerCase();
  return schemaQuery(name, `CREATE INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON (node.${property})`);
}

export const createConstraints: readonly Query[] = uniqueKeys.map(({ label, property }) => {
  const name = `${label}_${property}`.toLowerCase();
  return schemaQuery(
    name,
    `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (node:${label}) REQUIRE node.${property} IS UNIQUE`,
  );
});

export const createIndexes: readonly Query[] = lookUps.map(createIndex);
