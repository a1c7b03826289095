import { exampleLine } from '../records/example-lines.ts';
import { areasNaming } from '../records/precedents.ts';
import { entriesOf } from '../records/product-entries.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import { compareText } from '../schema/compare-text.ts';
import { isCompared, type ComparedKind } from '../schema/vocabulary.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Reading } from './reading.ts';

/** A kind of area whose rows name a body in one document, with one of the names. */
export interface Precedent {
  readonly actor: string;
  readonly document: string;
  readonly kind: ComparedKind;
  readonly rows: number;
  readonly example: EvidenceLine;
}

const kept = new KeptAnswers<readonly Precedent[]>();

/**
 * In which released documents, the asked one included, areas of which kind name its bodies; by body, document and kind.
 * `actors` are the bodies that `document` names.
 */
export async function precedents(
  reading: Reading,
  document: string,
  actors: readonly string[],
): Promise<Precedent[]> {
  if (actors.length === 0) return [];
  const gather = (whole: Reading): Promise<Precedent[]> => everyPrecedent(whole, actors);
  const all = await kept.of(reading, document, gather);
  return all.filter((one) => one.document === document || reading.released.sees(one.document));
}

async function everyPrecedent(whole: Reading, actors: readonly string[]): Promise<Precedent[]> {
  const named = await whole.read(areasNaming, { actors: [...actors] });
  const products = [...new Set(named.map(({ area }) => area))].sort();
  const entries = await whole.read(entriesOf, { products });
  const saidOf = new Map(entries.map((entry) => [`${entry.document} ${entry.product}`, entry]));
  const found = new Map<string, Precedent>();
  for (const { rows, ...record } of named) {
    const { actor, document, area } = record;
    const entry = saidOf.get(`${document} ${area}`);
    if (entry === undefined) continue;
    const { kind } = entry;
    if (!isCompared(kind)) continue;
    const key = `${actor} ${document} ${kind}`;
    const known = found.get(key) ?? { actor, document, kind, rows: 0, example: exampleLine(record, entry) };
    found.set(key, { ...known, rows: known.rows + rows });
  }
  return [...found.values()].sort(
    (a, b) =>
      compareText(a.actor, b.actor) || compareText(a.document, b.document) || compareText(a.kind, b.kind),
  );
}
