import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './repository.mjs';
import { run } from './run.mjs';

const tool = (path) => join(root, 'node_modules', path);
const reports = join(root, '.cache/test');

/** The static checks, cheapest first: [name, script of the tool, its arguments]. */
const checks = [
  ['Format', tool('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['Types (Node)', tool('@typescript/native/bin/tsc'), ['-p', 'tsconfig.json']],
  ['Types (bench page)', tool('@typescript/native/bin/tsc'), ['-p', 'test/bench/web']],
  [
    'Types (web)',
    tool('svelte-check/bin/svelte-check'),
    ['--tsgo', '--workspace', 'web', '--tsconfig', 'tsconfig.json'],
  ],
  ['Lint', tool('eslint/bin/eslint.js'), ['--max-warnings', '0', '.']],
  ['Seed data', join(root, 'seed/check-command.ts'), []],
];

/** One static check or test project after it ran; counts are of tests, all 0 for a static check. */
function result(name, started, ok, passed = 0, failed = 0, skipped = 0) {
  const seconds = (Date.now() - started) / 1000;
  return { name, ok, passed, failed, skipped, seconds };
}

/** Runs every static check, also after one failed, and returns their results. */
export function runChecks() {
  return checks.map(([name, script, args]) => {
    const started = Date.now();
    console.log(`\n── ${name}`);
    return result(name, started, run(node24, [script, ...args]) === 0);
  });
}

/**
 * Runs one project of vitest.config.ts. A project that ends without a readable report, finds no test, or fails outside
 * a test (set-up, import) counts as one failure, so that nothing disappears from the sum.
 */
export function runProject(name) {
  const started = Date.now();
  const report = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  console.log(`\n── Tests: ${name}`);
  const status = run(node24, [
    tool('vitest/vitest.mjs'),
    'run',
    `--project=${name}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return result(`Tests: ${name}`, started, false, 0, 1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const silent = status !== 0 && numFailedTests === 0 ? 1 : 0;
  return result(
    `Tests: ${name}`,
    started,
    status === 0,
    numPassedTests,
    numFailedTests + silent,
    numPendingTests + numTodoTests,
  );
}

/** Prints one line per step and returns whether all of it was well. */
export function printSummary(results) {
  console.log('');
  for (const { name, ok, passed, failed, skipped, seconds } of results) {
    const counts =
      passed + failed + skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(
      `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`,
    );
  }
  return results.every(({ ok }) => ok);
}
