import { type Matrix, moved, type Rule, times } from './pdf-page.ts';

/** Codes of the drawing operations that matter here, as the library numbers them. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly endPath: number;
}

/** Points a drawn line may be thick or slant. */
const thick = 2.5;
const shortest = 8;
/** Points between strokes of one dashed line. */
const dash = 3.5;
const most = 3000;

/** The lying and standing lines that a page draws: strokes, edges of boxes, and filled boxes as thin as a line. */
export function drawnRules(
  operations: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  codes: DrawingCodes,
  start: Matrix,
): Rule[] {
  const drawn: Rule[] = [];
  const kept: Matrix[] = [];
  let now = start;
  for (const [at, code] of operations.fnArray.entries()) {
    const given = operations.argsArray[at];
    if (code === codes.save) kept.push(now);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) now = kept.pop() ?? now;
    else if (code === codes.transform) now = times(now, matrixIn(given) ?? now);
    else if (code === codes.paintFormXObjectBegin) {
      kept.push(now);
      now = times(now, matrixIn((given as readonly unknown[])[0]) ?? [1, 0, 0, 1, 0, 0]);
    } else if (code === codes.constructPath && drawn.length < 20 * most) {
      const [painted, [path]] = given as readonly [number, readonly [ArrayLike<number> | null]];
      // A path that is not painted only bounds what is.
      if (painted !== codes.endPath && path !== null) drawn.push(...rulesOf(path, now));
    }
  }
  return joinedRules(drawn);
}

function matrixIn(given: unknown): Matrix | null {
  const numbers = given === null || given === undefined ? [] : Array.from(given as ArrayLike<unknown>);
  return numbers.length === 6 && numbers.every((one) => typeof one === 'number')
    ? (numbers as unknown as Matrix)
    : null;
}

/** How many numbers follow each step of a path: to move, draw a line, two kinds of curves, and close it. */
const lengths = [2, 2, 6, 4, 0];

function rulesOf(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const edges: [number, number, number, number][] = [];
  let [start, here]: [number, number][] = [
    [0, 0],
    [0, 0],
  ];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? 4;
    const length = lengths[step];
    if (length === undefined) break;
    const next: [number, number] =
      step === 4 ? (start ?? [0, 0]) : moved(matrix, path[at + length - 1] ?? 0, path[at + length] ?? 0);
    if (step === 0) start = next;
    else if (step === 1 || step === 4) edges.push([...(here ?? next), ...next]);
    here = next;
    at += length + 1;
  }
  if (edges.length === 0) return [];
  const xs = edges.flatMap(([x0, , x1]) => [x0, x1]);
  const ys = edges.flatMap(([, y0, , y1]) => [y0, y1]);
  const box: [number, number, number, number] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ];
  const isThin = edges.length > 1 && Math.min(box[2] - box[0], box[3] - box[1]) < thick;
  return (isThin ? [box] : edges).flatMap(([x0, y0, x1, y1]): Rule[] => {
    const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (wide < 0.5 && high < 0.5) return [];
    if (high < thick && wide >= high)
      return [{ lying: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
    if (wide < thick)
      return [{ lying: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
    return [];
  });
}

/** Strokes of one line joined, and what is too short for a line of a table left out; of very many the longest. */
function joinedRules(drawn: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const ordered = drawn.toSorted(
    (a, b) => Number(a.lying) - Number(b.lying) || Math.round(a.at) - Math.round(b.at) || a.from - b.from,
  );
  for (const rule of ordered) {
    const last = joined.at(-1);
    if (last?.lying === rule.lying && Math.abs(last.at - rule.at) < 1.5 && rule.from <= last.to + dash)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  const long = joined.filter(({ from, to }) => to - from >= shortest);
  if (long.length <= most) return long;
  return long.toSorted((a, b) => b.to - b.from - (a.to - a.from)).slice(0, most);
}
