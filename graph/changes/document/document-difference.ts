import type { Transaction } from '../../engines/engine.ts';
import { isTie } from '../../programme/ties.ts';
import type { Bundle, BundleRow } from '../../schema/bundle.ts';
import type { DocumentDifference, PlusMinus } from '../../schema/change.ts';
import { productId, rowId, rowKey, sectionId, tieId } from '../../schema/ids.ts';
import { contentHash } from '../content-hash.ts';
import { knownAmong } from '../known-ids.ts';

/** A row with what its names are counted by. */
interface PlacedRow {
  readonly id: string;
  /** The product it plans for, or its section. */
  readonly area: string;
  readonly runBy: string | null;
  readonly row: BundleRow;
}

/**
 * What a document says more and less than before, as it is printed; what people decided about its names is not looked
 * at. Bodies are told from other things by the registry.
 */
export async function documentDifference(
  tx: Transaction,
  before: Bundle,
  after: Bundle,
): Promise<DocumentDifference> {
  const [old, fresh] = [placedRows(before), placedRows(after)];
  const means = [...old, ...fresh].flatMap(({ row }) => row.mentions.map((mention) => mention.means));
  const known = await knownAmong(tx, new Set(means));
  const isBody = (id: string) => known.get(id) === 'Actor';
  const [was, is] = [contents(old), contents(fresh)];
  const changed = [...is].filter(([id, hash]) => was.has(id) && was.get(id) !== hash).length;
  return {
    rows: { ...plusMinus(new Set(was.keys()), new Set(is.keys())), changed },
    names: plusMinus(bodies(old, isBody), bodies(fresh, isBody)),
    ties: plusMinus(ties(before, old, isBody), ties(after, fresh, isBody)),
  };
}

function placedRows({ document, products, sections }: Bundle): PlacedRow[] {
  const runners = new Map(products.map(({ code, runBy }) => [code, runBy ?? null]));
  return sections.flatMap((section) => {
    const id = sectionId(document.id, section.code);
    return section.rows.map((row, index) => ({
      id: rowId(id, rowKey(row, index + 1)),
      area: row.product === undefined ? id : productId(document.municipality, row.product),
      runBy: row.product === undefined ? null : (runners.get(row.product) ?? null),
      row,
    }));
  });
}

function contents(rows: readonly PlacedRow[]): Map<string, string> {
  return new Map(rows.map(({ id, row }) => [id, contentHash(row)]));
}

function bodies(rows: readonly PlacedRow[], isBody: (id: string) => boolean): Set<string> {
  return new Set(rows.flatMap(({ row }) => row.mentions.map(({ means }) => means)).filter(isBody));
}

function ties({ document }: Bundle, rows: readonly PlacedRow[], isBody: (id: string) => boolean) {
  return new Set(
    rows.flatMap(({ area, runBy, row }) =>
      row.mentions
        .filter(({ means, review, role = 'partner' }) =>
          isTie({ actor: isBody(means) ? means : null, review, role }, runBy),
        )
        .map(({ means }) => tieId(document.id, area, means)),
    ),
  );
}

function plusMinus(before: ReadonlySet<string>, after: ReadonlySet<string>): PlusMinus {
  const missing = (these: ReadonlySet<string>, among: ReadonlySet<string>) =>
    [...these].filter((id) => !among.has(id)).length;
  return { plus: missing(after, before), minus: missing(before, after) };
}
