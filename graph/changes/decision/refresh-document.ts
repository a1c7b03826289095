import type { Transaction } from '../../engines/engine.ts';
import { CannotDecide, InvalidBundle } from '../../errors.ts';
import { measuresGoneOnWith } from '../../records/measure-records.ts';
import { deleteEntries, entriesOf, productsSpokenOf, writeEntries } from '../../records/product-entries.ts';
import { documentState } from '../../records/write/graph-state.ts';
import { drawProposals } from '../../records/write/registry-relations.ts';
import { writeDecisions } from '../../records/write/write-decisions.ts';
import { writeNodes } from '../../records/write/write-nodes.ts';
import type { Bundle } from '../../schema/bundle.ts';
import { deriveProducts } from '../document/derive-products.ts';
import { documentNode } from '../document/document-node.ts';
import { type FlatBundle, flattenBundle } from '../document/flatten-bundle.ts';
import { writeContent } from '../document/put-document.ts';
import { rebuildTies } from '../document/rebuild-ties.ts';
import { rewriteNames } from '../document/rewrite-names.ts';
import { bundleFaults } from '../integrity.ts';
import type { Work } from '../kind.ts';
import { knownAmong, knownTerms } from '../known-ids.ts';
import { holderOf } from '../subject-history.ts';
import { effectiveBundle } from './effective-bundle.ts';
import type { DocumentDecisions } from './effective-bundle.ts';

/** Printed bundles by their hash: who decides goes on with the same town. */
const lately = new Map<string, Bundle>();
const mostKept = 12;

/**
 * A loaded document as it was written, before anything was decided. Null when it is not loaded, and when a start holds
 * an earlier state of it still: its own line, which is yet to be made, obeys what is decided.
 */
export async function printedBundle(work: Work, document: string): Promise<Bundle | null> {
  const [loaded] = await work.tx.run(documentState, { document });
  if (loaded === undefined) return null;
  const { contentHash: hash } = loaded;
  const bundle = lately.get(hash) ?? (await writtenBundle(work, document, hash));
  if (bundle === null) return null;
  lately.delete(hash);
  lately.set(hash, bundle);
  const [oldest] = lately.keys();
  if (lately.size > mostKept && oldest !== undefined) lately.delete(oldest);
  return bundle;
}

async function writtenBundle({ tx, ...work }: Work, document: string, hash: string): Promise<Bundle | null> {
  const holder = await holderOf(tx, `document:${document}`);
  const change = holder === null ? null : (await work.find(holder))?.change;
  return change?.kind === 'document' && change.payload.hash === hash ? change.payload.bundle : null;
}

/**
 * Writes what other decisions make of a document, and only that; nothing where they make nothing else of it. Throws
 * InvalidBundle.
 */
export async function refreshDocument(
  { tx }: Work,
  printed: Bundle,
  before: DocumentDecisions,
  after: DocumentDecisions,
  version: number,
): Promise<void> {
  const document = printed.document.id;
  const { bundle } = effectiveBundle(printed, after);
  // What a document says of its products keeps its own version: whichever was written last counts.
  const [was, is] = [flattenBundle(effectiveBundle(printed, before).bundle, 0), flattenBundle(bundle, 0)];
  const runBefore = new Map(was.entries.map(({ product, runBy }) => [product, runBy]));
  const moved = is.entries.filter(({ product, runBy }) => runBefore.get(product) !== runBy);
  const isCutAnew = partsOf(was) !== partsOf(is);
  const saysOther = !isCutAnew && (await rewriteParts(tx, was, is));
  const rewritten = isCutAnew || (await rewriteNames(tx, was, is)) || saysOther;
  if (!rewritten && moved.length === 0) return;

  const terms = new Set(is.nodes.Measure?.flatMap((measure) => measure.terms));
  const faults = bundleFaults(bundle, await knownAmong(tx, is.references), await knownTerms(tx, terms));
  if (faults.length > 0) throw new InvalidBundle(document, faults);

  if (isCutAnew) {
    await rewriteWhole(tx, bundle, version);
    return;
  }
  if (moved.length > 0) {
    const products = moved.map(({ product }) => product);
    const written = (await tx.run(entriesOf, { products })).filter((entry) => entry.document === document);
    const [{ version: own } = { version }] = written;
    await tx.run(deleteEntries, { document });
    await tx.run(writeEntries, { rows: is.entries.map((entry) => ({ ...entry, version: own })) });
    await deriveProducts(tx, products);
  }
  await rebuildTies(tx, document);
  await tx.run(writeDecisions.version, { document, version });
}

/** How the parts of a document hang together: where this differs it is written anew as a whole. */
function partsOf({ nodes, relations }: FlatBundle): string {
  const measures = nodes.Measure?.map(({ id, position, continues, continuesKind, merges }) => {
    return { id, position, continues, continuesKind, merges };
  });
  const { IN, FOR, MATCHES } = relations;
  return JSON.stringify({ measures, IN, FOR, MATCHES });
}

/** Writes the rows and measures that say something else; answers whether any do. */
async function rewriteParts(tx: Transaction, was: FlatBundle, is: FlatBundle): Promise<boolean> {
  const rows = differing(was.nodes.Row, is.nodes.Row);
  const measures = differing(was.nodes.Measure, is.nodes.Measure);
  await writeNodes(tx, 'Row', rows);
  await writeNodes(tx, 'Measure', measures);
  return rows.length + measures.length > 0;
}

function differing<T extends { readonly id: string }>(was: readonly T[] = [], is: readonly T[] = []): T[] {
  const before = new Map(was.map((node) => [node.id, JSON.stringify(node)]));
  return is.filter((node) => before.get(node.id) !== JSON.stringify(node));
}

async function rewriteWhole(tx: Transaction, bundle: Bundle, version: number): Promise<void> {
  const { id: document } = bundle.document;
  const [loaded] = await tx.run(documentState, { document });
  if (loaded === undefined) return;
  const products = (await tx.run(productsSpokenOf, { document })).map(({ id }) => id);
  const written = (await tx.run(entriesOf, { products })).find((entry) => entry.document === document);
  const flat = flattenBundle(bundle, written?.version ?? version);
  const kept = new Set(flat.nodes.Measure?.map(({ id }) => id));
  const gone = (await tx.run(measuresGoneOnWith, { document })).find(({ id }) => !kept.has(id));
  if (gone !== undefined)
    throw new CannotDecide({
      de: `Das Programm eines anderen Jahres führt „${gone.title}“ einzeln fort („${gone.laterTitle}“). Zusammengelegt ginge dieser Zusammenhang verloren.`,
      en: `The programme of another year goes on with “${gone.title}” by itself (“${gone.laterTitle}”). Joined, that connection would be lost.`,
    });
  await writeContent(tx, documentNode(bundle, loaded.contentHash, version), flat);
  await tx.run(drawProposals, {});
}
