import type { Rule } from './pdf-page.ts';

/** A cell that drawn lines bound, in rows and columns of its frame. */
export interface FrameCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
}

/** A table that drawn lines make: places of its columns and rows in points, and cells from top to bottom. */
export interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
  /** The cell at a place of the page; null outside. */
  readonly at: (x: number, y: number) => FrameCell | null;
}

/** Points by which lines that belong together may miss each other. */
const near = 3.5;
const mostCells = 20_000;

/** The tables that lying and standing lines of a page make together; a single box is none. From top to bottom. */
export function ruledFrames(rules: readonly Rule[], width: number, height: number): Frame[] {
  const inner = rules.filter((rule) => !isPageFrame(rule, width, height));
  return groups(inner)
    .flatMap((group) => frameOf(group) ?? [])
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

function isPageFrame({ lying, at, from, to }: Rule, width: number, height: number): boolean {
  const [across, along] = lying ? [height, width] : [width, height];
  return at < 12 || at > across - 12 || to - from > along * 0.97;
}

/** Rules that touch or cross, put together. */
function groups(rules: readonly Rule[]): Rule[][] {
  const leader = rules.map((_, at) => at);
  const find = (at: number): number => {
    let one = at;
    while (leader[one] !== one) one = leader[one] ?? one;
    leader[at] = one;
    return one;
  };
  const standing = rules.flatMap((rule, at) => (rule.lying ? [] : [{ rule, at }]));
  for (const [at, rule] of rules.entries()) {
    if (!rule.lying) continue;
    for (const other of standing)
      if (
        other.rule.at > rule.from - near &&
        other.rule.at < rule.to + near &&
        rule.at > other.rule.from - near &&
        rule.at < other.rule.to + near
      )
        leader[find(other.at)] = find(at);
  }
  const found = new Map<number, Rule[]>();
  for (const [at, rule] of rules.entries()) {
    const group = found.get(find(at)) ?? [];
    found.set(find(at), group);
    group.push(rule);
  }
  return [...found.values()];
}

function frameOf(rules: readonly Rule[]): Frame | null {
  const lying = rules.filter((rule) => rule.lying);
  const standing = rules.filter((rule) => !rule.lying);
  if (lying.length === 0 || standing.length === 0) return null;
  // Tables without lines at their sides end where their other lines do.
  const xs = places([...standing.map(({ at }) => at), ...lying.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...lying.map(({ at }) => at), ...standing.flatMap(({ from, to }) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns * rows < 2 || columns * rows > mostCells) return null;
  const middle = (of: readonly number[], at: number): number => ((of[at] ?? 0) + (of[at + 1] ?? 0)) / 2;
  const ruled = (among: readonly Rule[], at: number, along: number): boolean =>
    among.some((rule) => Math.abs(rule.at - at) < near && rule.from <= along && rule.to >= along);
  const root = Array.from({ length: columns * rows }, (_, at) => at);
  const find = (at: number): number => {
    let one = at;
    while (root[one] !== one) one = root[one] ?? one;
    root[at] = one;
    return one;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !ruled(standing, xs[column + 1] ?? 0, middle(ys, row)))
        root[find(here + 1)] = find(here);
      if (row + 1 < rows && !ruled(lying, ys[row + 1] ?? 0, middle(xs, column)))
        root[find(here + columns)] = find(here);
    }
  return framed(
    xs,
    ys,
    root.map((_, at) => find(at)),
  );
}

/** The frame whose elementary cells with the same root are one cell. */
function framed(xs: readonly number[], ys: readonly number[], roots: readonly number[]): Frame | null {
  const columns = xs.length - 1;
  const members = new Map<number, number[]>();
  for (const [at, root] of roots.entries()) members.set(root, [...(members.get(root) ?? []), at]);
  if (members.size < 2) return null;
  const byRoot = new Map(
    [...members].map(([root, ats]): [number, FrameCell] => {
      const rows = ats.map((at) => Math.floor(at / columns));
      const across = ats.map((at) => at % columns);
      const [row, column] = [Math.min(...rows), Math.min(...across)];
      const end = Math.max(...across) + 1;
      return [
        root,
        {
          row,
          column,
          rows: Math.max(...rows) - row + 1,
          columns: end - column,
          left: xs[column] ?? 0,
          right: xs[end] ?? 0,
        },
      ];
    }),
  );
  const band = (of: readonly number[], value: number): number => {
    const next = of.findIndex((place) => place > value);
    return next <= 0 ? -1 : next - 1;
  };
  return {
    xs,
    ys,
    cells: [...byRoot.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
    at: (x, y) => {
      const [column, row] = [band(xs, x), band(ys, y)];
      return column < 0 || row < 0 ? null : (byRoot.get(roots[row * columns + column] ?? -1) ?? null);
    },
  };
}

/** Places in order, those that lie next to each other taken as one in their middle. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > near + 0.5) found.push(value);
    else found[found.length - 1] = (last + value) / 2;
  }
  return found;
}
