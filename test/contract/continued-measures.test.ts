import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { InvalidBundle } from '../../graph/errors.ts';
import { Bundle } from '../../graph/schema/bundle.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

/** The small programme a year earlier, and the one that goes on with two of its measures. */
const earlier = Bundle.parse({
  ...smallBundle,
  document: { ...smallBundle.document, id: 'musterstadt-2023', year: 2023 },
});
const later = Bundle.parse({
  ...smallBundle,
  sections: smallBundle.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => ({
      ...row,
      measures: row.measures.map((measure, index) => ({
        ...measure,
        ...(row.product === '040501'
          ? {
              continues: {
                measure: `musterstadt-2023/I.a/040501/m${index + 1}`,
                kind: index === 0 ? 'same' : 'changed',
              },
              ...(index === 0 ? { merges: ['musterstadt-2023/I.a/040701/m1'] } : {}),
            }
          : {}),
      })),
    })),
  })),
});

describe.each(engines)('measures over the years on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    engine = await under.open();
    store = new WholeGraph(engine);
    writing = writingOn(engine);
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  });

  afterEach(async () => {
    await engine.close();
  });

  const drawn = async () =>
    (await graphContent(engine)).relations
      .filter(({ kind, properties }) => kind === 'MATCHES' && properties['kind'] !== 'immediate')
      .map(({ source, target, properties }) => `${source} ${String(properties['kind'])} ${target}`)
      .toSorted();
  const both = [
    'musterstadt-2024/I.a/040501/m1 changed musterstadt-2023/I.a/040701/m1',
    'musterstadt-2024/I.a/040501/m1 same musterstadt-2023/I.a/040501/m1',
    'musterstadt-2024/I.a/040501/m2 changed musterstadt-2023/I.a/040501/m2',
  ];

  test('are joined whichever document comes first, and shown at the measure', async () => {
    await writing.replaceDocument(later, { requestId: 'later' });
    expect(await drawn()).toEqual([]);
    await writing.replaceDocument(earlier, { requestId: 'earlier' });
    expect(await drawn()).toEqual(both);
    await writing.removeDocument('musterstadt-2024', { requestId: 'removal' });
    expect(await drawn()).toEqual([]);
    await writing.replaceDocument(later, { requestId: 'later again' });
    expect(await drawn()).toEqual(both);
    const { relations } = await store.node('musterstadt-2023/I.a/040501/m1');
    expect(relations).toContainEqual(
      expect.objectContaining({
        kind: 'MATCHES',
        outgoing: false,
        node: expect.objectContaining({ id: 'musterstadt-2024/I.a/040501/m1' }) as unknown,
        note: { de: 'unverändert', en: 'unchanged' },
      }),
    );
  });

  test('are joined anew, and once, when either document is replaced', async () => {
    await writing.replaceDocument(earlier, { requestId: 'earlier' });
    await writing.replaceDocument(later, { requestId: 'later' });
    const retitled = (bundle: Bundle, title: string) => ({
      ...bundle,
      document: { ...bundle.document, title },
    });
    await writing.replaceDocument(retitled(earlier, 'Neuer Titel'), { requestId: 'one' });
    expect(await drawn()).toEqual(both);
    await writing.replaceDocument(retitled(later, 'Anderer Titel'), { requestId: 'two' });
    expect(await drawn()).toEqual(both);
    await writing.removeDocument('musterstadt-2023', { requestId: 'three' });
    expect(await drawn()).toEqual([]);
  });

  test('are refused when a measure goes on with its own document or speaks of an unknown term', async () => {
    const text = JSON.stringify(later);
    const ownMeasures = text
      .replace('musterstadt-2023/I.a', 'musterstadt-2024/I.a')
      .replace('musterstadt-2023/I.a/040701', 'musterstadt-2024/I.a/040701');
    const circular = Bundle.parse(JSON.parse(ownMeasures));
    const [section] = later.sections.slice(1);
    const [row] = section?.rows ?? [];
    const unknown = {
      ...circular,
      sections: circular.sections.map((one) => ({
        ...one,
        rows: one.rows.map((each) => ({
          ...each,
          measures: each.measures.map((measure, index) => ({
            ...measure,
            terms: each.product === row?.product && index === 1 ? ['thema/nichts'] : [],
          })),
        })),
      })),
    };
    const refused = writing.replaceDocument(unknown, { requestId: 'bad' });
    await expect(refused).rejects.toThrow(InvalidBundle);
    await expect(refused).rejects.toMatchObject({
      faults: [
        'section I.a, row 040501, measure 1: continues "musterstadt-2024/I.a/040501/m1" of its own document',
        'section I.a, row 040501, measure 1: continues "musterstadt-2024/I.a/040701/m1" of its own document',
        'section I.a, row 040501, measure 2: no term is known under the id "thema/nichts"',
      ],
    });
    const actors = smallRegistry.actors.map((actor) => ({ ...actor, profile: ['thema/nichts'] }));
    await expect(writing.saveRegistry({ ...smallRegistry, actors }, { requestId: 'worse' })).rejects.toThrow(
      'musterstadt/vhs profile: no term is known under the id "thema/nichts"',
    );
  });

  test('may speak of terms that an earlier registry brought', async () => {
    const name = { de: 'Singen', en: 'Singing' };
    const terms = [{ id: 'thema/singen', kind: 'subject' as const, name, words: ['sing'] }];
    await writing.saveRegistry({ ...smallRegistry, actors: [], terms }, { requestId: 'terms' });
    const actors = smallRegistry.actors.map((actor) => ({ ...actor, profile: ['thema/singen'] }));
    await writing.saveRegistry({ ...smallRegistry, actors }, { requestId: 'profiles' });
    const speaking = Bundle.parse(
      JSON.parse(JSON.stringify(earlier).replaceAll('"terms":[]', '"terms":["thema/singen"]')),
    );
    await writing.replaceDocument(speaking, { requestId: 'speaking' });
    expect((await store.documents()).map(({ id }) => id)).toEqual(['musterstadt-2023']);
    const twice = { ...smallRegistry, terms: [...terms, ...terms] };
    await expect(writing.saveRegistry(twice, { requestId: 'twice' })).rejects.toThrow(
      'thema/singen: defined twice',
    );
  });
});
