import { countCrossings, mean, type Link } from './crossings.ts';
import { drawFlows } from './draw-flows.ts';
import type { JoinedTie } from './join-ties.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import type { PlacedBox, Placement } from './placement.ts';
import { spreadGaps } from './spread-gaps.ts';
import { stack, stackHeight } from './stack.ts';

const rowGap = 10;
const columnGap = 84;
const sweeps = 8;

/**
 * Goals, areas, measures and partners in columns from left to right, one box per name. Barycentre sweeps reduce
 * crossings (Sugiyama, Tagawa, Toda 1981); every box then stands as near as possible to what it hangs on.
 */
export function placeColumns(request: LayoutRequest): Placement {
  const near = neighbours(request.ties);
  const roles = ['goal', 'area', 'measure', 'name'] as const;
  const groups = roles
    .map((role) => request.boxes.filter((box) => box.role === role))
    .filter((group) => group.length > 0);
  const columns = orderColumns(groups, request.ties, near);
  const height = Math.max(0, ...columns.map(heightOf));
  const y = new Map<string, number>();
  const tallestFirst = columns.toSorted((a, b) => heightOf(b) - heightOf(a));
  for (let pass = 0; pass < 3; pass += 1)
    for (const column of tallestFirst) setHeights(column, near, y, height);
  const boxes: PlacedBox[] = [];
  const widths = columns.map((column) => Math.max(...column.map((box) => box.w)));
  const least = columns.slice(1).map(() => columnGap);
  const width = [...widths, ...least].reduce((sum, one) => sum + one, 0);
  const gaps = spreadGaps(least, width, request.room);
  let left = 0;
  columns.forEach((column, at) => {
    const w = widths[at] ?? 0;
    for (const box of column) boxes.push({ ...box, w, x: left + w / 2, y: y.get(box.id) ?? 0 });
    left += w + (gaps[at] ?? 0);
  });
  return { boxes, lines: drawFlows(boxes, request.ties) };
}

function neighbours(ties: readonly JoinedTie[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = near.get(from);
    if (list) list.push(to);
    else near.set(from, [to]);
  };
  for (const tie of ties) {
    add(tie.source, tie.target);
    add(tie.target, tie.source);
  }
  return near;
}

function orderColumns(
  start: readonly (readonly RoleBox[])[],
  ties: readonly JoinedTie[],
  near: ReadonlyMap<string, readonly string[]>,
): (readonly RoleBox[])[] {
  let columns = [...start];
  let best = { columns, crossings: crossingsOf(columns, ties) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    const order = columns.map((_, at) => (sweep % 2 === 0 ? at : columns.length - 1 - at));
    columns = [...columns];
    for (const at of order) {
      const places = placesOf(columns);
      const want = (box: RoleBox) =>
        mean((near.get(box.id) ?? []).map((id) => places.get(id)?.share ?? 0)) ??
        places.get(box.id)?.share ??
        0;
      columns[at] = (columns[at] ?? []).toSorted((a, b) => want(a) - want(b));
    }
    const crossings = crossingsOf(columns, ties);
    if (crossings < best.crossings) best = { columns, crossings };
  }
  return best.columns;
}

function placesOf(
  columns: readonly (readonly RoleBox[])[],
): Map<string, { column: number; at: number; share: number }> {
  return new Map(
    columns.flatMap((boxes, column) =>
      boxes.map((box, at) => [box.id, { column, at, share: (at + 0.5) / boxes.length }] as const),
    ),
  );
}

/** Crossings of lines that run between the same two columns. */
function crossingsOf(columns: readonly (readonly RoleBox[])[], ties: readonly JoinedTie[]): number {
  const places = placesOf(columns);
  const links = new Map<string, Link[]>();
  for (const tie of ties) {
    const ends = [places.get(tie.source), places.get(tie.target)];
    const [a, b] = ends.toSorted((one, other) => (one?.column ?? 0) - (other?.column ?? 0));
    if (!a || !b || a.column === b.column) continue;
    const key = `${String(a.column)} ${String(b.column)}`;
    const list = links.get(key);
    if (list) list.push([a.at, b.at]);
    else links.set(key, [[a.at, b.at]]);
  }
  return [...links.values()].reduce((sum, list) => sum + countCrossings(list), 0);
}

function setHeights(
  column: readonly RoleBox[],
  near: ReadonlyMap<string, readonly string[]>,
  y: Map<string, number>,
  height: number,
): void {
  const items = column.map((box, at) => {
    const placed = (near.get(box.id) ?? []).flatMap((id) => y.get(id) ?? []);
    return { size: box.h, want: mean(placed) ?? ((at + 0.5) / column.length) * height };
  });
  const centres = stack(items, gapOf(column), { from: 0, to: height });
  column.forEach((box, at) => y.set(box.id, centres[at] ?? 0));
}

function heightOf(column: readonly RoleBox[]): number {
  return stackHeight(
    column.map((box) => box.h),
    gapOf(column),
  );
}

function gapOf(column: readonly RoleBox[]): number {
  return column[0]?.look === 'entry' ? 1 : rowGap;
}
