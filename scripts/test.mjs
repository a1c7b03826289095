import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './repository.mjs';
import { answers } from './run.mjs';
import { printSummary, runChecks, runProject } from './steps.mjs';
import { ensureWebBuild } from './web-build.mjs';

/** `npm test`: everything, cheapest first. What this machine cannot run is named; with CI set it is a failure. */
process.chdir(root);
ensureDependencies();

const missing = [];
if (!existsSync(join(root, '../shared/documents')))
  missing.push(
    'the source documents (../shared/documents) are not there: readings are not compared with them',
  );
if (!process.env.NEO4J_TEST_URI && !(answers('java', ['-version']) && answers('mvn')))
  missing.push(
    'no Neo4j: set NEO4J_TEST_URI or install java and mvn (apt-get install -y default-jdk-headless maven)',
  );

const strict = Boolean(process.env.CI);
const results = [...runChecks(), runProject('unit'), runProject('web'), runProject('api')];
const chromium = ensureChromium();
if (chromium === undefined)
  missing.push('no Chromium: set CHROMIUM_PATH or install it (apt-get install -y chromium)');
else process.env.CHROMIUM_PATH = chromium;
ensureWebBuild();
results.push(runProject('contract'));
if (chromium !== undefined) results.push(runProject('e2e'));

const skipped = results.reduce((sum, step) => sum + step.skipped, 0);
if (skipped > 0) missing.push(`${skipped} tests were skipped; the reports above name them`);
if (strict)
  missing.forEach((reason) =>
    results.push({ name: `missing: ${reason}`, ok: false, passed: 0, failed: 0, skipped: 0, seconds: 0 }),
  );

const ok = printSummary(results);
if (!strict) missing.forEach((reason) => console.log(`not run  ${reason}`));

// A static check has no tests to count: failed, it counts as one, so that the sum never says "0 failed" beside an error.
const passed = results.reduce((sum, step) => sum + step.passed, 0);
const failed = results.reduce((sum, step) => sum + (step.failed || (step.ok ? 0 : 1)), 0);
mkdirSync(join(root, '.cache/test'), { recursive: true });
writeFileSync(join(root, '.cache/test/summary.txt'), `${passed} passed, ${failed} failed\n`);
process.exit(ok ? 0 : 1);
