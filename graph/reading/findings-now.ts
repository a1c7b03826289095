import { mergedEntries } from '../records/decision-records.ts';
import type { Reading } from './reading.ts';

/** Keys of findings as they are today: entries that a decision made one with others are called as those. */
export async function findingsNow(
  reading: Reading,
  findings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(findings.flatMap((finding) => finding.split('|').slice(1)))].toSorted();
  if (ids.length === 0) return new Map();
  const merged = new Map((await reading.read(mergedEntries, { ids })).map(({ id, into }) => [id, into]));
  return new Map(
    findings.map((finding) => [
      finding,
      finding
        .split('|')
        .map((part) => merged.get(part) ?? part)
        .join('|'),
    ]),
  );
}
