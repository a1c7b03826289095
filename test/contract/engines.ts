import { inject, test } from 'vitest';
import { z } from 'zod';
import { prepareGraph } from '../../graph/changes/prepare-graph.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { openNeo4j } from '../../graph/engines/neo4j.ts';

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

/** Its answers are what every other engine must answer; a file computes them itself, whichever engines it runs on. */
export const embedded: EngineUnderTest = { name: 'embedded', open: () => openEmbedded({ dataDir: null }) };

const databases = inject('neo4j').map((access): EngineUnderTest => {
  if ('missing' in access) return { name: `Neo4j ${access.version}`, open: () => missing(access) };
  return {
    name: `Neo4j ${access.version}`,
    open: async () => {
      // Patient: on a busy machine an answer may take longer than a person at the screen would wait for it.
      const engine = await openNeo4j({ ...access, profile: 'import' });
      // Before it is prepared: what a test that broke off left there may be nothing of ours.
      await engine.write((tx) => tx.run(deleteEverything, {}));
      await prepareGraph(engine);
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

/**
 * `npm test` runs the contract once per engine, so that waiting for one overlaps with work on another: CONTRACT_ENGINE
 * is `embedded` or a version then. Without it one run holds all of them.
 */
const { CONTRACT_ENGINE: only } = process.env;
const withEmbedded = only === undefined || only === 'embedded';

/** The embedded graph first, then every Neo4j that runs (with CI set: that should run). */
export const engines: readonly EngineUnderTest[] = [
  ...(withEmbedded ? [embedded] : []),
  ...databases.filter(
    ({ name }) => process.env.CI || !absent.some(({ version }) => name === `Neo4j ${version}`),
  ),
];

/** A test of no particular engine in a file that has others: defined once, in the run of the embedded graph. */
export function testOnce(title: string, work: () => Promise<void>): void {
  if (withEmbedded) test(title, work);
}
