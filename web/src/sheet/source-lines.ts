import { shellMessages } from '../ui/messages.ts';
import type { Lang } from '../url-state/view-options.ts';

type Range = readonly [from: number, to: number];

/** A place in a document's source text. */
export interface Cited {
  readonly document: string;
  readonly lines: Range;
}

/** Line ranges in order, each line once: what overlaps or follows directly is one range. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/**
 * "Zeilen 185–196, 213; Hilden 2023: Zeile 90": the cited lines, document by document. `home` goes without saying and
 * comes first; the others are named by `titleOf`. Empty without any place.
 */
export function linesText(
  cited: readonly Cited[],
  home: string | null,
  titleOf: (document: string) => string,
  lang: Lang,
): string {
  const documents = [...Map.groupBy(cited, ({ document }) => document)].toSorted(
    ([a], [b]) => Number(b === home) - Number(a === home),
  );
  return documents
    .map(([document, places]) => {
      const text = rangesText(mergeRanges(places.map(({ lines }) => lines)), lang);
      return document === home ? text : `${titleOf(document)}: ${text}`;
    })
    .join('; ');
}

function rangesText(ranges: readonly Range[], lang: Lang): string {
  const [first, ...others] = ranges;
  if (first === undefined) return '';
  const { line } = shellMessages[lang];
  if (others.length === 0) return line(...first);
  // The plural heads the list even where its first range is a single line.
  const word = line(1, 2).replace(/ .*$/, '');
  const range = ([from, to]: Range): string => (from === to ? String(from) : `${from}–${to}`);
  return `${word} ${ranges.map(range).join(', ')}`;
}

/** The first and the last cited line of every document. */
export function spans(cited: readonly Cited[]): ReadonlyMap<string, Range> {
  return new Map(
    [...Map.groupBy(cited, ({ document }) => document)].map(([document, places]) => [
      document,
      [Math.min(...places.map(({ lines }) => lines[0])), Math.max(...places.map(({ lines }) => lines[1]))],
    ]),
  );
}
