import { csvOriginal } from '../../graph/schema/csv.ts';
import { addressOf, cellAddress } from './cell-address.ts';
import { type CellStyle, plainStyle } from './cell-styles.ts';
import { dateText } from './date-text.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { readXml } from './read-xml.ts';
import { isOn, plainText, type RichText, RichTextReader, standingIn, struckIn } from './rich-text.ts';
import type { Cell, Merge, Sheet, TableRow } from './table-file.ts';
import { brokenPackage, cellTooFar, tooMuchText } from './unreadable-file.ts';

/** What the cells of all worksheets of a workbook refer to, and how much they hold so far. */
export interface WorkbookParts {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly held: { cells: number; characters: number };
}

/** Rows and merges of a worksheet, with what is hidden or computed (ECMA-376 18.3.1.99). Throws UnreadableFile. */
export function readWorksheet(
  xml: string,
  parts: WorkbookParts,
  limits: ReadingLimits,
): Pick<Sheet, 'rows' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'formulas'> {
  const rows: { line: number; cells: Cell[] }[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  const formulas: string[] = [];
  const inline = new RichTextReader();
  let line = 0;
  let column = 0;
  let given: Readonly<Record<string, string>> = {};
  let value: string | null = null;
  let inValue = false;
  let isFormula = false;

  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      const next = Number(attributes['r'] ?? line + 1);
      if (!(next > line)) throw brokenPackage();
      [line, column] = [next, 0];
      if ('hidden' in attributes && isOn(attributes['hidden']) && line <= limits.rows) hiddenRows.push(line);
    } else if (name === 'c') {
      const next =
        attributes['r'] === undefined ? { line, column: column + 1 } : cellAddress(attributes['r']);
      if (next?.line !== line || next.column <= column) throw brokenPackage();
      ({ column } = next);
      [given, value, isFormula] = [attributes, null, false];
    } else if (name === 'v') {
      [inValue, value] = [true, ''];
    } else if (name === 'f') isFormula = true;
    else if (name === 'col') {
      const [from, to] = [Number(attributes['min']), Number(attributes['max'])];
      if ('hidden' in attributes && isOn(attributes['hidden']) && hiddenColumns.length < limits.columns)
        hiddenColumns.push([from, to]);
    } else if (name === 'mergeCell') {
      const merge = mergeOf(attributes['ref'] ?? '', limits);
      if (merge !== null && merges.push(merge) > limits.cells) throw tooMuchText(limits.cells);
    } else inline.open(name, attributes);
  };
  const text = (more: string): void => {
    if (inValue) value = (value ?? '') + more;
    else inline.text(more);
  };
  const close = (name: string): void => {
    if (name === 'v') inValue = false;
    inline.close(name);
    if (name !== 'c') return;
    const cell = cellOf(given, value, inline.take(), column, parts);
    if (cell === null) return;
    keep(cell);
    if (isFormula) formulas.push(addressOf(line, column));
  };
  const keep = (cell: Cell): void => {
    if (line > limits.rows || cell.column > limits.columns)
      throw cellTooFar(addressOf(line, cell.column), limits.rows, limits.columns);
    parts.held.cells += 1;
    parts.held.characters += cell.text.length;
    if (parts.held.cells > limits.cells || parts.held.characters > limits.characters)
      throw tooMuchText(limits.cells);
    const row = rows.at(-1);
    if (row?.line === line) row.cells.push(cell);
    else rows.push({ line, cells: [cell] });
  };
  readXml(xml, { open, text, close });
  return { rows: rows satisfies TableRow[], merges, hiddenRows, hiddenColumns, formulas };
}

/** The cell with these attributes; null where it is blank. */
function cellOf(
  { t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>,
  value: string | null,
  inline: RichText,
  column: number,
  { strings, styles, from1904 }: WorkbookParts,
): Cell | null {
  const { isDate, struck: cellStruck, digits } = styles[Number(style)] ?? plainStyle;
  const of = (kind: Cell['kind'], runs: RichText): Cell | null => {
    // A spreadsheet that opened a CSV of ours keeps what stands there against it.
    const text = csvOriginal(plainText(runs));
    const struck = struckIn(runs, cellStruck);
    if (text.trim() === '') return null;
    const standing = struck === 'partly' ? { standing: plainText(standingIn(runs, cellStruck)) } : {};
    return { column, text, kind, struck, ...standing };
  };
  const plain = (text: string): RichText => [{ text, struck: null }];
  if (type === 'inlineStr') return of('text', inline);
  if (value === null || value === '') return null;
  if (type === 's') return of('text', strings[Number(value)] ?? raise());
  if (type === 'str') return of('text', plain(value));
  if (type === 'b') return of('boolean', plain(value === '1' ? 'true' : 'false'));
  if (type === 'e') return of('error', plain(value));
  if (type === 'd') return of('date', plain(value));
  const number = Number(value);
  if (!Number.isFinite(number)) throw brokenPackage();
  const date = isDate ? dateText(number, from1904) : null;
  return date === null ? of('number', plain(numberText(number, digits))) : of('date', plain(date));
}

function numberText(number: number, digits: number): string {
  return Number.isInteger(number) && number >= 0 ? String(number).padStart(digits, '0') : String(number);
}

function raise(): never {
  throw brokenPackage();
}

/** The merge as far as rows and columns are read; null beyond. */
function mergeOf(range: string, { rows, columns }: ReadingLimits): Merge | null {
  const [first, last] = range.split(':').map(cellAddress);
  if (!first || !last || last.line < first.line || last.column < first.column) throw brokenPackage();
  if (first.line > rows || first.column > columns) return null;
  return {
    ...first,
    lines: Math.min(last.line, rows) - first.line + 1,
    columns: Math.min(last.column, columns) - first.column + 1,
  };
}
