import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { networkOf } from '../../../graph/network/network-of.ts';
import { ActorType } from '../../../graph/schema/actor-types.ts';
import { type NetworkAnswer, NetworkQuery } from '../../../graph/schema/network-answers.ts';
import { NetworkContent } from '../../../graph/schema/network-content.ts';
import { ActorStatus, ProductKind, TieBasis } from '../../../graph/schema/vocabulary.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { hiddenNames } from '../../../web/src/explore/hidden.ts';
import { emptyState } from '../../../web/src/url-state/view-state.ts';
import { randomNumbers } from '../../bench/random-numbers.ts';
import { WholeGraph } from '../whole-graph.ts';

const random = randomNumbers(23);
let store: WholeGraph;
beforeAll(async () => {
  store = new WholeGraph(await openEmbedded({ dataDir: null }));
  await loadSeed(store.writing, await readSeed());
});
afterAll(() => store.close());

/** What a browser holds after it asked for the documents at this level. */
async function sent(query: NetworkQuery): Promise<NetworkContent> {
  const { documents, level } = query;
  return NetworkContent.parse(JSON.parse(JSON.stringify(await store.networkContent({ documents, level }))));
}

function some<T>(all: readonly T[]): T[] {
  return random.below(2) === 0 ? [] : all.filter(() => random.below(2) === 0);
}

const programmes = ['hilden-2023', 'hilden-2024', 'bergkamen-2023', 'hattingen', 'lwl-2024'];
const sections = ['I.a', 'I.b', 'II.b', 'III.a', 'IV.b', 'HF1', 'HF4', 'SM'];

function anyQuery(): NetworkQuery {
  return NetworkQuery.parse({
    documents: [...new Set([random.pick(programmes), random.pick(programmes)])],
    level: random.pick(['product', 'measure'] as const),
    sections: some(sections),
    kinds: some(ProductKind.options),
    types: some(ActorType.options),
    status: ['identifiable', ...some(ActorStatus.options.slice(1))],
    basis: some(TieBasis.options),
  });
}

function names({ nodes }: NetworkAnswer): number {
  return nodes.filter(({ label }) => label === 'Actor').length;
}

test('what a browser works out of one answer for any filters is what the server answers for them, counts included', async () => {
  for (let round = 0; round < 60; round += 1) {
    const query = anyQuery();
    const { answer } = networkOf(await sent(query), query);
    expect(answer, JSON.stringify(query)).toEqual(await store.network(query));
  }
});

test('what is said to be hidden comes back, so many names, by one click', async () => {
  let told = 0;
  for (let round = 0; round < 60; round += 1) {
    const query = { ...anyQuery(), level: 'product' as const, basis: [] };
    const content = await sent(query);
    const { answer } = networkOf(content, query);
    const { parts } = hiddenNames(answer, { ...emptyState, ...query }, answer);
    for (const { filter, values, count, back } of parts) {
      if ((filter !== 'status' && filter !== 'types') || values.length !== 1) continue;
      told += 1;
      const { status = query.status, types = query.types } = back;
      const after = networkOf(content, { ...query, status: [...status], types: [...types] });
      expect(names(after.answer) - names(answer), `${filter} ${values.join()} ${JSON.stringify(query)}`).toBe(
        count,
      );
    }
  }
  expect(told).toBeGreaterThan(60);
});
