/** A row of printed figures. */
export type Cells = readonly string[];

/** Prints a table with aligned columns: the first to the left, the rest to the right. */
export function printTable(title: string, head: Cells, rows: readonly Cells[]): void {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: Cells): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

/** Milliseconds with the precision they deserve. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function ratio(value: number, of: number): string {
  return `${(value / of).toFixed(2)}x`;
}

const verdicts: { what: string; met: boolean; goal: string }[] = [];

/**
 * A goal beside its figure. It is printed, never enforced: a busy machine must not turn a figure into an error.
 * `what` names the figure in the list of missed goals at the end.
 */
export function verdict(what: string, met: boolean, goal: string): string {
  verdicts.push({ what, met, goal });
  return `Ziel ${goal}: ${met ? 'erreicht' : 'verfehlt'}`;
}

/** Prints how many of the stated goals were met, and the others by name. */
export function printVerdicts(): void {
  const missed = verdicts.filter(({ met }) => !met);
  console.log(`\nZiele: ${verdicts.length - missed.length} erreicht, ${missed.length} verfehlt`);
  for (const { what, goal } of missed) console.log(`  verfehlt: ${what} (Ziel ${goal})`);
}
