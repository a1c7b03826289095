import type { Grid, Source } from '../readers/source.ts';
import { isContentsLine, isOutsideHeading } from './contents-page.ts';
import type { Ledger } from './ledger.ts';
import { headingOf } from './headings.ts';
import { isTitle, type Entry } from './outline.ts';
import type { ColumnMapping } from './recognition.ts';
import type { Sections } from './sections.ts';
import { areMostlyCoded, TableReader } from './table-rows.ts';

interface LastTable {
  readonly mapping: ColumnMapping;
  readonly columns: number;
  readonly name: string | null;
}

/** How many paragraphs may stand between a heading without a style of its own and its table. */
const between = 2;

/**
 * Reads all tables of a document with the headings before each. A table without heads that follows one with as many columns
 * goes on with it; other tables and the text outside are left out, with the reason.
 */
export function readTables(
  source: Source,
  outline: readonly Entry[],
  mappings: readonly ColumnMapping[],
  sections: Sections,
  ledger: Ledger,
): TableReader {
  const tables = mappings.flatMap((mapping) => {
    const block = source.blocks[mapping.block];
    return block?.kind === 'grid' ? [[block, mapping] as const] : [];
  });
  const reader = new TableReader(sections, ledger, areMostlyCoded(tables));
  let waiting: Entry[] = [];
  let last: {
    readonly mapping: ColumnMapping;
    readonly columns: number;
    readonly name: string | null;
  } | null = null;
  let any = false;
  const entries = new Map(outline.map((entry) => [entry.paragraph, entry]));
  for (const [index, block] of source.blocks.entries()) {
    if (block.kind === 'paragraph') {
      const entry = entries.get(block);
      if (entry) waiting.push(entry);
      continue;
    }
    const own = mappings.find((mapping) => mapping.block === index);
    const mapping: ColumnMapping | null = own ?? continued(last, block, index);
    if (!mapping) {
      ledger.discard('outside', ...block.rows.flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces)));
      continue;
    }
    const headings = headingsBefore(waiting, outline, own !== undefined);
    leaveOut(waiting, any, ledger);
    for (const { paragraph } of headings) {
      const { piece, heading } = paragraph;
      const within = heading === 0 && headings.some((other) => other.paragraph.heading > 0);
      sections.open(headingOf(piece.text, heading, within ? 'table' : 'text'), piece.lines);
      ledger.use(piece);
    }
    if (headings.length > 0) reader.endRow();
    waiting = [];
    any = true;
    // A line of a tab table holds whole cells: their lines and most bullets are lost.
    reader.read(block, mapping, source.format === 'txt' && block.sure);
    last = { mapping, columns: block.columns, name: block.name };
  }
  leaveOut(waiting, any, ledger);
  return reader;
}

/** A table without heads goes on with the one before if it has as many columns and stands on the same sheet. */
function continued(last: LastTable | null, grid: Grid, block: number): ColumnMapping | null {
  if (last?.columns !== grid.columns || last.name !== grid.name) return null;
  return { ...last.mapping, block, headRows: 0 };
}

/** Text outside the tables says nothing of rows, but for a text box: it may be one that somebody put beside them. */
function leaveOut(entries: readonly Entry[], afterTable: boolean, ledger: Ledger): void {
  for (const { paragraph } of entries) {
    const { piece, beside } = paragraph;
    if (beside === 'text-box') ledger.leaveOpen('outside-table', piece);
    else if (beside !== null) ledger.discard('beside', piece);
    else if (isContentsLine(piece.text)) ledger.discard('contents', piece);
    else ledger.discard(afterTable ? 'outside' : 'introduction', piece);
  }
}

/**
 * The headings that a table stands under: by style the last of each depth, else those right before it. A line without a number
 * is only a heading before a table with heads of its own; before one that goes on it is a line of the page.
 */
function headingsBefore(
  waiting: readonly Entry[],
  outline: readonly Entry[],
  hasHeads: boolean,
): readonly Entry[] {
  const styled: Entry[] = [];
  for (const entry of waiting.filter(({ paragraph, heading }) => heading !== null && paragraph.heading > 0)) {
    while ((styled.at(-1)?.paragraph.heading ?? 0) >= entry.paragraph.heading) styled.pop();
    styled.push(entry);
  }
  const open = styled.filter((entry) => !isTitle(entry, outline) && !isOutsideHeading(entry.item.text));
  const below = waiting.slice(waiting.findLastIndex(({ paragraph }) => paragraph.heading > 0) + 1);
  return [...open, ...plainHeadings(below, outline, hasHeads && open.length === 0)];
}

/** The headings without a style right before a table: numbered lines, or the last line alone if it may be one. */
function plainHeadings(
  waiting: readonly Entry[],
  outline: readonly Entry[],
  lastToo: boolean,
): readonly Entry[] {
  const plain: Entry[] = [];
  let skipped = 0;
  for (const entry of waiting.toReversed()) {
    const first = lastToo && entry !== outline[0] && plain.length === 0 && skipped === 0;
    if (isHeading(entry, first)) plain.unshift(entry);
    else if (plain.length > 0 || (skipped += 1) > between) break;
  }
  return plain;
}

/** A numbered line, or the last short one before the table, if it is no sentence and not the title of the whole. */
function isHeading({ kind, item, paragraph }: Entry, last: boolean): boolean {
  if (
    kind === 'contents' ||
    kind === 'page-number' ||
    paragraph.beside !== null ||
    isOutsideHeading(item.text)
  )
    return false;
  if (kind === 'heading') return paragraph.heading === 0;
  return (
    last &&
    paragraph.piece.text.length <= 90 &&
    !/[.;,!?]$/.test(item.text) &&
    /^\p{Lu}/u.test(item.text) &&
    !/(?:programm|planung|plan|übersicht)\b.*20\d\d|^stand\b/iu.test(item.text) &&
    paragraph.piece.level === 0
  );
}
