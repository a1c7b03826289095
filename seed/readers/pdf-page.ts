/** A stretch of text as the file has it: `x` is its left end, `y` its baseline, in points from the upper left corner. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A drawn line: `at` is its y if it lies, its x if it stands; `from` and `to` are its ends. */
export interface Rule {
  readonly lying: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A matrix [a, b, c, d, e, f] of PDF (ISO 32000 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * A page as it is read: most of its text runs from left to right, however the page is turned. `shown` leads back to the
 * page as it is shown. `slanted`: words that run in no direction of the page, as stamps do.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly shown: Matrix;
  readonly words: readonly PdfWord[];
  readonly slanted: readonly PdfWord[];
  readonly rules: readonly Rule[];
}

export function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
