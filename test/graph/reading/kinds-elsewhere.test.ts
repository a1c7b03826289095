import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Programme } from '../../../graph/programme/programme.ts';
import type { ProgrammeKinds } from '../../../graph/analysis/programme-kinds.ts';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import { kindsElsewhere } from '../../../graph/reading/kinds-elsewhere.ts';
import { namingDocuments } from '../../../graph/reading/naming-documents.ts';
import { precedents } from '../../../graph/reading/precedents.ts';
import { programmes } from '../../../graph/reading/programme.ts';
import { EvidenceLine } from '../../../graph/schema/analysis-basics.ts';
import { WholeGraph } from '../whole-graph.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

let engine: Engine;
let store: WholeGraph;
let writing: Writing;

beforeAll(async () => {
  engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  writing = writingOn(engine);
  await loadSeed(writing, await readSeed());
});

afterAll(() => store.close());

/** Rows per kind of area and type of partner, counted from the programme's rows instead of in the database. */
function countedByHand({ rows }: Programme): Map<string, number> {
  const named = new Map<string, Set<string>>();
  for (const { id, area, mentions } of rows) {
    for (const { actor, review } of mentions) {
      if (area.kind === null || actor?.status !== 'identifiable' || review !== 'confirmed') continue;
      if (actor.id === area.runBy?.id) continue;
      const key = `${area.kind} ${actor.type}`;
      named.set(key, (named.get(key) ?? new Set()).add(id));
    }
  }
  return new Map([...named].map(([key, ids]) => [key, ids.size]));
}

function counted({ kinds }: ProgrammeKinds): Map<string, number> {
  return new Map(
    [...kinds].flatMap(([kind, { types }]) =>
      [...types].map(([type, { rows }]): [string, number] => [`${kind} ${type}`, rows]),
    ),
  );
}

describe('the kinds of partner documents name', () => {
  test('are the same as counted row by row', async () => {
    const all = await kindsElsewhere(await store.reading());
    const loaded = await programmes(
      await store.reading(),
      all.map(({ document }) => document.id),
    );
    for (const [index, kinds] of all.entries()) {
      const programme = loaded[index];
      if (programme === undefined) throw new Error('a programme is missing');
      expect(kinds.document).toEqual(programme.document);
      expect(counted(kinds), kinds.document.id).toEqual(countedByHand(programme));
    }
    expect(all.filter(({ kinds }) => kinds.size > 0).map(({ document }) => document.id)).toEqual([
      'hilden-2023',
      'hilden-2024',
    ]);
  });

  test('come with a line where such a partner stands', async () => {
    const [library] = (await kindsElsewhere(await store.reading())).flatMap(({ document, kinds }) =>
      document.id === 'hilden-2024' ? [kinds.get('library')] : [],
    );
    expect(library?.rows).toBe(11);
    for (const [type, { example }] of library?.types ?? []) {
      expect(EvidenceLine.parse(example)).toEqual(example);
      expect(example.actor).toMatchObject({ type, status: 'identifiable' });
      expect(example.area.kind).toBe('library');
      expect(example.document).toBe('hilden-2024');
    }
  });

  test('follow the graph: a removed document is gone from the next answer', async () => {
    const before = await kindsElsewhere(await store.reading());
    expect(await kindsElsewhere(await store.reading())).toBe(before);
    await writing.removeDocument('hattingen', { requestId: 'removal' });
    const ids = (await kindsElsewhere(await store.reading())).map(({ document }) => document.id);
    expect(ids).toEqual(before.map(({ document }) => document.id).filter((id) => id !== 'hattingen'));
  });
});

describe('where bodies are named', () => {
  test('is said per document and kind of area, with rows and a line', async () => {
    const found = await precedents(await store.reading(), 'hilden-2024', [
      'hilden/vhs',
      'hilden/naturschutzzentrum-bruchhausen',
    ]);
    const vhs = found.filter(({ actor, document }) => actor === 'hilden/vhs' && document === 'hilden-2023');
    expect(vhs.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['archive', 2],
      ['museum', 3],
    ]);
    for (const { actor, kind, document, example } of found) {
      expect(EvidenceLine.parse(example)).toEqual(example);
      expect(example).toMatchObject({ document, area: { kind }, actor: { id: actor } });
    }
    expect(await precedents(await store.reading(), 'hilden-2024', [])).toEqual([]);
  });

  test('leaves out the area that the body runs itself', async () => {
    const { registry, bundles } = await readSeed();
    const ownArea = structuredClone(bundles.find(({ document }) => document.id === 'hilden-2023'));
    const name = { as: 'Stadtarchiv', means: 'hilden/stadtarchiv', column: 'partner', basis: 'Z' } as const;
    for (const { rows } of ownArea?.sections ?? [])
      for (const { product, lines, mentions } of rows)
        if (product === '040801') mentions.push({ ...name, lines, rule: 'exact', review: 'confirmed' });
    const other = await openEmbedded({ dataDir: null });
    try {
      const changed = writingOn(other);
      await loadSeed(changed, { registry, bundles: ownArea === undefined ? [] : [ownArea] });
      const reading = await new WholeGraph(other).reading();
      const [programme] = await programmes(reading, ['hilden-2023']);
      const named = programme.rows.filter(({ mentions }) =>
        mentions.some(({ actor, review }) => actor?.id === 'hilden/stadtarchiv' && review === 'confirmed'),
      );
      const kinds = new Set(named.map(({ area }) => area.kind));
      expect(kinds).toContain('archive');
      const found = await precedents(reading, 'hilden-2023', ['hilden/stadtarchiv']);
      expect(new Set(found.map(({ kind }) => kind))).toEqual(
        new Set([...kinds].filter((kind) => kind !== 'archive')),
      );
    } finally {
      await other.close();
    }
  });

  test('leaves out areas of no common kind, for bodies and for kinds of partner', async () => {
    const { registry, bundles } = await readSeed();
    const otherKind = structuredClone(bundles.find(({ document }) => document.id === 'hilden-2023'));
    for (const product of otherKind?.products ?? [])
      if (product.kind === 'museum') Object.assign(product, { kind: 'other' });
    const other = await openEmbedded({ dataDir: null });
    try {
      const changed = writingOn(other);
      await loadSeed(changed, { registry, bundles: otherKind === undefined ? [] : [otherKind] });
      const reading = await new WholeGraph(other).reading();
      const found = await precedents(reading, 'hilden-2023', ['hilden/vhs']);
      expect(found.map(({ kind, rows }) => [kind, rows])).toEqual([['archive', 2]]);
      const [kinds] = await kindsElsewhere(reading);
      expect([...(kinds?.kinds.keys() ?? [])]).toEqual([
        'archive',
        'events',
        'funding',
        'library',
        'music-school',
        'office',
      ]);
    } finally {
      await other.close();
    }
  });

  test('is said per body for all documents, events included', async () => {
    const found = await namingDocuments(await store.reading(), [
      'hilden/hand-in-hand',
      'nrw/lagfa',
      'niemand',
    ]);
    expect(found).toEqual(
      new Map([
        ['hilden/hand-in-hand', ['hilden-2024']],
        ['nrw/lagfa', ['lwl-2024']],
      ]),
    );
  });
});
