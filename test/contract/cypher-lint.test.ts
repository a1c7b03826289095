import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allCypherVersions, lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import type { CypherVersion } from '@neo4j-cypher/language-support';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { NodeLabel, RelationKind } from '../../graph/schema/relation-kinds.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { passingEngine } from './passing-engine.ts';
import { readEverything } from './read-everything.ts';
import { writeRemarks } from './remarks.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

interface Text {
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the linter knows of the graph: our labels and relation types, and the functions of a bare Neo4j. */
const known = {
  labels: [
    ...NodeLabel.options,
    'Entity',
    'Graph',
    'Proposal',
    'Term',
    'Dismissal',
    'JudgingForm',
    'ReferenceList',
    'SourceText',
    'ProductEntry',
    'Decision',
    'StatedEntry',
    'MergedEntry',
    'Change',
    'ImportRun',
    'JudgementSheet',
  ],
  relationshipTypes: [...RelationKind.options],
  functions: testData.mockSchema.functions ?? {},
};

/** Every complaint about a text, warnings too. */
function complaints({ text, parameters }: Text, version: CypherVersion): string[] {
  const { diagnostics } = lintCypherQuery(text, { ...known, parameters, defaultLanguage: version });
  return diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

const QueryShape = z.object({
  name: z.string(),
  text: z.string(),
  params: z.instanceof(z.ZodType),
  row: z.instanceof(z.ZodType),
});

/** The queries in a module's exports, also those in lists and records. */
function queriesIn(value: unknown, depth = 0): Text[] {
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  const query = QueryShape.safeParse(value);
  if (query.success) {
    const { name, text, params } = query.data;
    return [{ name, text, parameters: params instanceof z.ZodObject ? params.shape : {} }];
  }
  if (value instanceof z.ZodType) return [];
  return Object.values(value).flatMap((part) => queriesIn(part, depth + 1));
}

/** The texts that the stores really send, among them those put together when they are asked. */
async function sentTexts(): Promise<Text[]> {
  const sent: Text[] = [];
  const engine = await openEmbedded({ dataDir: null });
  const recording = passingEngine(engine, {
    read: (query, params, signal) => {
      sent.push(...queriesIn(query));
      return engine.read(query, params, signal);
    },
    write: (work) =>
      engine.write((tx) =>
        work({
          keep: (lines) => tx.keep(lines),
          run: (query, params) => {
            sent.push(...queriesIn(query));
            return tx.run(query, params);
          },
        }),
      ),
  });
  const store = new WholeGraph(recording);
  const writing = writingOn(recording);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
  await writeRemarks(recording, smallBundle.document.id);
  await readEverything(store);
  await writing.removeDocument(smallBundle.document.id, { requestId: 'removal' });
  await store.close();
  return sent;
}

async function exportedTexts(): Promise<Text[]> {
  const root = join(import.meta.dirname, '../..');
  const modules = await Promise.all(
    globSync('graph/{engines,records,reading}/**/*.ts', { cwd: root }).map(
      (path) => import(pathToFileURL(join(root, path)).href) as Promise<unknown>,
    ),
  );
  return modules.flatMap((module) => queriesIn({ ...(module as object) }));
}

describe('the Cypher texts', () => {
  let texts: Text[];
  let exported: Text[];

  beforeAll(async () => {
    exported = await exportedTexts();
    const all = [...exported, ...(await sentTexts())];
    texts = [...new Map(all.map((query) => [query.text, query])).values()];
  });

  test.each(allCypherVersions)('are what Neo4j’s own linter accepts as %s', (version) => {
    expect(texts.length).toBeGreaterThan(80);
    const found = texts.flatMap((query) =>
      complaints(query, version).map((complaint) => `${query.name}: ${complaint}\n${query.text}`),
    );
    expect(found).toEqual([]);
  });

  test('keep to the subset both engines speak', () => {
    const avoided =
      /\bSHORTEST\b|\bCOLLECT *\{|\bIN TRANSACTIONS\b|\bapoc\.|\bgds\.|\b(date|datetime|localdatetime|duration|time)\(/;
    expect(texts.filter(({ text }) => avoided.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('hold values only as parameters', () => {
    const documentIds = /'(hilden|bergkamen|hattingen|lwl|musterstadt)[-/']/;
    expect(texts.filter(({ text }) => documentIds.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the linter finds', () => {
  const mistakes: readonly (readonly [string, string])[] = [
    ['a missing bracket', 'MATCH (node:Entity {id: $id} RETURN node.id AS id'],
    ['a variable that is not there', 'MATCH (node:Entity {id: $id}) RETURN other.id AS id'],
    ['an unknown label', 'MATCH (node:Entitty {id: $id}) RETURN node.id AS id'],
    ['an unknown relation type', 'MATCH (node:Entity {id: $id})-[:MEENS]->(actor) RETURN actor.id AS id'],
    ['an unknown parameter', 'MATCH (node:Entity {id: $ident}) RETURN node.id AS id'],
    ['an unknown function', 'MATCH (node:Entity {id: $id}) RETURN sizze(node.id) AS id'],
  ];

  test.each(mistakes)('%s', (name, text) => {
    for (const version of allCypherVersions)
      expect(complaints({ name, text, parameters: { id: 'hilden' } }, version)).not.toEqual([]);
  });
});
