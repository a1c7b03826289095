import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Grid } from '../readers/source.ts';
import { cellsByColumn, textOf } from './grid-cells.ts';
import { plainHead, roleOfHead } from './head-words.ts';
import { productOf } from './product-code.ts';
import type { ColumnRole } from '../../graph/schema/import.ts';
import { areOfTemplate, templateRole } from './template/template-columns.ts';
import type { ColumnMapping } from './recognition.ts';

const searched = 15;

/** What heads of columns have in common from year to year: their words without years, signs and line breaks. */
export function headFingerprint(heads: readonly string[]): string {
  return heads
    .map((head) =>
      plainHead(head)
        .replace(/[^\p{L}\p{N}_]+|20\d\d/gu, ' ')
        .trim(),
    )
    .join('|');
}

/** Whether a table is the project's own, and nobody said that its columns hold something else. */
export function isTemplate({ heads, roles }: ColumnMapping): boolean {
  return areOfTemplate(heads) && heads.every((head, at) => roles[at] === templateRole(head));
}

/**
 * Finds the heads of a table and what its columns hold, or null where no row can be one. `chosen`: the roles somebody gave to
 * the columns of heads with this fingerprint; they hold, also where they take a role away.
 */
export function mapColumns(
  grid: Grid,
  block: number,
  chosen: ReadonlyMap<string, readonly (ColumnRole | null)[]>,
): ColumnMapping | null {
  const head = headsOf(grid);
  if (!head) return null;
  const fingerprint = headFingerprint(head.heads);
  const given = chosen.get(fingerprint);
  const roles =
    given ??
    (areOfTemplate(head.heads)
      ? head.heads.map(templateRole)
      : settled(withCodes(grid, head.end, head.heads.map(roleOfHead)), head.heads));
  const lines: Lines = [grid.rows[0]?.lines[0] ?? 1, grid.rows.at(-1)?.lines[1] ?? 1];
  return { block, headRows: head.end, heads: head.heads, roles, fingerprint, lines, sure: true };
}

/** Heads in one row, or in two where cells of the first span those of the second; `end` is the first row after them. */
function headsOf(grid: Grid): { readonly heads: readonly string[]; readonly end: number } | null {
  const table = cellsByColumn(grid);
  for (const [y, row] of table.slice(0, searched).entries()) {
    const cells = [...new Set(row.flatMap((at) => (at?.own ? [at.cell] : [])))];
    const texts = cells.map(textOf).filter((text) => text !== '');
    if (texts.length < 2 || texts.some((text) => text.length > 80)) continue;
    if (!isHead(texts.flatMap((text) => roleOfHead(text) ?? []))) continue;
    const below = table[y + 1];
    const spanning = cells.some((cell) => cell.columns > 1 && textOf(cell) !== '');
    const tall = cells.some((cell) => cell.rows > 1);
    const names = row.map((at) => textOf(at?.cell));
    const second = below?.map((at) => (at?.own ? textOf(at.cell) : '')) ?? [];
    const inTwo =
      (spanning || tall) && second.some((text) => text !== '') && second.every((text) => text.length <= 40);
    if (!inTwo || !(spanning && tall)) return { heads: names, end: y + 1 };
    return {
      heads: names.map((name, x) => {
        const under = second[x] ?? '';
        if (under === '') return name;
        return roleOfHead(under) === null ? `${name} ${under}` : under;
      }),
      end: y + 2,
    };
  }
  return null;
}

function isHead(roles: readonly ColumnRole[]): boolean {
  const has = (...any: readonly ColumnRole[]): boolean => any.some((role) => roles.includes(role));
  if (has('measure')) return has('product', 'section', 'partner', 'code', 'number', 'phase');
  return has('partner') && has('product', 'section', 'code');
}

/** A column of running numbers that hold the codes of products is one of codes. */
function withCodes(
  grid: Grid,
  from: number,
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  if (roles.includes('code')) return roles;
  return roles.map((role, column) => {
    if (role !== 'number') return role;
    const filled = grid.rows.slice(from).flatMap(({ cells }) => {
      const text = textOf(cells.find((cell) => cell.column === column && cell.columns === 1));
      return text === '' ? [] : [text];
    });
    const coded = filled.filter((text) => productOf(text).code?.length === 6).length;
    return filled.length > 0 && coded / filled.length > 0.6 ? 'code' : role;
  });
}

/** One column of measures and one of products; what has the same role beside it takes a lower one. */
function settled(
  found: readonly (ColumnRole | null)[],
  heads: readonly string[],
): readonly (ColumnRole | null)[] {
  const roles = [...found];
  const named = (words: RegExp): number =>
    heads.findIndex((head, x) => roles[x] === 'note' && words.test(plainHead(head)));
  if (!roles.includes('measure')) replace(roles, named(/beschreib|erläuter|inhalt/), 'measure');
  if (!roles.includes('product')) replace(roles, named(/verantwort|zuständig|federführ/), 'product');
  const measures = columnsOf(roles, 'measure');
  const measure = measures.find((x) => /ma(?:ß|ss)nahme/.test(plainHead(heads[x] ?? ''))) ?? measures[0];
  for (const x of measures)
    if (x !== measure)
      roles[x] = measure !== undefined && x < measure && !roles.includes('product') ? 'product' : 'note';
  const products = columnsOf(roles, 'product');
  for (const x of products.slice(0, -1)) roles[x] = roles.includes('section') ? 'note' : 'section';
  return roles;
}

function columnsOf(roles: readonly (ColumnRole | null)[], role: ColumnRole): number[] {
  return roles.flatMap((own, x) => (own === role ? [x] : []));
}

function replace(roles: (ColumnRole | null)[], at: number, role: ColumnRole): void {
  if (at >= 0) roles[at] = role;
}
