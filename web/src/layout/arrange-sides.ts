import { countCrossings, mean, type Link } from './crossings.ts';

/** A partner between two sides: indexes of the areas it joins. */
export interface Joint {
  readonly areas: readonly number[];
}

/** Orders from top to bottom, as indexes of areas and of joints. */
export interface Arrangement {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly joints: readonly number[];
  readonly crossings: number;
}

/** Above this number of lines an exchange step costs more than it brings. */
const exchangeLimit = 200;
const sweeps = 6;

/**
 * Orders both sides and the middle so that few lines cross: barycentre sweeps, then exchanges of neighbours.
 * `heights` of the areas weigh their places; `fixed` keeps the given order of the sides.
 */
export function arrangeSides(
  sides: { readonly left: readonly number[]; readonly right: readonly number[] },
  joints: readonly Joint[],
  heights: readonly number[],
  fixed: boolean,
): Arrangement {
  let best: Arrangement | null = null;
  let { left, right } = sides;
  for (let sweep = 0; sweep < (fixed ? 1 : sweeps); sweep += 1) {
    const places = placesOf(left, right, heights);
    const order = joints
      .map((joint, at) => ({ at, want: mean(joint.areas.map((area) => places.get(area) ?? 0)) ?? 2 }))
      .toSorted((a, b) => a.want - b.want || a.at - b.at)
      .map(({ at }) => at);
    const crossings = crossingsOf(left, right, order, joints);
    if (!best || crossings < best.crossings) best = { left, right, joints: order, crossings };
    if (crossings === 0 || fixed) break;
    left = sortByJoints(left, order, joints);
    right = sortByJoints(right, order, joints);
  }
  const found = best ?? { left, right, joints: [], crossings: 0 };
  return links(found.left, found.right, found.joints, joints).flat().length > exchangeLimit
    ? found
    : exchange(found, joints, fixed);
}

/** Middle of each area as a share of its side's height. */
function placesOf(
  left: readonly number[],
  right: readonly number[],
  heights: readonly number[],
): Map<number, number> {
  const places = new Map<number, number>();
  for (const side of [left, right]) {
    const total = side.reduce((sum, area) => sum + (heights[area] ?? 0), 0);
    let top = 0;
    for (const area of side) {
      const height = heights[area] ?? 0;
      places.set(area, (top + height / 2) / (total || 1));
      top += height;
    }
  }
  return places;
}

/** Areas that share nothing keep to the end, out of the way of the lines. */
function sortByJoints(side: readonly number[], order: readonly number[], joints: readonly Joint[]): number[] {
  const want = new Map(
    side.map((area) => [
      area,
      mean(order.flatMap((joint, at) => (joints[joint]?.areas.includes(area) ? [at] : []))),
    ]),
  );
  return side.toSorted((a, b) => (want.get(a) ?? Infinity) - (want.get(b) ?? Infinity) || 0);
}

function links(
  left: readonly number[],
  right: readonly number[],
  order: readonly number[],
  joints: readonly Joint[],
): [Link[], Link[]] {
  const sides = [left, right].map((side) => {
    const places = new Map(side.map((area, at) => [area, at]));
    return order.flatMap((joint, at) =>
      (joints[joint]?.areas ?? []).flatMap((area): Link[] => {
        const place = places.get(area);
        return place === undefined ? [] : [[at, place]];
      }),
    );
  });
  return [sides[0] ?? [], sides[1] ?? []];
}

function crossingsOf(
  left: readonly number[],
  right: readonly number[],
  order: readonly number[],
  joints: readonly Joint[],
): number {
  const [onLeft, onRight] = links(left, right, order, joints);
  return countCrossings(onLeft) + countCrossings(onRight);
}

/** Swaps neighbours while that saves crossings. */
function exchange(start: Arrangement, joints: readonly Joint[], fixed: boolean): Arrangement {
  const state = { left: [...start.left], right: [...start.right], joints: [...start.joints] };
  let crossings = start.crossings;
  const movable = fixed ? [state.joints] : [state.left, state.right, state.joints];
  for (let round = 0, gained = true; gained && round < 10; round += 1) {
    gained = false;
    for (const list of movable) {
      for (let at = 0; at + 1 < list.length; at += 1) {
        swap(list, at);
        const now = crossingsOf(state.left, state.right, state.joints, joints);
        if (now < crossings) {
          crossings = now;
          gained = true;
        } else swap(list, at);
      }
    }
  }
  return { ...state, crossings };
}

function swap(list: number[], at: number): void {
  const [a, b] = [list[at], list[at + 1]];
  if (a === undefined || b === undefined) return;
  list[at] = b;
  list[at + 1] = a;
}
