/** Bodies on a plane, by number. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A square counts as one body from further away than its side over this; the figure of Barnes and Hut. */
const openness = 0.9;
/** Squares are divided no further: of bodies that lie this close together the first stands for all, seen from near. */
const mostDepth = 24;

const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0;

/**
 * Bodies in squares within squares (Barnes and Hut 1986): what lies far away is met as a whole, so a step over all
 * bodies takes n log n and not n * n.
 */
export class Squares {
  readonly #bodies: Bodies;
  /** Four per square: 0 is empty, above it the square of that number, below it the body of that number less one. */
  readonly #parts: number[] = [];
  readonly #mass: number[] = [];
  /** Square of the distance from which a square counts as one body. */
  readonly #reach: number[] = [];
  readonly #midX: Float64Array;
  readonly #midY: Float64Array;
  /** Squares still to be looked into; no more than three are left behind at each depth. */
  readonly #open = new Int32Array(4 * (mostDepth + 2));
  readonly #sumX: number[] = [];
  readonly #sumY: number[] = [];
  readonly #left: number;
  readonly #top: number;
  readonly #side: number;

  constructor(bodies: Bodies) {
    const { x, y } = bodies;
    this.#bodies = bodies;
    this.#left = x.reduce((a, b) => Math.min(a, b), Infinity);
    this.#top = y.reduce((a, b) => Math.min(a, b), Infinity);
    const [right, bottom] = [
      x.reduce((a, b) => Math.max(a, b), -Infinity),
      y.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
    this.#side = Math.max(right - this.#left, bottom - this.#top, 1);
    this.#add(this.#side);
    for (let body = 0; body < x.length; body += 1) this.#insert(body);
    this.#midX = Float64Array.from(this.#sumX, (sum, square) => sum / at(this.#mass, square));
    this.#midY = Float64Array.from(this.#sumY, (sum, square) => sum / at(this.#mass, square));
  }

  /** Sums over all other bodies `weight / distance ** 2` times the way to this one, in `push`. */
  push(body: number, weight: number, push: { x: number; y: number }): void {
    const [bx, by] = [at(this.#bodies.x, body), at(this.#bodies.y, body)];
    let [sumX, sumY, open] = [0, 0, 1];
    this.#open[0] = 0;
    while (open > 0) {
      open -= 1;
      const first = 4 * at(this.#open, open);
      for (let part = first; part < first + 4; part += 1) {
        const what = at(this.#parts, part);
        if (what === 0) continue;
        const inside = what > 0;
        const [dx, dy] = inside
          ? [bx - at(this.#midX, what), by - at(this.#midY, what)]
          : [bx - at(this.#bodies.x, -what - 1), by - at(this.#bodies.y, -what - 1)];
        const far = dx * dx + dy * dy;
        if (inside && at(this.#reach, what) >= far) {
          this.#open[open] = what;
          open += 1;
          continue;
        }
        const strength = (inside ? at(this.#mass, what) : 1) / Math.max(far, 1);
        sumX += dx * strength;
        sumY += dy * strength;
      }
    }
    push.x = sumX * weight;
    push.y = sumY * weight;
  }

  #add(side: number): number {
    this.#parts.push(0, 0, 0, 0);
    this.#mass.push(0);
    this.#reach.push((side / openness) ** 2);
    this.#sumX.push(0);
    this.#sumY.push(0);
    return this.#mass.length - 1;
  }

  #insert(body: number): void {
    const [x, y] = [at(this.#bodies.x, body), at(this.#bodies.y, body)];
    let [square, left, top, side] = [0, this.#left, this.#top, this.#side];
    for (let depth = 0; ; depth += 1) {
      this.#mass[square] = at(this.#mass, square) + 1;
      this.#sumX[square] = at(this.#sumX, square) + x;
      this.#sumY[square] = at(this.#sumY, square) + y;
      side /= 2;
      const part = 4 * square + this.#quarter(x, y, left + side, top + side);
      const what = at(this.#parts, part);
      if (what === 0) {
        this.#parts[part] = -body - 1;
        return;
      }
      if (what < 0) {
        if (depth === mostDepth) return;
        this.#parts[part] = this.#around(-what - 1, left, top, side, part % 4);
      }
      if (part % 2 === 1) left += side;
      if (part % 4 >= 2) top += side;
      square = at(this.#parts, part);
    }
  }

  /** A new square in a quarter, with the body that was alone there. */
  #around(body: number, left: number, top: number, side: number, quarter: number): number {
    const made = this.#add(side);
    const [x, y] = [at(this.#bodies.x, body), at(this.#bodies.y, body)];
    this.#mass[made] = 1;
    this.#sumX[made] = x;
    this.#sumY[made] = y;
    const [midX, midY] = [left + (quarter % 2) * side + side / 2, top + (quarter >= 2 ? side : 0) + side / 2];
    this.#parts[4 * made + this.#quarter(x, y, midX, midY)] = -body - 1;
    return made;
  }

  #quarter(x: number, y: number, midX: number, midY: number): number {
    return (x >= midX ? 1 : 0) + (y >= midY ? 2 : 0);
  }
}
