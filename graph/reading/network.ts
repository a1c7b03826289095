import { networkOf } from '../network/network-of.ts';
import type { PlacedName } from '../network/selection.ts';
import { networkContent, withoutMeasures } from '../programme/network-content.ts';
import type { Programme } from '../programme/programme.ts';
import { compareProgrammes } from '../programme/programme-order.ts';
import { type Naming, namings } from '../programme/ties.ts';
import type { NetworkAnswer, NetworkQuery } from '../schema/network-answers.ts';
import type { NetworkContent, NetworkContentQuery } from '../schema/network-content.ts';
import type { Lines } from '../schema/vocabulary.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/** The answer with the source lines behind its ties and the documents it rests on, as exports need them. */
export interface DetailedNetwork extends NetworkAnswer {
  /** Source lines of the mentions behind each naming tie, by tie id, in ascending order. */
  readonly lines: ReadonlyMap<string, readonly Lines[]>;
  /** By town, year and id. */
  readonly sources: readonly Pick<Programme, 'document' | 'source'>[];
}

/** The cooperation network of the asked documents. Throws UnknownNode for a document that is not loaded. */
export async function network(reading: Reading, query: NetworkQuery): Promise<NetworkAnswer> {
  return networkOf(networkContent(await programmesAsked(reading, query)), query).answer;
}

/** What the networks of the asked documents are computed from, whatever the filters. Throws UnknownNode. */
export async function content(reading: Reading, query: NetworkContentQuery): Promise<NetworkContent> {
  const whole = networkContent(await programmesAsked(reading, query));
  return query.level === 'measure' ? whole : withoutMeasures(whole);
}

/** As `network`, with source lines. */
export async function detailedNetwork(reading: Reading, query: NetworkQuery): Promise<DetailedNetwork> {
  const asked = await programmesAsked(reading, query);
  const { answer, behind } = networkOf(networkContent(asked), query);
  const mentions = new Map(asked.map((programme) => [programme.document.id, namings(programme)]));
  return {
    ...answer,
    lines: new Map([...behind].map(([tie, names]) => [tie, linesOf(names, mentions)])),
    sources: asked.toSorted(compareProgrammes).map(({ document, source }) => ({ document, source })),
  };
}

function programmesAsked(
  reading: Reading,
  { documents }: Pick<NetworkQuery, 'documents'>,
): Promise<readonly Programme[]> {
  return programmes(reading, [...new Set(documents)]);
}

function linesOf(
  names: readonly PlacedName[],
  mentions: ReadonlyMap<string, readonly Naming[]>,
): readonly Lines[] {
  const pairs = new Map<string, Lines>();
  for (const { row, at } of names) {
    const lines = mentions.get(row.document.id)?.[at]?.mention.lines;
    if (lines !== undefined) pairs.set(lines.join('-'), lines);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}
