/** A line that ends so goes on: it lacks its noun, or a bracket or list is open. */
const unfinished =
  /(?:^|\s)(?:und|oder|sowie|bzw\.|der|die|das|dem|den|des|ein|eine[rsnm]?|für|im|in|vo[nm]|zu[rm]?|am|an|auf|aus|bei|beim|mit|über|durch|als|wie|unter|vor|nach|ohne|gegen|ggf\.|z\. ?B\.|u\. ?a\.|ihre[rsnm]?)$|[,/&(–]$/iu;

/** Whether a line goes on with the next one, whatever room is left on it. */
export function goesOn(line: string, next: string): boolean {
  return (
    unfinished.test(line) ||
    line.lastIndexOf('(') > line.lastIndexOf(')') ||
    /^(?:\p{Ll}|[(),;/&])/u.test(next)
  );
}

/**
 * A word parted at the end of a line put together again: "Ge-" and "flüchtete" are "Geflüchtete"; a hyphen before a
 * capital belongs to the word, and one before "und" stands for its second part. Null where no word is parted.
 */
export function unhyphenated(line: string, next: string): string | null {
  if (!/[\p{L}\d]-$/u.test(line)) return null;
  if (/^(?:und|oder|bzw\.?|sowie|als|bis|&)(?=\s|$)/u.test(next)) return `${line} ${next}`;
  if (!/^\p{Ll}/u.test(next)) return /^\p{L}/u.test(next) ? line + next : null;
  // "Kinder-/Jugend-" is what a hyphen within the same word says of the one at its end.
  return line.slice(0, -1) + next;
}
