import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runLanes } from './lanes.mjs';
import { neo4jVersions } from './neo4j/server.mjs';
import { startTestServers } from './neo4j/test-servers.mjs';
import { compileCache, root } from './repository.mjs';
import { answers } from './run.mjs';
import { checkSteps, projectStep, webBuildStep } from './steps.mjs';
import { printResult, printSummary } from './summary.mjs';

/**
 * `npm test`: everything, in lanes beside each other. The databases start first, once for the whole run. What this
 * machine cannot run is named; with CI set it is a failure.
 */
process.chdir(root);
const started = Date.now();
ensureDependencies();
Object.assign(process.env, compileCache);

const missing = [];
if (!existsSync(join(root, '../shared/documents')))
  missing.push(
    'the source documents (../shared/documents) are not there: readings are not compared with them',
  );
const ownDatabase = Boolean(process.env.NEO4J_TEST_URI);
const canStartNeo4j = answers('java', ['-version']) && answers('mvn');
if (!ownDatabase && !canStartNeo4j)
  missing.push(
    'no Neo4j: set NEO4J_TEST_URI or install java and mvn (apt-get install -y default-jdk-headless maven)',
  );
const servers = startTestServers(ownDatabase ? [] : neo4jVersions);
const chromium = ensureChromium();
if (chromium === undefined)
  missing.push('no Chromium: set CHROMIUM_PATH or install it (apt-get install -y chromium)');
else process.env.CHROMIUM_PATH = chromium;

const access = servers.then(({ access }) => ({ NEO4J_TEST_SERVERS: JSON.stringify(access) }));
const onEngine = (project, engine) =>
  projectStep(project, {
    label: engine,
    env: (ownDatabase || engine === 'embedded' ? Promise.resolve({}) : access).then((env) => ({
      ...env,
      CONTRACT_ENGINE: engine,
    })),
  });
const contract = (engine) => onEngine('contract', engine);
const [first, ...others] = ownDatabase ? ['NEO4J_TEST_URI'] : neo4jVersions;
const inBrowser = (...steps) => (chromium === undefined ? [] : steps);

const results = await runLanes(
  [
    [webBuildStep, ...inBrowser(projectStep('e2e'))],
    // The browser takes the server after the contract: it has its plans by then.
    [contract(first), ...inBrowser(onEngine('e2e-neo4j', first))],
    others.map(contract),
    checkSteps,
  ],
  printResult,
  // The longest first.
  [projectStep('api'), projectStep('unit'), contract('embedded'), projectStep('cypher'), projectStep('web')],
);
await (await servers).dispose();

const skipped = results.reduce((sum, step) => sum + step.skipped, 0);
if (skipped > 0) missing.push(`${skipped} tests were skipped; the reports above name them`);
if (process.env.CI)
  missing.forEach((reason) =>
    results.push({
      name: `missing: ${reason}`,
      ok: false,
      passed: 0,
      failed: 0,
      skipped: 0,
      seconds: 0,
      slow: [],
    }),
  );

const ok = printSummary(results, started);
if (!process.env.CI) missing.forEach((reason) => console.log(`not run  ${reason}`));

// A static check has no tests to count: failed, it counts as one, so that the sum never says "0 failed" beside an error.
const passed = results.reduce((sum, step) => sum + step.passed, 0);
const failed = results.reduce((sum, step) => sum + (step.failed || (step.ok ? 0 : 1)), 0);
mkdirSync(join(root, '.cache/test'), { recursive: true });
writeFileSync(join(root, '.cache/test/summary.txt'), `${passed} passed, ${failed} failed\n`);
process.exit(ok ? 0 : 1);
