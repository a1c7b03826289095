import { svelte } from '@sveltejs/vite-plugin-svelte';
import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/**
 * Contract tests of no particular engine. `npm test` runs the contract once per engine and leaves these to the run of
 * the embedded graph; a run by hand has no CONTRACT_ENGINE and holds everything.
 */
function contractFilesWithoutEngines(): string[] {
  const { CONTRACT_ENGINE: only = 'embedded' } = process.env;
  if (only === 'embedded') return [];
  return globSync('test/contract/**/*.test.ts').filter(
    (file) => !readFileSync(file, 'utf8').includes("from './engines.ts'"),
  );
}

/** The browser test that takes a server of the contract. */
const neo4jInBrowser = 'test/e2e/neo4j.test.ts';

/** Takes as long as the contract of an engine and needs none: a project of its own can run beside them. */
const cypherLint = 'test/contract/cypher-lint.test.ts';

const inBrowser = {
  testTimeout: 240_000,
  hookTimeout: 600_000,
  // What a page shows may come from the server; a second is a promise nobody made.
  expect: { poll: { timeout: 30_000 } },
};

/**
 * One project per kind of proof; scripts/test.mjs runs them beside each other. Where nothing keeps anything in a module
 * files are not isolated: loading modules once is up to half of the time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{graph,seed,lint,scripts}/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        // Svelte's server build has no reactive state; the browser condition gives tests the one users run.
        resolve: { conditions: ['browser'] },
        test: { name: 'web', include: ['test/web/**/*.test.ts'], isolate: false, testTimeout: 30_000 },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          exclude: [cypherLint, ...contractFilesWithoutEngines()],
          globalSetup: ['test/contract/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
          // A third of the processor time: each file would load and compile the graph anew.
          isolate: false,
        },
      },
      { test: { name: 'cypher', include: [cypherLint], testTimeout: 300_000, hookTimeout: 120_000 } },
      {
        test: {
          name: 'api',
          include: ['test/api/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [neo4jInBrowser],
          globalSetup: ['test/e2e/global-setup.ts'],
          isolate: false,
          // A page waits for its server and its drawing about as long as it computes.
          maxWorkers: 2,
          ...inBrowser,
        },
      },
      {
        test: {
          name: 'e2e-neo4j',
          include: [neo4jInBrowser],
          globalSetup: ['test/e2e/neo4j-setup.ts'],
          ...inBrowser,
        },
      },
    ],
  },
});
