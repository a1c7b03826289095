import { UnknownNode } from '../errors.ts';
import type { Programme } from '../programme/programme.ts';
import { allHeads, type Heads } from './heads.ts';
import { orAborted } from './kept-value.ts';
import { programmesOf } from './programmes-of.ts';
import type { Reading } from './reading.ts';

/**
 * Rows, measures and names of all programmes that are kept: some thirty megabytes, seventy programmes. The five curated
 * ones have some 1,600 of them.
 */
const mostParts = 30_000;

interface Kept {
  /** What the programme was assembled from: its town's documents with their versions, and the registry. */
  readonly at: string;
  readonly programme: Promise<Programme>;
  parts: number;
}

const keptOf = new WeakMap<object, Map<string, Kept>>();

/**
 * The documents as everything computed sees them, in the order of `ids`, all of the version of the reading. Assembled once
 * as long as nothing they rest on changes. Throws UnknownNode for an id that is no document this reader may see.
 */
export async function programmes<const Ids extends readonly string[]>(
  reading: Reading,
  ids: Ids,
  room: { readonly mostParts: number } = { mostParts },
): Promise<{ [At in keyof Ids]: Programme }> {
  const heads = await allHeads(reading);
  const known = new Set(heads.documents.map(({ id }) => id));
  for (const id of ids) if (!known.has(id) || !reading.sees(id)) throw new UnknownNode(id);
  const kept = keptOf.get(reading.graph) ?? new Map<string, Kept>();
  keptOf.set(reading.graph, kept);
  const missing = [...new Set(ids)].filter((id) => kept.get(id)?.at !== restsOn(heads, id));
  if (missing.length > 0) assemble(reading, kept, heads, missing);
  const found = Promise.all(ids.map((id) => used(kept, id)));
  const { signal } = reading;
  const assembled = await (signal === undefined ? found : orAborted(found, signal));
  makeRoom(kept, room);
  return assembled as { [At in keyof Ids]: Programme };
}

/** One document as everything computed sees it. Throws UnknownNode. */
export async function programme(
  reading: Reading,
  id: string,
  room?: { readonly mostParts: number },
): Promise<Programme> {
  const [found] = await programmes(reading, [id], room);
  return found;
}

/** Programmes of one graph that are kept, and their parts: what the memory is used for. */
export function keptProgrammes(reading: Reading): { readonly programmes: number; readonly parts: number } {
  const kept = [...(keptOf.get(reading.graph)?.values() ?? [])];
  return { programmes: kept.length, parts: kept.reduce((sum, { parts }) => sum + parts, 0) };
}

/** Names of a town's documents may be proposed to be the same, so a programme hangs on all documents of its town. */
function restsOn({ registry, documents }: Heads, id: string): string {
  const town = documents.find((document) => document.id === id)?.municipality;
  const versions = documents
    .filter(({ municipality }) => municipality === town)
    .map((document) => `${document.id}@${document.version}`);
  return `${registry} ${versions.join(' ')}`;
}

function assemble(reading: Reading, kept: Map<string, Kept>, heads: Heads, missing: readonly string[]): void {
  const whole = reading.whole();
  const all = programmesOf(whole, heads, missing).then(async (found) => {
    await whole.expectUnmoved();
    return found;
  });
  for (const id of missing) {
    const one = all.then((found) => {
      const own = found.get(id);
      if (own === undefined) throw new UnknownNode(id);
      return own;
    });
    const entry: Kept = { at: restsOn(heads, id), programme: one, parts: 0 };
    kept.set(id, entry);
    one.then(
      (assembled) => {
        entry.parts = partsOf(assembled);
      },
      () => {
        if (kept.get(id) === entry) kept.delete(id);
      },
    );
  }
}

function partsOf({ rows }: Programme): number {
  return rows.reduce((sum, { measures, mentions }) => sum + 1 + measures.length + mentions.length, 0);
}

/** The programme, moved to the end of those that may go. */
function used(kept: Map<string, Kept>, id: string): Promise<Programme> {
  const entry = kept.get(id);
  if (entry === undefined) throw new UnknownNode(id);
  kept.delete(id);
  kept.set(id, entry);
  return entry.programme;
}

function makeRoom(kept: Map<string, Kept>, { mostParts: most }: { readonly mostParts: number }): void {
  let parts = [...kept.values()].reduce((sum, entry) => sum + entry.parts, 0);
  for (const [id, entry] of kept) {
    if (parts <= most || kept.size === 1) return;
    kept.delete(id);
    parts -= entry.parts;
  }
}
