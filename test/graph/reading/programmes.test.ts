import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import { GraphUnavailable, UnknownNode } from '../../../graph/errors.ts';
import { earlierDocument } from '../../../graph/reading/heads.ts';
import { keptProgrammes, programme, programmes } from '../../../graph/reading/programme.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { Registry } from '../../../graph/schema/registry.ts';
import { WholeGraph } from '../whole-graph.ts';
import { passingEngine } from '../../contract/passing-engine.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';

const id = 'musterstadt-2024';
let engine: Engine;
let store: WholeGraph;
beforeEach(async () => {
  engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  await store.writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await store.writing.replaceDocument(smallBundle, { requestId: 'document' });
});
afterEach(() => store.close());

/** The small programme under another id, with what differs. */
function variant(document: { [K in keyof Bundle['document']]?: Bundle['document'][K] | undefined }): Bundle {
  return Bundle.parse({ ...smallBundle, document: { ...smallBundle.document, ...document } });
}

async function loaded() {
  return programme(await store.reading(), id);
}

describe('a loaded programme', () => {
  test('has rows in source order, with their area, section and a key that holds in every year', async () => {
    const { rows, areas, sections } = await loaded();
    expect(rows.map(({ key, area, section }) => [key, area.id, section.code])).toEqual([
      ['I.a/040501', 'musterstadt/040501', 'I.a'],
      ['I.a/040701', 'musterstadt/040701', 'I.a'],
      ['HF2/040702', 'musterstadt/040702', 'HF2'],
      ['HF2/2', 'musterstadt-2024/HF2', 'HF2'],
    ]);
    expect(areas.map(({ label, runBy }) => [label, runBy?.id ?? null])).toEqual([
      ['Product', 'musterstadt/amt'],
      ['Product', null],
      ['Product', null],
      ['Section', null],
    ]);
    expect(sections.map(({ code, parent }) => [code, parent])).toEqual([
      ['I.a', 'Teilhabe'],
      ['HF2', null],
    ]);
  });

  test('says what of the document was not read, and nothing where nobody has said it', async () => {
    expect((await loaded()).unread).toEqual(smallBundle.document.unread);
    const [answer] = await store.documents();
    expect(answer?.notes.at(-1)?.de).toBe(
      'Nicht auf Namen gelesen: der Vorspann (Zeilen 1–3, 5); die Überschriften. Wer nur dort steht, ist nicht erfasst; „nicht genannt“ gilt dafür nicht.',
    );
    await store.writing.replaceDocument(variant({ unread: undefined }), { requestId: 'before' });
    expect((await loaded()).unread).toEqual([]);
    expect((await store.documents())[0]?.notes).toEqual(smallBundle.document.notes);
  });

  test('holds names with what they mean; rejected ones are only counted, immediate measures left out', async () => {
    const [row] = (await loaded()).rows;
    expect(row?.mentions.map(({ actor, thing, measure }) => [actor?.id ?? thing?.id, measure])).toEqual([
      ['musterstadt/vhs', null],
      ['musterstadt/vhs', 'musterstadt-2024/I.a/040501/m1'],
      ['musterstadt/schulen', null],
      ['programm/jekits', null],
      ['musterstadt/team', 'musterstadt-2024/I.a/040501/m2'],
    ]);
    expect(row?.rejectedInCell).toBe(1);
    expect(row?.mentions[0]?.actor).toMatchObject({
      wholes: ['musterstadt/amt'],
      municipality: 'musterstadt',
    });
    expect((await loaded()).rows.flatMap(({ measures }) => measures.map(({ title }) => title))).toEqual([
      'Offenes Singen',
      'Instrumente leihen',
      'Nachtführung',
      'Bilder ordnen',
    ]);
  });

  test('follows from part to whole over bodies that it does not name itself', async () => {
    const town = {
      id: 'musterstadt/stadt',
      name: 'Stadt',
      type: 'municipality',
      status: 'identifiable',
    } as const;
    await store.writing.saveRegistry(
      Registry.parse({
        ...smallRegistry,
        actors: [
          ...smallRegistry.actors.map((one) =>
            one.id === 'musterstadt/amt' ? { ...one, partOf: town.id } : one,
          ),
          { ...town, level: 'municipal' },
        ],
      }),
      { requestId: 'larger' },
    );
    const { rows, areas } = await loaded();
    const school = rows[0]?.mentions[0]?.actor;
    expect(school).toMatchObject({ wholes: ['musterstadt/amt', town.id], countedAs: town.id });
    expect(areas[0]?.runBy).toMatchObject({ wholes: [town.id], countedAs: town.id });
  });

  test('knows open proposals among its areas both ways, and what its collective names include', async () => {
    const { maybeSame } = await loaded();
    expect(maybeSame.get('musterstadt/040701')).toEqual(['musterstadt/040702']);
    expect((await loaded()).includes.get('musterstadt/schulen')).toEqual(['musterstadt/vhs']);
    expect(maybeSame.get('musterstadt/040702')).toEqual(['musterstadt/040701']);
  });
});

