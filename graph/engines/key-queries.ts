import { z } from 'zod';
import type { GraphKeys, Query } from './engine.ts';

type Key = GraphKeys['unique'][number];

function keyQuery(name: string, text: string): Query {
  return { name, text, params: z.strictObject({}), row: z.never() };
}

/** A plain index; safe to repeat. */
export function createIndex({ label, property }: Key): Query {
  const name = `${label}_${property}_index`.toLowerCase();
  return keyQuery(name, `CREATE INDEX ${name} IF NOT EXISTS FOR (node:${label}) ON (node.${property})`);
}

/** A uniqueness constraint, which brings its own index on Neo4j; safe to repeat. */
export function createConstraint({ label, property }: Key): Query {
  const name = `${label}_${property}`.toLowerCase();
  return keyQuery(
    name,
    `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (node:${label}) REQUIRE node.${property} IS UNIQUE`,
  );
}
