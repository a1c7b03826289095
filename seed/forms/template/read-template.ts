import type { ReviewState } from '../../../graph/schema/vocabulary.ts';
import type { Block, Grid, GridCell, Piece, Source } from '../../readers/source.ts';
import { measuresOf } from '../cell-measures.ts';
import type { MeasureDraft, PartnerCell, RowDraft, StatedNames } from '../draft.ts';
import { cellsByColumn, textOf } from '../grid-cells.ts';
import type { Ledger } from '../ledger.ts';
import { phased } from '../phases.ts';
import { productOf, type NamedProduct } from '../product-code.ts';
import type { ColumnMapping } from '../recognition.ts';
import { RowBuilder } from '../row-builder.ts';
import type { Sections } from '../sections.ts';
import { saysNothing } from '../words.ts';
import { sectionPath } from './section-path.ts';
import { templateRole, templateWords, type TemplateHead } from './template-columns.ts';

/**
 * Reads the project's own table, one measure a line, without any guess: what stands in a cell is what the cell holds. An
 * empty section or product is that of the line above; without a measure the partners stand at the one above.
 */
export function readTemplate(
  source: Source,
  mappings: readonly ColumnMapping[],
  sections: Sections,
  ledger: Ledger,
): RowDraft[] {
  const reader = new TemplateReader(sections, ledger);
  for (const [at, block] of source.blocks.entries()) {
    const mapping = mappings.find((one) => one.block === at);
    if (block.kind === 'grid' && mapping !== undefined) reader.read(block, mapping);
    // The hints that come along with a template, and what somebody wrote above it.
    else ledger.discard('outside', ...piecesIn(block));
  }
  return reader.drafts();
}

function piecesIn(block: Block): readonly Piece[] {
  return block.kind === 'paragraph'
    ? [block.piece]
    : block.rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces));
}

type Cells = ReadonlyMap<string, GridCell>;

class TemplateReader {
  readonly #sections: Sections;
  readonly #ledger: Ledger;
  readonly #rows: RowBuilder[] = [];
  readonly #places = new Set<StatedNames['column']>();
  #row: RowBuilder | null = null;
  #product: NamedProduct | null = null;
  #section = '';
  #last: readonly number[] = [];
  #hasPhases = false;

  constructor(sections: Sections, ledger: Ledger) {
    this.#sections = sections;
    this.#ledger = ledger;
  }

  read(grid: Grid, { headRows, heads }: ColumnMapping): void {
    const names = heads.map((head) => head.trim().toLowerCase());
    this.#hasPhases = names.includes('phase');
    for (const { cells } of grid.rows.slice(0, headRows))
      this.#ledger.discard('head', ...cells.flatMap(({ pieces }) => pieces));
    const table = cellsByColumn(grid);
    for (const [at, { page }] of grid.rows.entries()) {
      if (at < headRows) continue;
      const line = table[at] ?? [];
      const own = line.flatMap((cell) => (cell?.own && textOf(cell.cell) !== '' ? [cell.cell] : []));
      if (own.length === 0) continue;
      this.#line(new Map(own.map((cell) => [names[cell.column] ?? '', cell])), own, page);
    }
  }

