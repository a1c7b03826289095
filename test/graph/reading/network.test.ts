import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { type NetworkNode, NetworkQuery } from '../../../graph/schema/network-answers.ts';
import { WholeGraph } from '../whole-graph.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

const document = 'musterstadt-2024';
const everyone = ['identifiable', 'collective', 'internal', 'placeholder'] as const;

let store: WholeGraph;

let writing: Writing;
beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
});
afterAll(() => store.close());

function ask(query: Partial<NetworkQuery> = {}) {
  return store.network(NetworkQuery.parse({ documents: [document], ...query }));
}

describe('a network of areas', () => {
  test('has one tie per area and partner with its strongest basis; without a product the section is the area', async () => {
    const { ties } = await ask();
    expect(
      ties.map(({ source, target, basis, rows, mentions, unreviewed }) => [
        `${source} ${target}`,
        basis,
        rows,
        mentions,
        unreviewed,
      ]),
    ).toEqual([
      ['musterstadt-2024/HF2 musterstadt/vhs', 'D', 1, 1, 1],
      ['musterstadt/040501 musterstadt/vhs', 'M1', 1, 2, 0],
      ['musterstadt/040702 musterstadt/archiv', 'M2s', 1, 1, 0],
    ]);
  });

  test('shows areas that name nobody, but no body that only a rejected reading or a thing would add', async () => {
    const { nodes } = await ask({ status: [...everyone] });
    expect(nodes.map(({ id }) => id)).toEqual([
      'musterstadt-2024/HF2',
      'musterstadt/040501',
      'musterstadt/040701',
      'musterstadt/040702',
      'musterstadt/schulen',
      'musterstadt/archiv',
      'musterstadt/team',
      'musterstadt/vhs',
    ]);
    expect((await ask({ sections: ['I.a'], status: [...everyone] })).nodes.map(({ id }) => id)).not.toContain(
      'musterstadt/archiv',
    );
  });

  test('says what the status filter hides and what the view rests on', async () => {
    const { coverage } = await ask();
    expect(coverage.hidden).toEqual({ identifiable: 0, collective: 1, internal: 1, placeholder: 0 });
    expect(coverage).toMatchObject({ rows: 4, rowsWithPartner: 3, rowsShown: 4, mentions: 4, unreviewed: 1 });
    expect(coverage).toMatchObject({ names: 4, rowsNaming: 3 });
    const narrow = await ask({ sections: ['I.a'], types: ['administration'], status: [...everyone] });
    expect(narrow.coverage).toMatchObject({ rows: 4, rowsShown: 2, rowsNaming: 1, names: 4, unreviewed: 0 });
    const all = await ask({ status: [...everyone] });
    expect([coverage.presumed, all.coverage.presumed]).toEqual([0, 1]);
    expect(Object.values(all.coverage.hidden)).toEqual([0, 0, 0, 0]);
    expect((await ask({ status: [] })).ties).toEqual([]);
  });

  test('filters by section, product kind, partner kind and basis', async () => {
    const targets = async (query: Partial<NetworkQuery>): Promise<string[]> =>
      (await ask({ status: [...everyone], ...query })).ties.map(({ target }) => target).sort();
    expect(await targets({ sections: ['HF2'] })).toEqual(['musterstadt/archiv', 'musterstadt/vhs']);
    expect(await targets({ kinds: ['museum'] })).toEqual(['musterstadt/archiv']);
    expect(await targets({ types: ['culture'] })).toEqual(['musterstadt/archiv']);
    expect(await targets({ basis: ['Z'] })).toEqual(['musterstadt/schulen', 'musterstadt/vhs']);
    // Addresses of before asked by one name for what is sure and what is presumed.
    const both = NetworkQuery.parse({ documents: [document], status: [...everyone], basis: ['M2'] });
    expect((await store.network(both)).ties.map(({ target, basis }) => [target, basis])).toEqual([
      ['musterstadt/team', 'M2v'],
      ['musterstadt/archiv', 'M2s'],
    ]);
    expect(await targets({ basis: ['M2s'] })).toEqual(['musterstadt/archiv']);
    const [tie] = (await ask({ basis: ['Z'] })).ties;
    expect([tie?.basis, tie?.mentions]).toEqual(['Z', 1]);
  });

  test('counts each facet with every filter but its own', async () => {
    const { facets } = await ask({ sections: ['HF2'], basis: ['M2s', 'M2v'] });
    expect(facets.sections).toEqual([
      { code: 'I.a', title: 'Zugang für alle', parent: 'I', rows: 2 },
      { code: 'HF2', title: 'Gedächtnis', parent: null, rows: 2 },
    ]);
    expect(facets.kinds).toEqual([
      { kind: 'music-school', rows: 0 },
      { kind: 'museum', rows: 1 },
    ]);
    expect(facets.basis).toEqual([
      { basis: 'M1', mentions: 0 },
      { basis: 'M2s', mentions: 1 },
      { basis: 'M2v', mentions: 0 },
      { basis: 'Z', mentions: 0 },
      { basis: 'D', mentions: 1 },
    ]);
    expect(facets.types).toEqual([
      { type: 'administration', actors: 0 },
      { type: 'education', actors: 0 },
      { type: 'culture', actors: 1 },
    ]);
    expect((await ask()).facets.status).toEqual([
      { status: 'identifiable', actors: 2 },
      { status: 'collective', actors: 1 },
      { status: 'internal', actors: 1 },
    ]);
  });
});