describe('several programmes', () => {
  test('come in the order asked for, each with its own rows', async () => {
    await store.writing.replaceDocument(variant({ id: 'musterstadt-2023', year: 2023 }), {
      requestId: 'earlier',
    });
    const both = await programmes(await store.reading(), [id, 'musterstadt-2023']);
    expect(both.map(({ document, rows }) => [document.id, rows[0]?.id])).toEqual([
      [id, 'musterstadt-2024/I.a/040501'],
      ['musterstadt-2023', 'musterstadt-2023/I.a/040501'],
    ]);
  });

  test('are refused when one of them is unknown', async () => {
    await expect(programmes(await store.reading(), [id, 'nirgendwo'])).rejects.toThrow(UnknownNode);
  });
});

describe('a programme that is kept', () => {
  test('is the same object until a document of its town or the registry is written', async () => {
    const first = await loaded();
    expect(await loaded()).toBe(first);
    await store.writing.replaceDocument(variant({ id: 'musterstadt-2023', year: 2023 }), {
      requestId: 'earlier',
    });
    const second = await loaded();
    expect(second).not.toBe(first);
    expect(second).toEqual(first);
    await store.writing.saveRegistry({ ...smallRegistry, proposals: [] }, { requestId: 'registry again' });
    expect(await loaded()).not.toBe(second);
  });

  test('goes when more are kept than there is room for, those asked for longest ago first', async () => {
    const ids = Array.from({ length: 6 }, (_, index) => `musterstadt-${2010 + index}`);
    for (const [index, other] of ids.entries())
      await store.writing.replaceDocument(variant({ id: other, year: 2010 + index }), { requestId: other });
    const reading = await store.reading();
    for (const other of ids) await programme(reading, other);
    const { programmes: kept, parts } = keptProgrammes(reading);
    expect(kept).toBe(ids.length);
    const each = parts / kept;
    const first = await programme(reading, ids[0] ?? '', { mostParts: 3 * each });
    expect(keptProgrammes(reading)).toEqual({ programmes: 3, parts: 3 * each });
    expect(await programme(reading, ids[0] ?? '')).toBe(first);
  });
});

describe('the earlier document', () => {
  test('is the latest earlier year of the same town and form', async () => {
    expect(await earlierDocument(await store.reading(), id)).toBeNull();
    for (const [year, form] of [
      [2021, 'product-table'],
      [2022, 'product-table'],
      [2023, 'goals'],
      [2025, 'product-table'],
      [null, 'product-table'],
    ] as const) {
      const other = variant({ id: `musterstadt-${year ?? 'undatiert'}`, year, form });
      await store.writing.replaceDocument(other, { requestId: `other-${year ?? 'undated'}` });
    }
    expect(await earlierDocument(await store.reading(), id)).toBe('musterstadt-2022');
    expect(await earlierDocument(await store.reading(), 'musterstadt-2021')).toBeNull();
    expect(await earlierDocument(await store.reading(), 'musterstadt-undatiert')).toBeNull();
  });
});

describe('a programme that changes while it is read', () => {
  /** The engine with a write in the middle of the first `times` readings. */
  function disturbed(times: number): Engine {
    let left = times;
    return passingEngine(engine, {
      read: async (query, params, signal) => {
        if (query.name === 'rows of programmes' && left > 0) {
          left -= 1;
          const title = `Kulturprogramm, Fassung ${left}`;
          await store.writing.replaceDocument(variant({ title }), { requestId: `change-${left}` });
        }
        return engine.read(query, params, signal);
      },
    });
  }

  test('is read again and answered as it is afterwards', async () => {
    const { graph } = new WholeGraph(disturbed(2));
    const read = await graph.ask((reading) => programme(reading, id));
    expect(read.document.title).toBe('Kulturprogramm, Fassung 0');
  });

  test('is given up when it never stands still', async () => {
    const { graph } = new WholeGraph(disturbed(9));
    await expect(graph.ask((reading) => programme(reading, id))).rejects.toThrow(GraphUnavailable);
  });
});
