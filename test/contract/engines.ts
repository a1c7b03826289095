import { inject, test } from 'vitest';
import { z } from 'zod';
import { prepareGraph } from '../../graph/changes/prepare-graph.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { openNeo4j } from '../../graph/engines/neo4j.ts';
import { longTermSupport, newest } from '../neo4j/server.ts';

/** An engine under test: `open` answers an empty graph that is ready to be filled. */
export interface EngineUnderTest {
  readonly name: string;
  open(): Promise<Engine>;
}

export const deleteEverything = {
  name: 'delete everything',
  text: `
    MATCH (node)
    DETACH DELETE node`,
  params: z.strictObject({}),
  row: z.never(),
} satisfies Query;

const embedded: EngineUnderTest = { name: 'embedded', open: () => openEmbedded({ dataDir: null }) };

const databases = inject('neo4j').map((access): EngineUnderTest => {
  if ('missing' in access) return { name: `Neo4j ${access.version}`, open: () => missing(access) };
  return {
    name: `Neo4j ${access.version}`,
    open: async () => {
      const engine = await openNeo4j({ ...access, profile: 'interactive' });
      await prepareGraph(engine);
      await engine.write((tx) => tx.run(deleteEverything, {}));
      return engine;
    },
  };
});

function missing({ version, missing: reason }: { version: string; missing: string }): never {
  throw new Error(`Neo4j ${version} was not tested: ${reason}`);
}

/** Where a Neo4j could not be started: a failure when CI is set, otherwise skipped tests that name the reason. */
const absent = inject('neo4j').filter((access) => 'missing' in access);
for (const { version, ...access } of absent) {
  const reason = 'missing' in access ? access.missing : '';
  if (process.env.CI) continue;
  test.skip(`Neo4j ${version} was not tested: ${reason}`, () => undefined);
}

/** The embedded graph first, then every Neo4j that runs (with CI set: that should run). */
export const engines: readonly EngineUnderTest[] = [
  embedded,
  ...databases.filter(
    ({ name }) => process.env.CI || !absent.some(({ version }) => name === `Neo4j ${version}`),
  ),
];

/** Both lines of Neo4j, for tests that start servers of their own. */
export const neo4jLines = [longTermSupport, newest] as const;
