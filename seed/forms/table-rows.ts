import type { Grid, GridCell, Piece } from '../readers/source.ts';
import { measuresOf } from './cell-measures.ts';
import type { PartnerCell, RowDraft } from './draft.ts';
import { textOf } from './grid-cells.ts';
import { headingOf } from './headings.ts';
import type { Ledger } from './ledger.ts';
import { phaseOf } from './phases.ts';
import { productOf, type NamedProduct } from './product-code.ts';
import type { ColumnRole } from '../../graph/schema/import.ts';
import type { ColumnMapping } from './recognition.ts';
import { RowBuilder } from './row-builder.ts';
import type { Sections } from './sections.ts';
import { tableLines, type TableLine } from './table-lines.ts';
import { goesOn, isUnfinished, saysNothing } from './words.ts';

/** Reads the rows of a table into a draft. One reader goes through all tables of a document, so that a row may go on. */
export class TableReader {
  readonly #rows: RowBuilder[] = [];
  readonly #sections: Sections;
  readonly #ledger: Ledger;
  readonly #partnersOf = new Map<GridCell, PartnerCell>();
  readonly #lastPartners = new Map<number, PartnerCell>();
  readonly #coded: boolean;
  #flat = false;
  #row: RowBuilder | null = null;
  #last: readonly number[] = [];

  /** `coded`: nearly all products have a code, so that one without is noise or the rest of a name. */
  constructor(sections: Sections, ledger: Ledger, coded: boolean) {
    this.#coded = coded;
    this.#sections = sections;
    this.#ledger = ledger;
  }

  /** `flat`: the table's format keeps no lines inside a cell. */
  read(grid: Grid, mapping: ColumnMapping, flat: boolean): void {
    this.#flat = flat;
    for (const { cells } of grid.rows.slice(0, mapping.headRows))
      this.#ledger.discard('head', ...cells.flatMap(({ pieces }) => pieces));
    for (const line of tableLines(grid, mapping)) {
      const pieces = line.own.flatMap((cell) => cell.pieces);
      if (line.kind === 'repeated-head') this.#ledger.discard('repeated-head', ...pieces);
      else if (line.kind === 'sum') this.#ledger.discard('sum-row', ...pieces);
      else if (line.kind === 'heading') this.#heading(line, pieces);
      else if (line.kind === 'data') this.#data(line, mapping, grid.name);
    }
  }

  /** A heading outside the tables ends the row that was read. */
  endRow(): void {
    this.#row = null;
    this.#last = [];
  }

