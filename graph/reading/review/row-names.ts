import type { AreaRow, RowName, RowPlace } from '../../analysis/review/row-name.ts';
import { rowPlace, wordingKey } from '../../identity/decision-key.ts';
import { compareText } from '../../schema/compare-text.ts';
import { measuredIn, measureId, measureNumberIn, mentionId } from '../../schema/ids.ts';
import { areaOf, type Extract, type ExtractName, type ExtractRow } from '../corpus/extract.ts';
import type { SharedNames } from '../corpus/shared-names.ts';

const keysOf = new WeakMap<Extract, ReadonlyMap<string, string>>();

/** The names in the rows of a document, in its order. */
export function rowNames(extract: Extract, { bodies }: SharedNames): RowName[] {
  const { head, names, entries } = extract;
  const keys = wordingKeys(extract);
  const placeOf = placesOf(extract);
  const runBy = new Map(entries.map((entry) => [entry.product, entry.runBy]));
  return names
    .filter((name): name is ExtractName & { readonly row: ExtractRow } => name.row !== null)
    .toSorted((a, b) => inOrder(a.row, b.row) || a.position - b.position)
    .map(({ row, position, wording, target, rule, review, role, lineFrom, lineTo }) => ({
      town: head.municipality,
      document: head.id,
      section: row.section.code,
      row: row.id,
      place: placeOf(row),
      area: areaOf(row),
      runBy: runBy.get(row.product ?? '') ?? null,
      mention: mentionId(row.id, position),
      position,
      wording,
      key: keys.get(wording) ?? wordingKey(wording),
      target,
      actor: bodies.has(target) ? target : null,
      rule,
      review,
      role,
      lines: [lineFrom, lineTo],
    }));
}

/** The rows of a document as decisions know them, with the titles of their measures. */
export function rowPlaces(extract: Extract): RowPlace[] {
  const { head, rows } = extract;
  const placeOf = placesOf(extract);
  const titles = measuresByRow(extract);
  return rows.map((row) => ({
    town: head.municipality,
    document: head.id,
    place: placeOf(row),
    titles: titles.get(row.id) ?? [],
  }));
}

/** The titles of the measures of each row, in their order. */
export function measuresByRow({ rows, measures }: Extract): ReadonlyMap<string, readonly string[]> {
  const known = new Set(rows.map(({ id }) => id));
  const byRow = Map.groupBy(measures, ({ id }) => measuredIn(id));
  return new Map(
    [...byRow].flatMap(([row, own]) =>
      known.has(row)
        ? [
            [
              row,
              own.toSorted((a, b) => measureNumberIn(a.id) - measureNumberIn(b.id)).map(({ title }) => title),
            ] as const,
          ]
        : [],
    ),
  );
}

/** How decisions know a row of a document. */
function placesOf({ measures, entries }: Extract): (row: ExtractRow) => string {
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const codes = new Map(entries.map(({ product, code }) => [product, code]));
  const places = new Map<string, string>();
  return ({ id, printedPlace, product, section }) => {
    const code = product === null ? null : (codes.get(product) ?? product);
    const place =
      printedPlace ?? places.get(id) ?? rowPlace(section.code, code, titles.get(measureId(id, 1)) ?? null);
    places.set(id, place);
    return place;
  };
}

/** The rows of a document that are about one of these areas, in its order. */
export function rowsOfAreas({ head, rows }: Extract, areas: ReadonlySet<string>): AreaRow[] {
  return rows
    .filter((row) => areas.has(areaOf(row)))
    .toSorted(inOrder)
    .map((row) => ({
      town: head.municipality,
      document: head.id,
      section: row.section.code,
      row: row.id,
      area: areaOf(row),
      lines: row.lines,
    }));
}

function inOrder(a: ExtractRow, b: ExtractRow): number {
  return a.lines[0] - b.lines[0] || compareText(a.id, b.id);
}

/** Wordings as decisions know them again: what costs most, found once as long as the document stays. */
function wordingKeys(extract: Extract): ReadonlyMap<string, string> {
  const known =
    keysOf.get(extract) ?? new Map(extract.names.map(({ wording }) => [wording, wordingKey(wording)]));
  keysOf.set(extract, known);
  return known;
}
