import type { RowFlag } from '../../graph/schema/bundle.ts';
import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Piece } from '../readers/source.ts';
import type { MeasureDraft, PartnerCell, RowDraft } from './draft.ts';
import type { NamedProduct } from './product-code.ts';
import { isUnfinished, joined } from './words.ts';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** A row while the lines of a table that belong to it are read. */
export class RowBuilder {
  readonly section: string;
  readonly product: NamedProduct | null;
  readonly page: number | null;
  readonly #flags = new Set<RowFlag>();
  readonly #measures: Growing<MeasureDraft>[] = [];
  readonly #partners: Growing<PartnerCell>[] = [];
  readonly #pieces: Piece[] = [];
  readonly #said: { page: number | null; notes: string[] } = { page: null, notes: [] };
  #name: string;

  constructor(section: string, product: NamedProduct | null, page: number | null) {
    this.section = section;
    this.product = product;
    this.page = page;
    this.#name = product?.name ?? '';
  }

  /** What the table says of the row besides; the first page holds, and every remark once. */
  say(page: number | null, note: string): void {
    this.#said.page ??= page;
    if (note !== '' && !this.#said.notes.includes(note)) this.#said.notes.push(note);
  }

  get name(): string {
    return this.#name;
  }

  rename(name: string): void {
    this.#name = name;
  }

  flag(flag: RowFlag): void {
    this.#flags.add(flag);
  }

  cover(...pieces: readonly Piece[]): void {
    this.#pieces.push(...pieces);
  }

  /** All that stands in the lines of the table that belong to the row. */
  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Adds measures and gives their running numbers; without any, those of the measures that came last. */
  add(measures: readonly MeasureDraft[], last: readonly number[]): readonly number[] {
    if (measures.length === 0) return last;
    const first = this.#measures.length + 1;
    this.#measures.push(...measures);
    return measures.map((_, index) => first + index);
  }

  /** Goes on with the measure that came last, from which a page break parts its end. */
  extend(text: string, to: number): void {
    const last = this.#measures.at(-1);
    if (!last) return;
    last.text = joined(last.text, text);
    last.lines = [last.lines[0], to];
  }

  /** Whether the last measure is cut off: its text cannot end so. */
  get breaksOff(): boolean {
    return isUnfinished(this.#measures.at(-1)?.text ?? '');
  }

  get hasMeasures(): boolean {
    return this.#measures.length > 0;
  }

  /** Whether a partner cell is this row's. */
  holds(cell: PartnerCell): boolean {
    return this.#partners.some((one) => one === cell);
  }

  addPartners(cell: PartnerCell): PartnerCell {
    const own = { ...cell };
    this.#partners.push(own);
    return own;
  }

  /** A cell merged over several lines of the table stands beside the measures of all of them. */
  besideToo(cell: PartnerCell, measures: readonly number[]): void {
    const own = this.#partners.find((one) => one === cell);
    if (own) own.measures = [...new Set([...own.measures, ...measures])];
  }

  /** Goes on with a partner cell after a page break. */
  extendPartners(cell: PartnerCell, pieces: readonly Piece[]): void {
    const own = this.#partners.find((one) => one === cell);
    if (!own) return;
    own.pieces = [...own.pieces, ...pieces];
    own.lines = [own.lines[0], Math.max(own.lines[1], ...pieces.map(({ lines }) => lines[1]))];
  }

  /** The row as it was read, or null where it names neither a measure nor a partner. */
  draft(partnerColumn: boolean): RowDraft | null {
    if (this.#measures.length === 0 && this.#partners.length === 0) return null;
    const isBlank = this.#partners.every(({ stated }) => stated?.column === 'measure');
    if (partnerColumn && isBlank) this.#flags.add('blank-partner-cell');
    const { page, notes } = this.#said;
    return {
      section: this.section,
      code: this.product?.code ?? null,
      product: this.#name === '' ? null : this.#name,
      lines: linesOf(this.#pieces),
      page: this.page,
      ...(page === null && notes.length === 0 ? {} : { said: { page, note: notes.join(' · ') } }),
      flags: [...this.#flags],
      measures: this.#measures,
      partners: this.#partners,
    };
  }
}

function linesOf(pieces: readonly Piece[]): Lines {
  return [Math.min(...pieces.map(({ lines }) => lines[0])), Math.max(...pieces.map(({ lines }) => lines[1]))];
}
