import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { UnknownNode, VersionConflict } from '../../graph/errors.ts';
import { ReferenceList } from '../../graph/schema/reference-list.ts';
import { decisionKey } from '../../graph/identity/decision-key.ts';
import type { DecisionOf } from '../../graph/schema/decision.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines, testOnce } from './engines.ts';
import { contentWithoutChanges, wholeContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { openSmallGraph } from './small-graph.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const id = 'musterstadt/ortsverzeichnis/vereine';
const names = ['Volkshochschule', 'Archiv der Stadt', 'Kanuverein', 'JeKits', 'Museum', 'Kulturamt'];
const list = ReferenceList.parse({
  id,
  town: 'musterstadt',
  title: 'Vereine',
  source: 'Vereinsregister der Stadt',
  asOf: '2024-05-01',
  entries: names.map((name, at) => ({ line: at + 2, name, type: 'unclear' })),
});
const judged = (as: 'same' | 'different'): DecisionOf<'listed'> => ({
  kind: 'listed',
  town: 'musterstadt',
  name: 'Archiv der Stadt',
  actor: 'musterstadt/archiv',
  judged: as,
});

describe.each(engines)('reference lists on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });
  afterEach(() => engine.close());

  const states = async () =>
    Object.fromEntries(
      (await store.referenceList(id)).entries.map(({ name, state, means }) => [
        name,
        means === null ? state : `${state} ${means.id}`,
      ]),
    );
  const decide = (about: DecisionOf<'listed'>, requestId: string) =>
    writing.decide({ decisions: [{ about }], withdraw: [] }, { requestId });

  test('say of each body whether documents name it, and of none that it is silent while something is left to ask', async () => {
    await writing.saveReferenceList(list, { requestId: 'list' });
    expect(await states()).toEqual({
      Kanuverein: 'silent',
      'Archiv der Stadt': 'open',
      JeKits: 'part',
      Museum: 'part',
      Kulturamt: 'named musterstadt/amt',
      Volkshochschule: 'named musterstadt/vhs',
    });
    const { entries, counts, documents, list: head } = await store.referenceList(id);
    expect(counts).toEqual({ silent: 1, open: 1, part: 2, named: 2 });
    expect([documents, head.asOf, head.entries]).toEqual([
      [{ id: 'musterstadt-2024', title: 'Kulturprogramm 2024' }],
      '2024-05-01',
      6,
    ]);
    const [, archive, , , , school] = entries;
    expect(archive?.maybe).toMatchObject([{ body: { id: 'musterstadt/archiv' } }]);
    expect(school?.named[0]).toMatchObject({ as: 'partner', wording: 'VHS' });
    const area = entries.find(({ name }) => name === 'Museum');
    expect(area?.otherwise[0]?.sentence.de).toBe(
      '„Museum“ heißt ein Bereich des Programms, Zeilen 13–14, 20–22',
    );
  });

  test('follow what is decided of their names, and what is taken back', async () => {
    await writing.saveReferenceList(list, { requestId: 'list' });
    const asked = async () => (await store.review({ kind: 'listed' })).items;
    expect(await asked()).toMatchObject([
      {
        question: { de: 'Ist „Archiv der Stadt“ im Ortsverzeichnis „Vereine“ dasselbe wie „Stadtarchiv“?' },
        choices: [{ decisions: [judged('same')] }, { decisions: [judged('different')] }],
        places: [{ wording: 'Stadtarchiv', lines: [22, 22] }],
      },
    ]);
    await decide(judged('same'), 'same');
    expect(await asked()).toEqual([]);
    expect((await states())['Archiv der Stadt']).toBe('named musterstadt/archiv');
    await decide(judged('different'), 'different');
    expect((await states())['Archiv der Stadt']).toBe('silent');
    await writing.decide({ decisions: [], withdraw: [decisionKey(judged('same'))] }, { requestId: 'back' });
    expect((await states())['Archiv der Stadt']).toBe('open');
    await expect(decide({ ...judged('same'), actor: 'musterstadt/nirgends' }, 'unknown')).rejects.toThrow(
      UnknownNode,
    );
  });

  test('take the place of themselves, change nothing where they say the same, and go as they came', async () => {
    const before = await contentWithoutChanges(engine);
    expect(await writing.saveReferenceList(list, { requestId: 'list' })).toBe('list');
    const loaded = await contentWithoutChanges(engine);
    expect(await writing.saveReferenceList(list, { requestId: 'again' })).toBeNull();
    expect(await writing.saveReferenceList(list, { requestId: 'list' })).toBe('list');

    await writing.saveReferenceList({ ...list, asOf: '2025-01-01' }, { requestId: 'newer' });
    expect((await store.referenceLists({ town: 'musterstadt' })).lists).toMatchObject([
      { asOf: '2025-01-01' },
    ]);
    await writing.revert('newer', { requestId: 'older' });
    expect(await contentWithoutChanges(engine)).toEqual(loaded);

    await expect(
      writing.removeReferenceList(id, { requestId: 'r', ifTags: ['2020-01-01T00:00:00.000Z'] }),
    ).rejects.toThrow(VersionConflict);
    await writing.removeReferenceList(id, { requestId: 'removal' });
    expect(await contentWithoutChanges(engine)).toEqual(before);
    await writing.revert('removal', { requestId: 'there again' });
    expect(await contentWithoutChanges(engine)).toEqual(loaded);
    await expect(writing.removeReferenceList('musterstadt/none', { requestId: 'n' })).rejects.toThrow(
      UnknownNode,
    );
    await expect(
      writing.saveReferenceList({ ...list, town: 'musterstadt/vhs' }, { requestId: 't' }),
    ).rejects.toThrow(UnknownNode);
  });
});

testOnce('reference lists are there after a start, as they were left', async () => {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
  await writing.saveReferenceList(list, { requestId: 'list' });
  await writing.saveReferenceList({ ...list, asOf: '2025-01-01' }, { requestId: 'newer' });
  await writing.decide({ decisions: [{ about: judged('same') }], withdraw: [] }, { requestId: 'same' });
  await writing.revert('newer', { requestId: 'older' });
  await writing.saveReferenceList({ ...list, id: `${id}-2` }, { requestId: 'second' });
  await writing.removeReferenceList(`${id}-2`, { requestId: 'gone' });
  const before = await wholeContent(engine);
  await engine.close();
  const again = await openEmbedded({ dataDir });
  expect(await wholeContent(again)).toEqual(before);
  await again.close();
});