describe('a network of measures', () => {
  test('ties a name to a measure only where the document does; row mentions stay with the area', async () => {
    const { ties } = await ask({ level: 'measure', status: [...everyone] });
    const named = ties
      .filter(({ kind }) => kind === 'names')
      .map(({ source, target }) => `${source} ${target}`);
    expect(named).toEqual([
      'musterstadt-2024/HF2/040702/m1 musterstadt/archiv',
      'musterstadt-2024/HF2 musterstadt/vhs',
      'musterstadt-2024/I.a/040501/m1 musterstadt/vhs',
      'musterstadt-2024/I.a/040501/m2 musterstadt/team',
      'musterstadt/040501 musterstadt/schulen',
      'musterstadt/040501 musterstadt/vhs',
    ]);
  });

  test('has the spine goal, area, measure, and repeats no immediate measure', async () => {
    const { nodes, ties } = await ask({ level: 'measure' });
    const spine = ties
      .filter(({ kind }) => kind === 'contains')
      .map(({ source, target }) => `${source} ${target}`);
    expect(spine).toEqual([
      'musterstadt-2024/I.a musterstadt/040501',
      'musterstadt-2024/I.a musterstadt/040701',
      'musterstadt-2024/HF2 musterstadt/040702',
      'musterstadt/040501 musterstadt-2024/I.a/040501/m1',
      'musterstadt/040501 musterstadt-2024/I.a/040501/m2',
      'musterstadt/040701 musterstadt-2024/I.a/040701/m1',
      'musterstadt/040702 musterstadt-2024/HF2/040702/m1',
    ]);
    expect(nodes.filter(({ label }) => label === 'Measure')).toHaveLength(4);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
    const ids = new Set(nodes.map(({ id }) => id));
    expect([...ends].filter((end) => !ids.has(end))).toEqual([]);
  });
});

