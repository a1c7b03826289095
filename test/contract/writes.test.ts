import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { InvalidBundle, UnknownNode, VersionConflict } from '../../graph/errors.ts';
import { rebuildTies } from '../../graph/changes/document/rebuild-ties.ts';
import { Bundle } from '../../graph/schema/bundle.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { embedded, engines } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { passingEngine } from './passing-engine.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';
import type { Writing } from '../../graph/changes/writing.ts';

/** The small bundle as it might read a year later: one row and one product less. */
const changedBundle = Bundle.parse({
  ...smallBundle,
  products: smallBundle.products.slice(0, 2),
  sections: smallBundle.sections
    .filter(({ code }) => code !== 'HF2')
    .map((section) => ({ ...section, title: `${section.title}, neu` })),
});

/** What the embedded graph holds once the small bundle is written. */
async function embeddedContent(): Promise<Awaited<ReturnType<typeof graphContent>>> {
  const engine = await embedded.open();
  try {
    await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
    await writingOn(engine).replaceDocument(smallBundle, { requestId: 'first' });
    return await graphContent(engine);
  } finally {
    await engine.close();
  }
}

describe.each(engines)('writing on $name', (under) => {
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

  test('a document is kept with all its parts, the same on every engine', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const content = await graphContent(engine);
    expect(content).toEqual(await embeddedContent());
    const labels = content.nodes.flatMap((node) => node.labels).filter((label) => label !== 'Entity');
    expect(countBy(labels)).toEqual({
      Municipality: 1,
      Actor: 5,
      Programme: 1,
      Document: 1,
      Section: 4,
      Row: 4,
      Product: 3,
      Measure: 5,
      Goal: 1,
      Mention: 10,
      Event: 1,
      Graph: 1,
      Change: 2,
      Proposal: 1,
      ProductEntry: 3,
    });
  });

  test('ties count rows and mentions, show the strongest basis and leave rejected readings and things out', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const ties = (await graphContent(engine)).relations.filter(({ kind }) => kind === 'COOPERATES_WITH');
    const read = ties.map(
      ({ source, target, properties: { bestBasis, rows, mentions, unreviewed, possible } }) => ({
        tie: `${source} – ${target}`,
        figures: { bestBasis, rows, mentions, unreviewed, possible },
      }),
    );
    expect(
      read.toSorted((a, b) => (a.tie < b.tie ? -1 : 1)).map(({ tie, figures }) => [tie, figures]),
    ).toEqual([
      [
        'musterstadt-2024/HF2 – musterstadt/vhs',
        { bestBasis: 'D', rows: 1, mentions: 1, unreviewed: 1, possible: 0 },
      ],
      [
        'musterstadt/040501 – musterstadt/schulen',
        { bestBasis: 'Z', rows: 1, mentions: 1, unreviewed: 1, possible: 1 },
      ],
      [
        'musterstadt/040501 – musterstadt/team',
        { bestBasis: 'M2v', rows: 1, mentions: 1, unreviewed: 0, possible: 0 },
      ],
      [
        'musterstadt/040501 – musterstadt/vhs',
        { bestBasis: 'M1', rows: 1, mentions: 2, unreviewed: 0, possible: 0 },
      ],
      [
        'musterstadt/040702 – musterstadt/archiv',
        { bestBasis: 'M2s', rows: 1, mentions: 1, unreviewed: 0, possible: 0 },
      ],
    ]);
  });

  test('ties rebuilt from the mentions are the ties that were there', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    await engine.write((tx) => rebuildTies(tx, smallBundle.document.id));
    expect(await graphContent(engine)).toEqual(before);
  });

  test('replacing a document with the same content changes nothing, the version neither', async () => {
    const first = await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    expect(await writing.replaceDocument(smallBundle, { requestId: 'second' })).toEqual(first);
    expect(await store.version()).toBe(first.version);
    expect(await graphContent(engine)).toEqual(before);
  });

  test('replacing there and back gives the same graph but for its versions', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    await writing.replaceDocument(changedBundle, { requestId: 'second' });
    const between = await graphContent(engine);
    expect(between.nodes.map(({ properties }) => properties['id'])).not.toContain('musterstadt/040702');
    await writing.replaceDocument(smallBundle, { requestId: 'third' });
    expect(timeless(await graphContent(engine))).toEqual(timeless(before));
    expect(await store.version()).toBe(4);
  });

  test('a product that another document still names outlives a replacement', async () => {
    const document = { ...smallBundle.document, id: 'musterstadt-2023', year: 2023 };
    await writing.replaceDocument({ ...smallBundle, document }, { requestId: 'earlier' });
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    await writing.replaceDocument(changedBundle, { requestId: 'second' });
    const { nodes, relations } = await graphContent(engine);
    expect(nodes.map(({ properties }) => properties['id'])).toContain('musterstadt/040702');
    const ties = relations.filter(({ kind }) => kind === 'COOPERATES_WITH');
    expect(ties.filter(({ properties }) => properties['document'] === 'musterstadt-2023')).toHaveLength(5);
    expect(ties.filter(({ properties }) => properties['document'] === 'musterstadt-2024')).toHaveLength(3);
  });

  test('a product is called and run as the document written last says that plans it, and falls back to the others', async () => {
    const saying = (id: string, name: string, runBy: string | undefined, isPlanned = true) =>
      Bundle.parse({
        ...smallBundle,
        document: { ...smallBundle.document, id },
        products: smallBundle.products.map((product) =>
          product.code === '040501' ? { ...product, name, runBy } : product,
        ),
        sections: isPlanned ? smallBundle.sections : [],
      });
    const said = async () => {
      const { name, relations } = await store.node('musterstadt/040501');
      return [name, ...relations.flatMap(({ kind, node }) => (kind === 'RUN_BY' ? [node.id] : []))];
    };
    const put = (bundle: Bundle) =>
      writing.replaceDocument(bundle, { requestId: `${bundle.document.id} ${Math.random()}` });
    await put(saying('musterstadt-2023', 'Musikschule', 'musterstadt/amt'));
    await put(saying('musterstadt-2024', 'Schule für Musik', 'musterstadt/vhs'));
    expect(await said()).toEqual(['Schule für Musik', 'musterstadt/vhs']);
    await put(saying('musterstadt-2025', 'Nur genannt', 'musterstadt/archiv', false));
    expect(await said()).toEqual(['Schule für Musik', 'musterstadt/vhs']);
    await put(saying('musterstadt-2023', 'Städtische Musikschule', undefined));
    expect(await said()).toEqual(['Städtische Musikschule']);
    await put(saying('musterstadt-2023', 'Nur genannt', undefined, false));
    expect(await said()).toEqual(['Schule für Musik', 'musterstadt/vhs']);
    await writing.removeDocument('musterstadt-2024', { requestId: 'removal' });
    await expect(store.node('musterstadt/040501')).rejects.toThrow(UnknownNode);
  });

  test('a bundle with faults is refused with all of them and the old document stays whole', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    const refused = writing.replaceDocument({ ...changedBundle, products: [] }, { requestId: 'bad' });
    await expect(refused).rejects.toThrow(InvalidBundle);
    await expect(refused).rejects.toMatchObject({
      faults: [
        'section I.a, row 040501: unknown product code "040501"',
        'section I.a, row 040701: unknown product code "040701"',
      ],
    });
    expect(await graphContent(engine)).toEqual(before);
    expect(await store.version()).toBe(2);
  });

  test('a replacement that fails after it deleted and wrote leaves the old document whole', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    const failing = passingEngine(engine, {
      write: (work) =>
        engine.write(async (tx) => {
          await work(tx);
          throw new Error('the power went out');
        }),
    });
    const broken = writingOn(failing).replaceDocument(changedBundle, { requestId: 'cut off' });
    await expect(broken).rejects.toThrow('the power went out');
    expect(await graphContent(engine)).toEqual(before);
  });

  test('a repeated request id changes nothing and gets its old answer', async () => {
    const first = await writing.replaceDocument(smallBundle, { requestId: 'first' });
    await writing.replaceDocument(changedBundle, { requestId: 'second' });
    const before = await graphContent(engine);
    expect(await writing.replaceDocument(smallBundle, { requestId: 'first' })).toEqual(first);
    expect([await writing.isServed('first'), await writing.isServed('never')]).toEqual([true, false]);
    expect(await graphContent(engine)).toEqual(before);
  });

  test('the same request sent twice at once is served once', async () => {
    const answers = await Promise.all([
      writing.replaceDocument(smallBundle, { requestId: 'twin' }),
      writing.replaceDocument(smallBundle, { requestId: 'twin' }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await store.version()).toBe(2);
  });

  test('of two replacements that saw the same version one wins and the other is told', async () => {
    const { version } = await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const other = { ...changedBundle, document: { ...changedBundle.document, title: 'Ein anderer Titel' } };
    const outcomes = await Promise.allSettled([
      writing.replaceDocument(changedBundle, { requestId: 'mine', ifVersion: version }),
      writing.replaceDocument(other, { requestId: 'yours', ifVersion: version }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(VersionConflict);
    expect(await store.version()).toBe(version + 1);
  });

  test('two replacements of different documents at once both arrive', async () => {
    const documents = ['musterstadt-2021', 'musterstadt-2022', 'musterstadt-2023'];
    await Promise.all(
      documents.map((id) =>
        writing.replaceDocument(
          { ...smallBundle, document: { ...smallBundle.document, id } },
          { requestId: id },
        ),
      ),
    );
    expect(await store.version()).toBe(4);
    const { nodes } = await graphContent(engine);
    expect(nodes.filter(({ labels }) => labels.includes('Document'))).toHaveLength(3);
    expect(nodes.filter(({ labels }) => labels.includes('Mention'))).toHaveLength(30);
  });

  test('a version that is not the document’s is refused, also for a document that is not there', async () => {
    await expect(writing.replaceDocument(smallBundle, { requestId: 'a', ifVersion: 7 })).rejects.toThrow(
      VersionConflict,
    );
    await writing.replaceDocument(smallBundle, { requestId: 'b', ifVersion: 0 });
    await expect(writing.replaceDocument(smallBundle, { requestId: 'c', ifVersion: 0 })).rejects.toThrow(
      VersionConflict,
    );
  });

  test('removing a document leaves the registry alone', async () => {
    const before = await graphContent(engine);
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    await writing.removeDocument(smallBundle.document.id, { requestId: 'removal' });
    expect(timeless(await graphContent(engine))).toEqual(timeless(before));
    await expect(writing.removeDocument('nowhere', { requestId: 'again' })).rejects.toThrow(UnknownNode);
  });

  test('a registry saved again replaces what it names and keeps what it does not', async () => {
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
    const before = await graphContent(engine);
    await writing.saveRegistry(smallRegistry, { requestId: 'same' });
    expect(await graphContent(engine)).toEqual(before);

    const renamed = smallRegistry.actors
      .filter(({ id }) => id === 'musterstadt/vhs')
      .map(({ partOf: _partOf, ...actor }) => ({ ...actor, name: 'VHS', type: 'association' as const }));
    const change = { municipalities: [], actors: renamed, things: [], terms: [], proposals: [] };
    await writing.saveRegistry(change, { requestId: 'change' });
    const after = await graphContent(engine);
    expect(
      after.nodes.find(({ properties }) => properties['id'] === 'musterstadt/vhs')?.properties['name'],
    ).toBe('VHS');
    expect(after.relations.filter(({ kind }) => kind === 'PART_OF')).toEqual([]);
    expect(after.relations.length).toBe(before.relations.length - 1);
  });

  test('public identifiers come back with the body they were entered for', async () => {
    const known = { isil: 'DE-Mu1', gnd: '1234567-8', wikidata: 'Q42', website: 'https://example.org/' };
    const actors = smallRegistry.actors.map((actor) =>
      actor.id === 'musterstadt/vhs' ? { ...actor, ...known } : actor,
    );
    await writing.saveRegistry({ ...smallRegistry, actors }, { requestId: 'identified' });
    expect((await store.node('musterstadt/vhs')).actor).toMatchObject(known);
    expect((await store.node('musterstadt/amt')).actor).not.toHaveProperty('website');
  });

  test('a registry whose relations end nowhere is refused', async () => {
    const [first] = smallRegistry.actors;
    const dangling = {
      ...smallRegistry,
      actors: first ? [{ ...first, partOf: 'musterstadt/unbekannt' }] : [],
    };
    await expect(writing.saveRegistry(dangling, { requestId: 'bad' })).rejects.toThrow(
      /musterstadt\/unbekannt/,
    );
  });
});

function countBy(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(words, (word) => word)].map(([word, list]) => [word, list.length]),
  );
}

/** The content without what counts changes: versions and the changes themselves. */
function timeless({ nodes, relations }: Awaited<ReturnType<typeof graphContent>>) {
  return {
    relations,
    nodes: nodes
      .filter(({ labels }) => !labels.includes('Change') && !labels.includes('Graph'))
      .map(({ labels, properties: { version: _version, ...properties } }) => ({ labels, properties })),
  };
}
