import { place } from '../url-state/place.svelte.ts';
import {
  firstLine,
  linesByNumber,
  linesOfRows,
  markedBy,
  readChosen,
  writeChosen,
  type Chosen,
  type Marked,
} from './chosen-part.ts';
import { doubtsOf, nextDoubt, type Doubt } from './doubts.ts';
import type { ImportWork } from './import-work.svelte.ts';

/** What stands side by side: the lines of the source and the rows of the result, with one choice on both sides. */
export class ReadingView {
  /** What is chosen; the address follows. */
  chosen: Chosen | null = $state.raw(readChosen(place.state.selection));
  /** What the pointer is over. */
  hovered: Chosen | null = $state.raw(null);
  readonly #work: ImportWork;

  constructor(work: ImportWork) {
    this.#work = work;
  }

  readonly lines = $derived.by(() => this.#work.source.value?.lines ?? []);
  readonly pages = $derived.by(() => this.#work.source.value?.pages ?? []);
  readonly rows = $derived.by(() => this.#work.result.value?.rows ?? []);
  readonly goals = $derived.by(() => this.#work.result.value?.goals ?? []);
  readonly #lineOf = $derived(linesByNumber(this.lines));
  readonly #linesOf = $derived(linesOfRows(this.lines));
  readonly doubts: readonly Doubt[] = $derived(doubtsOf(this.lines, this.rows));
  readonly marked: Marked = $derived(markedBy(this.chosen, this.#lineOf, this.#linesOf));
  readonly touched: Marked = $derived(markedBy(this.hovered, this.#lineOf, this.#linesOf));
  /** The line on which the source stands, and the row on which the result does. */
  readonly line: number | null = $derived(firstLine(this.chosen, this.#linesOf));
  readonly row: number | null = $derived(
    this.chosen?.kind === 'row' ? this.chosen.no : ([...this.marked.rows][0] ?? null),
  );

  choose(chosen: Chosen | null): void {
    this.chosen = chosen;
    place.goSoon({ selection: chosen === null ? null : writeChosen(chosen) });
  }

  /** Goes so many lines on in the source; blank ones are passed over. */
  goLines(by: number): void {
    const read = this.lines.filter(({ fate }) => fate !== 'blank');
    const at = read.findIndex(({ no }) => no >= (this.line ?? 1));
    const from = this.line === null ? (by > 0 ? -1 : read.length) : at;
    const line = read[Math.min(Math.max(from + by, 0), read.length - 1)];
    if (line !== undefined) this.choose({ kind: 'line', no: line.no });
  }

  goRows(by: number): void {
    const at = this.rows.findIndex((row) => row.at === this.row);
    const from = at === -1 ? (by > 0 ? -1 : this.rows.length) : at;
    const row = this.rows[Math.min(Math.max(from + by, 0), this.rows.length - 1)];
    if (row !== undefined) this.choose({ kind: 'row', no: row.at });
  }

  goDoubt(step: 1 | -1): void {
    const doubt = nextDoubt(this.doubts, this.line, step);
    if (doubt !== null) this.choose({ kind: 'line', no: doubt.line });
  }
}