describe('questions about nodes', () => {
  test('a body that runs an area says so where it is drawn', async () => {
    const around = await store.neighbours('musterstadt/amt', {
      depth: 1,
      documents: [],
      status: ['identifiable'],
      types: [],
      basis: [],
    });
    expect(around.nodes.map(({ id, runs }) => [id, runs])).toEqual([
      ['musterstadt/amt', ['musterstadt/040501']],
    ]);
  });

  test('areas that may be the same are two, and each says which other one it counts with', async () => {
    const doubles = (nodes: readonly NetworkNode[]) =>
      nodes.filter((node) => node.doubles.length > 0).map((node) => [node.id, node.doubles]);
    const both = [
      ['musterstadt/040701', ['musterstadt/040702']],
      ['musterstadt/040702', ['musterstadt/040701']],
    ];
    expect(doubles((await ask()).nodes)).toEqual(both);
    expect(doubles((await ask({ sections: ['HF2'] })).nodes)).toEqual([]);
  });

  test('a measure leads to the partners named at it and to its area', async () => {
    const { ties } = await store.neighbours('musterstadt-2024/I.a/040501/m1', {
      depth: 1,
      documents: [],
      status: ['identifiable'],
      types: [],
      basis: [],
    });
    expect(ties.map(({ source, target, kind }) => [source, target, kind])).toEqual([
      ['musterstadt-2024/I.a/040501/m1', 'musterstadt/vhs', 'names'],
      ['musterstadt/040501', 'musterstadt-2024/I.a/040501/m1', 'contains'],
    ]);
  });

  test('the evidence of a measure leaves out names that stand at another one', async () => {
    const first = await store.node('musterstadt-2024/I.a/040501/m1');
    expect(first.evidence.map(({ wording }) => wording)).toEqual([
      'VHS',
      'Volkshochschule',
      'Schulen',
      'Archiv',
      'JeKits',
    ]);
    expect(first.evidenceTotal).toBe(5);
  });

  test('the mentions behind a tie are those of its area, without rejected readings', async () => {
    const tie = await store.tie({ source: 'musterstadt/040501', partner: 'musterstadt/vhs' });
    expect(tie.evidence.map(({ wording, basis }) => `${wording} ${basis}`)).toEqual([
      'VHS Z',
      'Volkshochschule M1',
    ]);
    const none = await store.tie({ source: 'musterstadt/040501', partner: 'musterstadt/archiv' });
    expect(none.evidence).toEqual([]);
  });

  test('an actor is told with aliases, guess, relations in both directions and open proposals', async () => {
    const office = await store.node('musterstadt/amt');
    expect(office.actor?.guess?.en).toBe('perhaps the cultural office');
    expect(office.relations.map(({ kind, outgoing, node }) => [kind, outgoing, node.id])).toEqual([
      ['PART_OF', false, 'musterstadt/vhs'],
      ['MEMBER_OF', false, 'musterstadt/archiv'],
      ['RUN_BY', false, 'musterstadt/040501'],
      ['HOSTS', true, 'musterstadt-2024/e1'],
    ]);
    const product = await store.node('musterstadt/040702');
    expect(product.relations[0]).toMatchObject({
      kind: 'MAYBE_SAME',
      node: { id: 'musterstadt/040701' },
      note: { de: 'wohl ein Tippfehler' },
    });
    expect((await store.node('musterstadt/vhs')).actor).toMatchObject({
      aliases: ['VHS'],
      partOf: 'musterstadt/amt',
    });
  });
});

describe('a dossier', () => {
  test('counts readings by who made them, each once', async () => {
    const { mergedBy, summary, events, documents } = await store.partner('musterstadt/vhs');
    expect(mergedBy).toEqual({ wording: 1, rule: 1, person: 0, open: 1 });
    expect(summary).toMatchObject({ rows: 2, mentions: 3, bestBasis: 'M1', unreviewed: 1 });
    expect(events).toMatchObject([{ role: 'input', document }]);
    expect(documents).toMatchObject([{ id: document, named: true }]);
  });

  test('exists for a body that no document names', async () => {
    const { summary, evidence } = await store.partner('musterstadt/archiv');
    expect(summary.mentions).toBe(1);
    expect(evidence.map(({ review }) => review)).toEqual(['rejected', 'confirmed']);
    await writing.removeDocument(document, { requestId: 'remove' });
    const alone = await store.partner('musterstadt/archiv');
    expect(alone.summary).toMatchObject({ mentions: 0, bestBasis: null, areas: [] });
    await writing.replaceDocument(smallBundle, { requestId: 'again' });
  });
});

describe('search', () => {
  test('sees a change as soon as it is made', async () => {
    const first = async (): Promise<string | undefined> =>
      (await store.search({ q: 'Orgelsommer', limit: 5 })).hits[0]?.name;
    expect(await first()).toBeUndefined();
    const [goal] = smallBundle.sections;
    if (goal === undefined) throw new Error('the bundle holds no section');
    const changed = {
      ...smallBundle,
      sections: [{ ...goal, title: 'Orgelsommer' }, ...smallBundle.sections.slice(1)],
    };
    await writing.replaceDocument(changed, { requestId: 'orgel' });
    expect(await first()).toBe('Orgelsommer');
    await writing.replaceDocument(smallBundle, { requestId: 'no-orgel' });
    expect(await first()).toBeUndefined();
  });
});
