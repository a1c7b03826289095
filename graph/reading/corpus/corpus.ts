import { setImmediate as nextTurn } from 'node:timers/promises';
import { allHeads } from '../heads.ts';
import { KeptValue } from '../kept-value.ts';
import type { Reading } from '../reading.ts';
import type { Extract } from './extract.ts';
import { readExtracts } from './read-extracts.ts';
import { segmentOf, segmentOfGroup } from './segments.ts';
import { sharedNames, type SharedNames } from './shared-names.ts';

/** All documents at one state of their content, with the names they share; it never changes. */
export interface Corpus {
  /** By town, year and id. */
  readonly documents: readonly Extract[];
  readonly names: SharedNames;
}

/** Documents asked for at once: more of them would make a person wait who asks meanwhile. */
const batch = 40;

/** Extracts by document, as far as they were read: what a gathering that failed had reached is not read again. */
const extractsOf = new WeakMap<object, Map<string, Extract>>();

const kept = new KeptValue<Corpus>(gather);

/**
 * All documents as the graph holds them now, whoever may see them. Only documents written since they were last read are
 * read again.
 */
export function corpus(reading: Reading): Promise<Corpus> {
  return kept.of(reading);
}

async function gather(whole: Reading): Promise<Corpus> {
  const [{ documents: heads }, names] = await Promise.all([allHeads(whole), sharedNames(whole)]);
  const known = extractsOf.get(whole.graph) ?? new Map<string, Extract>();
  extractsOf.set(whole.graph, known);
  const missing = heads.filter(({ id, version }) => known.get(id)?.head.version !== version);
  // One alone first: a database plans a text anew for one document, which is what most changes leave to be read.
  for (let from = 0, to = 1; from < missing.length; from = to, to += batch) {
    const extracts = await readExtracts(whole, missing.slice(from, to));
    await whole.expectUnmoved();
    for (const extract of extracts) {
      known.set(extract.head.id, extract);
      segmentOf(extract);
      await nextTurn();
    }
  }
  for (const group of names.groups) {
    segmentOfGroup(group);
    await nextTurn();
  }
  const documents = heads.flatMap(({ id }) => known.get(id) ?? []);
  const present = new Set(heads.map(({ id }) => id));
  for (const id of known.keys()) if (!present.has(id)) known.delete(id);
  return { documents, names };
}
