/** A row of printed figures; the goal is a text such as "<= 1500 ms" and whether it was met. */
export type Cells = readonly string[];

/** Prints a table with aligned columns: the first to the left, the rest to the right. */
export function printTable(title: string, head: Cells, rows: readonly Cells[]): void {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: Cells): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

/** Milliseconds with the precision they deserve. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

export function ratio(value: number, of: number): string {
  return `${(value / of).toFixed(2)}x`;
}

/** A goal is printed, never enforced: a busy machine must not turn a figure into an error. */
export function verdict(met: boolean, goal: string): string {
  return `${met ? 'pass' : 'miss'} (${goal})`;
}
