import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const script = (name: string): string => pathToFileURL(`scripts/${name}.mjs`).href;

const step = { passed: 0, failed: 0, skipped: 0, seconds: 1, output: '', slow: [], failures: [] };

/** A report as the test runner writes it. */
function report(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kulturnetz-report-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'report.json');
  const test = (fullName: string, failureMessages: string[]) => ({
    title: fullName,
    fullName,
    status: failureMessages.length > 0 ? 'failed' : 'passed',
    failureMessages,
  });
  const file = (name: string, status: string, message: string, assertionResults: unknown[]) => ({
    name: resolve('test', name),
    status,
    message,
    assertionResults,
    startTime: 0,
    endTime: 0,
  });
  const red = String.fromCodePoint(27);
  writeFileSync(
    path,
    JSON.stringify({
      numFailedTests: 1,
      numPassedTests: 1,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [
        file('a.test.ts', 'failed', '', [
          test('the map is drawn', []),
          test('On Neo4j leads over the map', [
            `${red}[31mAssertionError: expected [ …(2) ] to equal []${red}[39m\n    at somewhere`,
          ]),
        ]),
        file('b.test.ts', 'failed', '\nCannot find module\n    at nowhere', []),
      ],
    }),
  );
  return path;
}

/** What the end of a run prints of its steps, and whether all of it was well. */
function printed(results: readonly object[]): string {
  const code = `
    import { printSummary } from '${script('summary')}';
    import { readReport } from '${script('test-report')}';
    const results = ${JSON.stringify(results)}.map(({ report, ...step }) =>
      report === undefined ? step : { ...step, ...readReport(report, false) });
    console.log(printSummary(results, Date.now()));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

it('names what failed with the first line of why, after everything else', () => {
  const text = printed([
    { ...step, name: 'Format', ok: true, output: 'all well' },
    { ...step, name: 'Lint', ok: false, output: '\nnot allowed here\nand there' },
    { ...step, name: 'Tests: e2e', report: report() },
  ]);
  expect(text.slice(text.indexOf('\nWhat failed:')).split('\n')).toEqual([
    '',
    'What failed:',
    '  Lint',
    '    not allowed here',
    '  Tests: e2e',
    '    test/a.test.ts: On Neo4j leads over the map',
    '      AssertionError: expected [ …(2) ] to equal []',
    '    test/b.test.ts',
    '      Cannot find module',
    'false',
    '',
  ]);
});

it('says nothing of failures where all is well', () => {
  expect(printed([{ ...step, name: 'Format', ok: true, output: 'all well' }])).toMatch(
    /All of it took \d+ s\.\ntrue\n$/,
  );
});
