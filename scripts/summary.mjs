import { firstLine } from './test-report.mjs';

/** The output of a step under its name, all of it together. */
export function printResult({ name, ok, seconds, output }) {
  console.log(`\n── ${name}: ${ok ? 'ok' : 'FAILED'} after ${seconds.toFixed(1)} s`);
  if (output.trim() !== '') console.log(output.trimEnd());
}

function printSlowest(results, kind, most) {
  const slowest = results
    .flatMap(({ slow }) => slow)
    .filter((one) => one.kind === kind)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);
  if (slowest.length === 0) return;
  console.log(`\nThe slowest ${kind}s:`);
  for (const { seconds, what } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${what}`);
}

/** Characters of a line: a message may hold a whole page. */
const longest = 240;

/** Names what failed, with the first line of why, at the very end: of a long log that is often all one sees. */
function printFailures(results) {
  const failed = results.filter(({ ok }) => !ok);
  if (failed.length === 0) return;
  console.log('\nWhat failed:');
  for (const { name, output, failures = [] } of failed) {
    console.log(`  ${name}`);
    const named = failures.length > 0 ? failures : [{ what: firstLine(output) }];
    for (const { what, message = '' } of named) {
      if (what !== '') console.log(`    ${what.slice(0, longest)}`);
      if (message !== '') console.log(`      ${message.slice(0, longest)}`);
    }
  }
}

/** Prints where the time went, one line per step and what failed; returns whether all of it was well. */
export function printSummary(results, started) {
  printSlowest(results, 'file', 8);
  printSlowest(results, 'test', 8);
  console.log('');
  const width = Math.max(...results.map(({ name }) => Math.min(name.length, 40)));
  for (const { name, ok, passed, failed, skipped, seconds } of results) {
    const counts =
      passed + failed + skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
    console.log(
      `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`,
    );
  }
  console.log(`All of it took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  printFailures(results);
  return results.every(({ ok }) => ok);
}
