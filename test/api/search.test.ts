import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchAnswer } from '../../graph/schema/detail-answers.ts';
import { readSeed } from '../../seed/read-data.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

async function search(q: string, more = ''): Promise<SearchAnswer['hits']> {
  const response = await app.get(`/api/search?q=${encodeURIComponent(q)}${more}`);
  expect(response.status).toBe(200);
  return SearchAnswer.parse(await response.json()).hits;
}

describe('search over the five programmes', () => {
  test.each([
    ['Volkshochschule', 'hilden/vhs'],
    ['vhs', 'hilden/vhs'],
    ['jugendförderung', 'hilden/jugendfoerderung-area-51'],
    ['jugendfoerderung', 'hilden/jugendfoerderung-area-51'],
    ['jugendforderung', 'hilden/jugendfoerderung-area-51'],
    ['Jugendförderng', 'hilden/jugendfoerderung-area-51'],
    ['unser hilden', 'hilden/unser-hilden'],
    ['Musikschule', 'hilden/040501'],
    ['040501', 'hilden/040501'],
    ['lagfa', 'nrw/lagfa'],
    ['kulturrucksack', 'programm/kulturrucksack'],
  ])('puts the node meant by "%s" first', async (q, id) => {
    expect((await search(q))[0]?.id).toBe(id);
  });

  test('finds measures, goals, sections, events and places beside bodies', async () => {
    const labels = async (q: string): Promise<Set<string>> =>
      new Set((await search(q, '&limit=100')).map(({ label }) => label));
    expect(await labels('Stadtführungen')).toContain('Measure');
    expect(await labels('Engagement')).toContain('Section');
    expect(await labels('Austausch')).toContain('Event');
    expect(await labels('Kultur')).toContain('Goal');
  });

  test('keeps to the labels and documents asked for', async () => {
    const measures = await search('vhs', '&labels=Measure&documents=hilden-2024');
    expect(measures.length).toBeGreaterThan(0);
    expect(new Set(measures.map(({ label }) => label))).toEqual(new Set(['Measure']));
    expect(measures.every(({ documents }) => documents.includes('hilden-2024'))).toBe(true);
    expect((await search('vhs', '&documents=hattingen')).map(({ id }) => id)).not.toContain('hilden/vhs');
  });

  test('tells what is found in other documents than those asked for', async () => {
    const response = await app.get('/api/search?q=Stadtmuseum&documents=hilden-2024');
    const { hits, elsewhere } = SearchAnswer.parse(await response.json());
    expect(hits).toEqual([]);
    expect(elsewhere.map(({ id, documents }) => [id, documents])).toEqual([
      ['bergkamen/stadtmuseum', ['bergkamen-2023']],
    ]);
  });

  test('names the word that a hit lacks, and the topics that a measure or body was found by', async () => {
    const [lacking] = await search('Freiwilligenagentur Hilden');
    expect([lacking?.id, lacking?.missed]).toEqual(['nrw/freiwilligenagenturen', ['Hilden']]);
    const found = await search('digitales Ehrenamt');
    expect([found[0]?.id, found[0]?.topics.map(({ de }) => de)]).toEqual([
      'hilden/digitalpaten',
      ['Digitalisierung', 'Ehrenamtliches Engagement'],
    ]);
    const measure = found.find(({ label }) => label === 'Measure');
    expect(measure?.place).toMatchObject({ town: 'Hilden', section: 'I.a', area: 'Stadtarchiv' });
  });

  test('finds no measure by a term that the name of a programme alone holds', async () => {
    const byTopic = (await search('Jugendliche', '&limit=100&labels=Measure')).filter(
      ({ topics }) => topics.length > 0,
    );
    expect(byTopic.length).toBeGreaterThan(0);
    const alone = new Set(
      (await readSeed()).bundles.flatMap(({ document, sections }) =>
        sections.flatMap(({ code, rows }) =>
          rows.flatMap(({ product, measures }) =>
            measures.flatMap(({ through = {} }, at) =>
              'begriff/jugendliche' in through ? [`${document.id}/${code}/${product ?? ''}/m${at + 1}`] : [],
            ),
          ),
        ),
      ),
    );
    expect(alone.size).toBeGreaterThan(0);
    expect(byTopic.filter(({ id }) => alone.has(id))).toEqual([]);
  });

  test('answers with nothing where nothing is meant', async () => {
    expect(await search('xyzzyqwert')).toEqual([]);
    expect(await search('***')).toEqual([]);
  });
});
