/** Rows of the table that is filled, kept because thousands of words are compared for one query. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = rowsOf(64);

function rowsOf(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words, or `limit + 1` as soon as it is certain that
 * there are more than `limit`. Optimal string alignment, the restricted form of Damerau's distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= rows[0].length) rows = rowsOf(b.length * 2);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    // Further from the diagonal than the limit there is nothing to find.
    const [from, to] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    current[from - 1] = from === 1 ? row : limit + 1;
    let best = from === 1 ? row : limit + 1;
    for (let column = from; column <= to; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const above = column < row + limit ? at(last, column) + 1 : limit + 1;
      let cost = Math.min(above, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** How many typing errors are forgiven in a word of this length: short words would otherwise become others. */
export function forgivenEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
