import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './repository.mjs';

/** Undefined when there is none or it breaks off. */
function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What failed in a file, each with the first line of its message; a file that broke outside of a test names itself. */
function failuresIn(file, { status, message, assertionResults }) {
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map(({ fullName, failureMessages }) => ({
      what: `${file}: ${fullName}`,
      message: firstLine(failureMessages[0]),
    }));
  return failed.length > 0 || status !== 'failed' ? failed : [{ what: file, message: firstLine(message) }];
}

/** The first line that says something, without colours. */
export function firstLine(text = '') {
  const lines = stripVTControlCharacters(text).split('\n');
  return (lines.find((line) => line.trim() !== '') ?? '').trim();
}

/**
 * Counts of a JSON report of vitest, its failures, and its files and tests with the seconds each took. `ok` says whether
 * the run ended well; one that did not and names no failed test failed outside of one, and counts as one.
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
    failures: report.testResults.flatMap((result) => failuresIn(relative(root, result.name), result)),
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
