import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './repository.mjs';

/** Undefined when there is none or it breaks off. */
function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Counts of a JSON report of vitest, and its files and tests with the seconds each took. `ok` says whether the run
 * ended well; one that did not and names no failed test failed outside of one, and counts as one.
 */
export function readReport(path, ok) {
  const report = parsed(path);
  if (report === undefined) return { ok: false, failed: 1 };
  const failed = report.numFailedTests;
  return {
    ok,
    passed: report.numPassedTests,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    slow: report.testResults.flatMap(({ name, startTime, endTime, assertionResults }) => {
      const file = relative(root, name);
      return [
        { seconds: (endTime - startTime) / 1000, what: file, kind: 'file' },
        ...assertionResults.map(({ title, duration }) => ({
          seconds: (duration ?? 0) / 1000,
          what: `${file}: ${title}`,
          kind: 'test',
        })),
      ];
    }),
  };
}