  /** The rows that were read; what names neither measure nor partner is left open. */
  drafts(partnerColumn: boolean): RowDraft[] {
    return this.#rows.flatMap((row) => {
      const draft = row.draft(partnerColumn);
      if (!draft) this.#ledger.leaveOpen('no-measure', ...row.pieces);
      return draft ?? [];
    });
  }

  #heading(line: TableLine, pieces: readonly Piece[]): void {
    const [first] = pieces;
    const text = line.own.map(textOf).join(' ');
    if (!first) return;
    this.#ledger.use(...pieces);
    this.#sections.open(headingOf(text, 0, 'table'), [
      first.lines[0],
      pieces.at(-1)?.lines[1] ?? first.lines[1],
    ]);
    this.endRow();
  }

  #data(line: TableLine, mapping: ColumnMapping, sheet: string | null): void {
    const cells = (role: ColumnRole): GridCell[] =>
      line.own.filter((cell) => mapping.roles[cell.column] === role);
    this.#openSections(line, mapping);
    const section = this.#sections.current(sheet ?? 'Programm');
    const row = this.#rowOf(line, mapping, section);
    const measureCells = cells('measure');
    const measurePieces = measureCells.flatMap(({ pieces }) => pieces);
    const numbers = this.#measures(row, line, measurePieces, cells);
    for (const [column, role] of mapping.roles.entries()) {
      const at = line.columns[column];
      if (!at) continue;
      if (role === 'partner') this.#partners(row, at, column, mapping, numbers, cells('basis'), line);
      else if (at.own && at.cell.column === column) this.#settle(role, at.cell.pieces);
    }
    row.cover(...line.own.flatMap(({ pieces }) => pieces));
  }

  /** Cells that say nothing for the draft, or of which nobody knows what they say. */
  #settle(role: ColumnRole | null, pieces: readonly Piece[]): void {
    const said = pieces.filter(({ text }) => !saysNothing(text));
    this.#ledger.discard('column-ignored', ...pieces.filter((piece) => !said.includes(piece)));
    if (role === null) this.#ledger.leaveOpen('no-column', ...said);
    else if (role === 'note' || role === 'page' || role === 'number' || role === 'ignored')
      this.#ledger.discard('column-ignored', ...said);
    else if (role !== 'product' && role !== 'code') this.#ledger.use(...said);
  }

  #openSections(line: TableLine, mapping: ColumnMapping): void {
    const path = mapping.roles.flatMap((role, column) => {
      const at = role === 'section' ? line.columns[column] : null;
      const text = textOf(at?.cell);
      const [first] = at?.cell.pieces ?? [];
      return first && !saysNothing(text)
        ? [{ heading: headingOf(text, 0, 'table'), lines: first.lines }]
        : [];
    });
    if (path.length > 0) this.#sections.openPath(path);
  }

  #rowOf(line: TableLine, mapping: ColumnMapping, section: string): RowBuilder {
    const named = this.#productOf(line, mapping);
    const last = this.#row;
    if (last?.section === section) {
      if (!named) {
        if (mapping.roles.includes('product') || mapping.roles.includes('code')) {
          if (!line.columns.some((at, x) => at && !at.own && mapping.roles[x] === 'product'))
            last.flag('header-inherited');
          return last;
        }
      } else if (named.code === last.product?.code && (named.name === last.name || named.name === ''))
        return last;
      else if (named.code === null && last.product !== null && last.name === '') {
        last.rename(named.name);
        return last;
      }
    }
    const product = named ?? (last?.section === section ? null : inherited(last, line, mapping));
    const known = this.#rows.find((one) => one.section === section && isSame(one, product));
    const row = known ?? new RowBuilder(section, product, line.page);
    if (!known) this.#rows.push(row);
    this.#row = row;
    this.#last = [];
    return row;
  }

  /** The product that this line names, or null where its cell is blank, merged with the one above, or noise. */
  #productOf(line: TableLine, mapping: ColumnMapping): NamedProduct | null {
    const at = (role: ColumnRole): GridCell | null => {
      const column = mapping.roles.indexOf(role);
      const found = column < 0 ? null : line.columns[column];
      return found?.own ? found.cell : null;
    };
    const [codeCell, nameCell] = [at('code'), at('product')];
    const code = textOf(codeCell ?? undefined);
    const read = productOf(textOf(nameCell ?? undefined));
    const pieces = [...(codeCell?.pieces ?? []), ...(nameCell?.pieces ?? [])];
    const product = code === '' ? read : { code: productOf(code).code ?? code, name: read.name };
    if (product.code === null && saysNothing(product.name)) {
      this.#ledger.discard('column-ignored', ...pieces);
      return null;
    }
    const finishesName = this.#row?.product != null && this.#row.name === '';
    if (this.#coded && product.code === null && !finishesName) {
      this.#ledger.leaveOpen('noise', ...pieces);
      this.#row?.flag('noise');
      return null;
    }
    this.#ledger.use(...pieces);
    return product;
  }

  #measures(
    row: RowBuilder,
    line: TableLine,
    pieces: readonly Piece[],
    cells: (role: ColumnRole) => readonly GridCell[],
  ): readonly number[] {
    const [first, ...others] = pieces;
    this.#ledger.use(...pieces);
    let begun = pieces;
    const goes = row.breaksOff || (line.continues && goesOn(first?.text ?? ''));
    if (first && goes && row.hasMeasures) {
      row.extend(first.text, first.lines[1]);
      begun = others;
    }
    const time = [...cells('phase'), ...cells('year')]
      .map(textOf)
      .filter((text) => !saysNothing(text))
      .join(', ');
    const said = time === '' ? null : phaseOf(time);
    const measures = measuresOf(begun, this.#flat).map((measure) => ({
      ...measure,
      phase: measure.phase ?? said?.phase ?? null,
      until: measure.until ?? said?.until ?? null,
    }));
    this.#last = row.add(measures, this.#last);
    return this.#last;
  }

  #partners(
    row: RowBuilder,
    at: { readonly cell: GridCell; readonly own: boolean },
    column: number,
    mapping: ColumnMapping,
    measures: readonly number[],
    basis: readonly GridCell[],
    line: TableLine,
  ): void {
    const known = this.#partnersOf.get(at.cell);
    if (known) {
      row.besideToo(known, measures);
      return;
    }
    if (!at.own) return;
    const pieces = at.cell.pieces;
    this.#ledger.use(...pieces);
    // Where lines are lost, what stands in one may be several names.
    const said = pieces
      .filter(({ text }) => !saysNothing(text))
      .map((piece): Piece => (this.#flat ? { ...piece, begins: 'wrapped' } : piece));
    const [first] = said;
    const before = this.#lastPartners.get(column);
    if (!first) return;
    const breaksOff = isUnfinished(before?.pieces.at(-1)?.text ?? '');
    if (before && row.holds(before) && (breaksOff || (line.continues && goesOn(first.text)))) {
      row.extendPartners(before, [{ ...first, begins: 'wrapped' }, ...said.slice(1)]);
      return;
    }
    const cell = row.addPartners({
      pieces: said,
      head: mapping.heads[column] ?? '',
      measures,
      basis: basis.map(textOf)[0] ?? null,
      lines: [first.lines[0], said.at(-1)?.lines[1] ?? first.lines[1]],
      page: line.page,
    });
    this.#partnersOf.set(at.cell, cell);
    this.#lastPartners.set(column, cell);
  }
}

/** Whether a row is of the product: by its number, or by its name where it has none. */
function isSame(row: RowBuilder, product: NamedProduct | null): boolean {
  if (!row.product || !product) return false;
  if (product.code !== null) return row.product.code === product.code;
  return product.name !== '' && row.product.code === null && row.name === product.name;
}

/** A cell of a product that is merged over a heading of a section still names the product below it. */
function inherited(last: RowBuilder | null, line: TableLine, mapping: ColumnMapping): NamedProduct | null {
  const merged = line.columns.some((at, x) => at && !at.own && mapping.roles[x] === 'product');
  return merged && last ? { code: last.product?.code ?? null, name: last.name } : null;
}

/** Whether nearly all products that the tables of a document name have a code. */
export function areMostlyCoded(tables: readonly (readonly [Grid, ColumnMapping])[]): boolean {
  const products = tables.flatMap(([grid, { roles, headRows }]) => {
    const column = roles.includes('code') ? -1 : roles.indexOf('product');
    return grid.rows.slice(headRows).flatMap(({ cells }) => {
      const text = textOf(cells.find((cell) => cell.column === column && cell.columns === 1));
      return text === '' ? [] : [productOf(text)];
    });
  });
  return products.length >= 3 && products.filter(({ code }) => code !== null).length > products.length * 0.6;
}
