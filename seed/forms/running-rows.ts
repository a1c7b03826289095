import type { GridRow, Piece } from '../readers/source.ts';
import { productOf } from './product-code.ts';
import { goesOn, isUnfinished } from './words.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] };
type Column = 0 | 1 | 2;

/**
 * Rows of a table that was written cell after cell. An indented line begins a measure; one that is not indented goes on with
 * the line before if that one had no room for its first word, and begins the partners if it had.
 */
export class RunningRows {
  readonly #texts: readonly string[];
  readonly #widest: number;
  readonly #rows: Growing<Piece>[][][] = [];
  #column: Column = 0;
  #line = 0;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    const widths = texts.filter((text) => /^ {1,3}\S/.test(text)).map((text) => text.trimEnd().length);
    this.#widest = upperWidth(widths);
  }

  /** Reads the next line (from 1) of the table. */
  read(line: number): void {
    const text = this.#texts[line - 1] ?? '';
    const plain = text.trim();
    if (plain === '') return;
    const indented = /^[ \uF0B7•]+\S/.test(text);
    const afterBlank = this.#line > 0 && line > this.#line + 1;
    const { code, name } = productOf(plain);
    const beginsRow = code !== null && (!indented || name === '') && (afterBlank || /^\d{6}$/.test(code));
    if (beginsRow || this.#rows.length === 0) this.#begin(0, plain, line);
    else if (this.#column === 0 && !indented && !afterBlank) this.#add(plain, line, 'wrapped');
    else if (indented ? !this.#isRest(plain) : this.#column === 0) this.#measure(plain, line);
    else if (this.#column === 1 && this.#goesOn(plain, afterBlank)) this.#add(plain, line, 'wrapped');
    else this.#put(2, plain, line, 'short');
    this.#line = line;
  }

  gridRows(): GridRow[] {
    const partners = this.#rows.flatMap((cells) => cells[2]?.map(({ text }) => text.length) ?? []);
    const widest = upperWidth(partners);
    return this.#rows.map((cells): GridRow => {
      const lines = cells.flat().flatMap((piece) => piece.lines);
      return {
        cells: cells.map((pieces, column) => ({
          column,
          columns: 1,
          rows: 1,
          pieces: column === 2 ? wrapped(pieces, widest) : pieces,
        })),
        lines: [Math.min(...lines), Math.max(...lines)],
        page: null,
        continues: false,
      };
    });
  }

  /** An indented line; a wide gap in it parts a measure from a partner that stands beside it. */
  #measure(plain: string, line: number): void {
    const [measure = '', ...beside] = plain.split(/ {2,}(?=\p{Lu})/u);
    if (this.#column === 2) this.#begin(1, measure, line);
    else this.#put(1, measure, line, 'explicit');
    for (const partner of beside) this.#put(2, partner, line, 'explicit');
  }

  /** An indented line that begins with a preposition or the like is the rest of a measure all the same. */
  #isRest(plain: string): boolean {
    return this.#column === 1 && goesOn(plain) && isUnfinished(plain.split(' ')[0] ?? '');
  }

  #goesOn(plain: string, afterBlank: boolean): boolean {
    const before = this.#texts[this.#line - 1]?.trimEnd() ?? '';
    if (goesOn(plain) || isUnfinished(before)) return true;
    const [word = ''] = plain.split(' ');
    const adjective = /\s\p{Ll}+e[nrsm]?$/u.test(before) && before.length > this.#widest * 0.6;
    return adjective || (!afterBlank && before.length + 1 + word.length > this.#widest);
  }

  #begin(column: Column, text: string, line: number): void {
    this.#rows.push([[], [], []]);
    this.#put(column, text, line, 'explicit');
  }

  #put(column: Column, text: string, line: number, begins: Piece['begins']): void {
    this.#column = column;
    const level = column === 1 ? 1 : 0;
    this.#rows.at(-1)?.[column]?.push({ text, lines: [line, line], begins, level, mark: null });
  }

  /** One more line of the cell that is being read; it wraps, so it is no item of its own. */
  #add(text: string, line: number, begins: Piece['begins']): void {
    this.#rows.at(-1)?.[this.#column]?.push({ text, lines: [line, line], begins, level: 0, mark: null });
  }
}

/** The width that nearly all lines of a column keep to. */
function upperWidth(widths: readonly number[]): number {
  return widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.95)] ?? 0;
}

/** Partners as they wrap: a line goes on with the one right before it if that one had no room for its first word. */
function wrapped(pieces: readonly Piece[], widest: number): readonly Piece[] {
  return pieces.map((piece, nth) => {
    const before = pieces[nth - 1];
    if (!before) return piece;
    const [word = ''] = piece.text.split(' ');
    const apart = piece.lines[0] > before.lines[1] + 1;
    const full = before.text.length + 1 + word.length > widest;
    const goes = isUnfinished(before.text) || goesOn(piece.text) || (full && !apart);
    return { ...piece, begins: goes ? 'wrapped' : 'short' };
  });
}
