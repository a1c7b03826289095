import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './children.mjs';
import { node24, root } from './repository.mjs';
import { readReport } from './test-report.mjs';

const tool = (path) => join(root, 'node_modules', path);
const cache = (name) => join(root, '.cache', name);

/** The static checks, cheapest first: [name, script of the tool, its arguments]. */
const checks = [
  ['Format', tool('oxfmt/bin/oxfmt'), ['--check', '.']],
  ['Types (Node)', tool('@typescript/native/bin/tsc'), ['-p', 'tsconfig.json']],
  ['Types (bench page)', tool('@typescript/native/bin/tsc'), ['-p', 'test/bench/web']],
  [
    'Types (web)',
    tool('svelte-check/bin/svelte-check'),
    ['--tsgo', '--workspace', 'web', '--tsconfig', 'tsconfig.json'],
  ],
  ['Seed data', join(root, 'seed/check-command.ts'), []],
  ['Lint (TypeScript)', tool('oxlint/bin/oxlint'), ['.']],
  ['Lint (components and scripts)', tool('eslint/bin/eslint.js'), ['--max-warnings', '0', '.']],
];

/**
 * One step after it ran; `tests` are counted, a step without tests counts none. `slow` names where its time went,
 * `failures` the tests that failed.
 */
function resultOf(
  name,
  started,
  { ok, passed = 0, failed = 0, skipped = 0, output = '', slow = [], failures = [] },
) {
  const seconds = (Date.now() - started) / 1000;
  return { name, ok, passed, failed, skipped, output, slow, failures, seconds };
}

/** A command whose exit code is all it has to say. */
const commandStep = (name, args, options) => async () => {
  const started = Date.now();
  const { code, output } = await runChild(node24, args, options);
  return resultOf(name, started, { ok: code === 0, output });
};

/** What the browser looks at. */
export const webBuildStep = commandStep('Web build', [join(root, 'scripts/build-web.mjs')]);

/** The static checks as steps; they let tests, which look at the clock, have the processor first. */
export const checkSteps = checks.map(([name, script, args]) =>
  commandStep(name, [script, ...args], { background: true }),
);

/**
 * One project of vitest.config.ts as a step; `label` tells two runs of a project apart, `env` may be a promise. A run
 * that ends without a readable report, finds no test, or fails outside a test (set-up, import) counts as one failure,
 * so that nothing disappears from the sum.
 */
export function projectStep(project, { label, env = {} } = {}) {
  const name = `Tests: ${project}${label === undefined ? '' : ` ${label}`}`;
  return async () => {
    const more = await env;
    const started = Date.now();
    const report = cache(`test/${project}${label === undefined ? '' : `-${label}`}.json`);
    mkdirSync(cache('test'), { recursive: true });
    rmSync(report, { force: true });
    const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json'];
    const { code, output } = await runChild(
      node24,
      [tool('vitest/vitest.mjs'), ...args, `--outputFile.json=${report}`],
      { env: { ...process.env, ...more } },
    );
    return resultOf(name, started, { output, ...readReport(report, code === 0) });
  };
}
