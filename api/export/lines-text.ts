/** Source lines as people write them: "56–83, 90". With a hyphen a spreadsheet would take "3-5" for a date. */
export function linesText(lines: readonly (readonly [number, number])[] = []): string {
  return lines.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