  drafts(): RowDraft[] {
    const hasColumn = this.#places.size === 0 || this.#places.has('partner');
    return this.#rows.flatMap((row) => {
      const draft = row.draft(hasColumn);
      if (!draft) this.#ledger.leaveOpen('no-measure', ...row.pieces);
      return draft ?? [];
    });
  }

  #line(cells: Cells, own: readonly GridCell[], page: number | null): void {
    const said = (head: TemplateHead): string => textOf(cells.get(head));
    this.#open(cells);
    const measures = this.#measures(cells, said);
    const row = this.#rowOf(said, measures.length > 0, page);
    const pieces = own.flatMap((cell) => cell.pieces);
    row.cover(...pieces);
    this.#settle(cells, pieces);
    const printed = /^\d{1,4}$/.exec(said('seite'))?.[0];
    row.say(printed === undefined || Number(printed) === 0 ? null : Number(printed), said('bemerkung'));
    this.#last = row.add(measures, this.#last);
    const partners = (cells.get('partner')?.pieces ?? []).filter(({ text }) => !saysNothing(text));
    if (partners.length === 0) return;
    const cell: PartnerCell = {
      pieces: partners,
      head: 'partner',
      measures: this.#last,
      basis: said('basis') === '' ? null : said('basis'),
      lines: linesOf(partners),
      page,
    };
    const names = stated(cells, said);
    this.#places.add(names.stated?.column ?? 'partner');
    row.addPartners({ ...cell, ...names });
  }

  /** What stands in columns that no template has is told. */
  #settle(cells: Cells, pieces: readonly Piece[]): void {
    this.#ledger.use(...pieces);
    for (const [head, cell] of cells) {
      if (templateRole(head) === null) this.#ledger.leaveOpen('no-column', ...cell.pieces);
    }
  }

  #open(cells: Cells): void {
    const path = sectionPath(cells);
    if (path.length === 0) return;
    this.#sections.openPath(path);
    const section = this.#sections.current('Programm');
    if (section === this.#section) return;
    this.#section = section;
    this.#product = null;
    this.#row = null;
    this.#last = [];
  }

  #measures(cells: Cells, said: (head: TemplateHead) => string): readonly MeasureDraft[] {
    const cell = cells.get('massnahme');
    if (cell === undefined) return [];
    if (cell.pieces.some(({ level }) => level > 0)) return measuresOf(cell.pieces, false);
    const text = textOf(cell);
    const read = this.#hasPhases ? { text, phase: null, until: null } : phased(text);
    const until = Number(/^20\d\d$/.exec(said('bis'))?.[0] ?? NaN);
    return [
      {
        ...read,
        ...(said('phase') === '' ? {} : { phase: said('phase').slice(0, 40) }),
        ...(Number.isNaN(until) ? {} : { until }),
        lines: linesOf(cell.pieces),
        uncertain: said('unsicher') === templateWords.uncertain,
        cuts: [],
      },
    ];
  }

  /** The row of the product that the line names; without one each measure has a row of its own. */
  #rowOf(said: (head: TemplateHead) => string, hasMeasure: boolean, page: number | null): RowBuilder {
    // A spreadsheet that took the number for one drops the zero it begins with.
    const code = said('produkt_code').replace(/^\d{5}$/, (digits) => `0${digits}`);
    const name = said('produkt');
    if (code !== '' || name !== '') {
      const named = productOf(code);
      this.#product = { code: code === '' ? null : (named.code ?? code), name };
    }
    const section = this.#sections.current('Programm');
    const product = this.#product;
    if (product === null && this.#row !== null && !hasMeasure) return this.#row;
    const known = product === null ? undefined : this.#rows.find((row) => isOf(row, section, product));
    const row = known ?? new RowBuilder(section, product, page);
    if (!known) this.#rows.push(row);
    if (row !== this.#row) this.#last = [];
    this.#row = row;
    return row;
  }
}

function isOf(row: RowBuilder, section: string, { code, name }: NamedProduct): boolean {
  if (row.section !== section || row.product === null) return false;
  return code === null ? row.product.code === null && row.name === name : row.product.code === code;
}

/** What an exported document says of names besides: whose they are, where they stand, and how far they were looked at. */
function stated(cells: Cells, said: (head: TemplateHead) => string): { readonly stated?: StatedNames } {
  const place = said('fundstelle');
  const reviews: Readonly<Record<string, ReviewState>> = {
    [templateWords.open]: 'open',
    [templateWords.rejected]: 'rejected',
  };
  const ids = (cells.get('kennung')?.pieces ?? [])
    .flatMap(({ text }) => text.split(/[;\s]+/u))
    .filter(Boolean);
  if (ids.length === 0 && place === '') return {};
  return {
    stated: {
      ids,
      column: place === '' ? 'partner' : 'measure',
      isObject: place === templateWords.object,
      review: reviews[said('stand')] ?? 'confirmed',
    },
  };
}

function linesOf(pieces: readonly Piece[]): MeasureDraft['lines'] {
  return [pieces[0]?.lines[0] ?? 1, pieces.at(-1)?.lines[1] ?? 1];
}
