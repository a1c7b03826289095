import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { CannotRevert, RequestIdReused, UnknownNode } from '../../graph/errors.ts';
import { Writing } from '../../graph/changes/writing.ts';
import type { ChangesQuery } from '../../graph/schema/change-answers.ts';
import { Registry } from '../../graph/schema/registry.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { contentWithoutChanges, graphContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { originalOf } from './remarks.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const finding = `L1|${document}/I.a/040701`;
const retitled = { ...smallBundle, document: { ...smallBundle.document, title: 'Neuer Titel' } };
/** One body renamed and one that is new. */
const changedRegistry = Registry.parse({
  actors: [
    ...smallRegistry.actors
      .filter(({ id }) => id === 'musterstadt/vhs')
      .map(({ partOf: _partOf, ...actor }) => ({ ...actor, name: 'VHS' })),
    { id: 'musterstadt/chor', name: 'Chor', type: 'association', status: 'identifiable', level: 'municipal' },
  ],
});

describe.each(engines)('taking changes back on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });

  afterEach(async () => {
    await engine.close();
  });

  const dismissed = async () =>
    (await store.dismissals(document)).dismissals.map(({ revokedAt }) => revokedAt === null);

  test.each([
    ['a replacement', () => writing.replaceDocument(retitled, { requestId: 'x' })],
    ['a removal', () => writing.removeDocument(document, { requestId: 'x' })],
    ['a change of the registry', () => writing.saveRegistry(changedRegistry, { requestId: 'x' })],
    [
      'an original that was added',
      () => writing.addSource(originalOf(document, 'a'.repeat(64)), { requestId: 'x' }),
    ],
    [
      'judgements',
      () =>
        writing.saveJudgements(
          {
            id: '11111111-1111-4111-8111-111111111111',
            document,
            pairs: [{ area: 'a', actor: 'b', origins: ['rule'], judgement: 'already' }],
          },
          { requestId: 'x' },
        ),
    ],
  ])('%s leaves nothing of it, and taking that back brings it all again', async (_, change) => {
    const before = await contentWithoutChanges(engine);
    await change();
    const after = await contentWithoutChanges(engine);
    expect(after).not.toEqual(before);
    await writing.revert('x', { requestId: 'back' });
    expect(await contentWithoutChanges(engine)).toEqual(before);
    await writing.revert('back', { requestId: 'forth' });
    expect(await contentWithoutChanges(engine)).toEqual(after);
    await writing.revert('forth', { requestId: 'back again' });
    expect(await contentWithoutChanges(engine)).toEqual(before);
  });

  test('a dismissal or a revocation leaves it on record, as it was before', async () => {
    await writing.dismiss({ document, finding, reason: 'Geklärt.' }, { requestId: 'one' });
    expect(await dismissed()).toEqual([true]);
    await writing.revert('one', { requestId: 'back' });
    expect(await dismissed()).toEqual([false]);
    await writing.revert('back', { requestId: 'forth' });
    expect(await dismissed()).toEqual([true]);
    const [{ id } = { id: '' }] = (await store.dismissals(document)).dismissals;
    await writing.revokeDismissal(id, { requestId: 'revoked' });
    await writing.revert('revoked', { requestId: 'again' });
    expect(await dismissed()).toEqual([true]);
    await writing.revokeDismissal(id, { requestId: 'revoked anew' });
    await writing.dismiss({ document, finding, reason: 'Doch.' }, { requestId: 'other' });
    const refused = writing.revert('revoked anew', { requestId: 'too late' });
    await expect(refused).rejects.toThrow(CannotRevert);
    await expect(refused).rejects.toMatchObject({ later: [{ id: 'other' }] });
  });

  test('is refused with the later changes that rest on it, until these are taken back', async () => {
    await writing.replaceDocument(retitled, { requestId: 'second' });
    const third = { ...retitled, document: { ...retitled.document, title: 'Dritter Titel' } };
    await writing.replaceDocument(third, { requestId: 'third' });
    const refused = writing.revert('second', { requestId: 'too early' });
    await expect(refused).rejects.toThrow(CannotRevert);
    await expect(refused).rejects.toMatchObject({ later: [{ id: 'third', revertedBy: null }] });
    await writing.revert('third', { requestId: 'first step' });
    await writing.revert('second', { requestId: 'second step' });
    expect((await store.documents())[0]?.title).toBe(smallBundle.document.title);
    await expect(writing.revert('second', { requestId: 'twice' })).rejects.toThrow(CannotRevert);
    await expect(writing.revert('nothing', { requestId: 'y' })).rejects.toThrow(UnknownNode);
  });

  test('a registry entry stays while a document names it', async () => {
    await writing.saveRegistry(changedRegistry, { requestId: 'fresh' });
    const naming = {
      ...retitled,
      products: retitled.products.map((product) => ({ ...product, runBy: 'musterstadt/chor' })),
    };
    await writing.replaceDocument(naming, { requestId: 'naming' });
    const before = await graphContent(engine);
    const refused = writing.revert('fresh', { requestId: 'back' });
    await expect(refused).rejects.toThrow(/musterstadt\/chor/);
    await expect(refused).rejects.toMatchObject({ later: [{ id: 'naming' }] });
    expect(await graphContent(engine)).toEqual(before);
    await writing.revert('naming', { requestId: 'free' });
    await writing.revert('fresh', { requestId: 'back' });
    expect((await store.node('musterstadt/vhs')).name).toBe('Volkshochschule');
    await expect(store.node('musterstadt/chor')).rejects.toThrow(UnknownNode);
  });

  test('changes of other entries of the registry do not stand in the way', async () => {
    await writing.saveRegistry(changedRegistry, { requestId: 'fresh' });
    const archive = smallRegistry.actors.filter(({ id }) => id === 'musterstadt/archiv');
    const renamed = archive.map((actor) => ({ ...actor, name: 'Archiv der Stadt' }));
    await writing.saveRegistry(Registry.parse({ actors: renamed }), { requestId: 'other' });
    await writing.revert('fresh', { requestId: 'back' });
    expect((await store.node('musterstadt/archiv')).name).toBe('Archiv der Stadt');
    const again = changedRegistry.actors.map((actor) => ({ ...actor, name: 'Noch anders' }));
    await writing.saveRegistry(Registry.parse({ actors: again }), { requestId: 'over' });
    await expect(writing.revert('back', { requestId: 'forth' })).rejects.toMatchObject({
      later: [{ id: 'over' }],
    });
  });

  test('a request sent again gets its old answer, and another one under its id is refused', async () => {
    await writing.replaceDocument(retitled, { requestId: 'second' });
    const [one, two] = await Promise.all([1, 2].map(() => writing.revert('second', { requestId: 'back' })));
    expect(one).toEqual(two);
    expect(await writing.revert('second', { requestId: 'back' })).toEqual(one);
    expect(await store.version()).toBe(4);
    await expect(writing.revert('document', { requestId: 'back' })).rejects.toThrow(RequestIdReused);
    await expect(writing.replaceDocument(retitled, { requestId: 'back' })).rejects.toThrow(RequestIdReused);
  });

  test('a line of a revert is short, whatever it brings back', async () => {
    await writing.removeDocument(document, { requestId: 'removal' });
    await writing.revert('removal', { requestId: 'back' });
    const line = await engine.lineOf(4);
    expect(line?.length).toBeLessThan(1000);
    expect((await engine.lineOf(2))?.length).toBeGreaterThan(2000);
    expect(await engine.lineOf(99)).toBeNull();
  });

  test('the history tells in words and counts what was done, newest first and in pages', async () => {
    await writing.replaceDocument(retitled, { requestId: 'second' });
    await writing.revert('second', { requestId: 'back', note: 'Falsche Datei' });
    const all = await store.history({ limit: 50 });
    expect(all.next).toBeNull();
    expect(all.changes.map(({ id, version, kind }) => [version, id, kind])).toEqual([
      [4, 'back', 'revert'],
      [3, 'second', 'document'],
      [2, 'document', 'document'],
      [1, 'registry', 'registry'],
    ]);
    expect(all.changes[0]).toMatchObject({
      reverts: 'second',
      revertedBy: null,
      note: 'Falsche Datei',
      document,
      town: 'musterstadt',
      by: { account: null, role: null, town: null },
      summary: {
        de: 'Zurückgenommen: „Neuer Titel“ ersetzt: 4 Zeilen, 5 Maßnahmen, 8 Nennungen (Zeilen +0 −0, 0 geändert; genannte Namen +0 −0; Verbindungen +0 −0)',
        en: 'Taken back: “Neuer Titel” replaced: 4 rows, 5 measures, 8 mentions (rows +0 −0, 0 changed; names +0 −0; ties +0 −0)',
      },
    });
    expect(all.changes[1]?.revertedBy).toBe('back');
    expect(all.changes[3]?.summary.en).toBe('Registry: 8 entries new, 0 changed');
    const first = await store.history({ document, limit: 2 });
    expect(first.changes.map(({ id }) => id)).toEqual(['back', 'second']);
    const rest = await store.history({ document, limit: 2, cursor: first.next ?? 0 });
    expect([rest.changes.map(({ id }) => id), rest.next]).toEqual([['document'], null]);
  });

  test('a replacement tells how many rows, names and ties it has more and less, in a short line', async () => {
    const sections = smallBundle.sections.map((section) =>
      section.code === 'HF2'
        ? { ...section, rows: section.rows.slice(0, 1).map((row) => ({ ...row, mentions: [] })) }
        : section.code === 'I.a'
          ? {
              ...section,
              rows: section.rows.map((row) => ({
                ...row,
                mentions: row.mentions.filter(({ means }) => means !== 'musterstadt/schulen'),
              })),
            }
          : section,
    );
    const ties = async () => {
      const answer = await store.documents();
      return answer.find(({ id }) => id === document)?.counts.ties;
    };
    const before = await ties();
    await writing.replaceDocument({ ...smallBundle, sections }, { requestId: 'fewer' });
    expect(await ties()).toBe((before ?? 0) - 3);
    expect((await store.change('fewer')).summary).toEqual({
      de: '„Kulturprogramm 2024“ ersetzt: 3 Zeilen, 5 Maßnahmen, 5 Nennungen (Zeilen +0 −1, 2 geändert; genannte Namen +0 −1; Verbindungen +0 −3)',
      en: '“Kulturprogramm 2024” replaced: 3 rows, 5 measures, 5 mentions (rows +0 −1, 2 changed; names +0 −1; ties +0 −3)',
    });
    await writing.revert('fewer', { requestId: 'back' });
    await writing.replaceDocument(retitled, { requestId: 'title' });
    const line = (await engine.lineOf(5)) ?? '';
    expect(line).toContain('"difference"');
    expect(line.length).toBeLessThan(1000);
  });

  test('the history is narrowed by town, kind and actor, and tells what still counts', async () => {
    const lead = `U|${document}|musterstadt/vhs`;
    const anyFinding = new Writing(engine, async () => ({ contentVersion: 2, found: new Set([lead]) }));
    const office = anyFinding.as('Kulturbüro Musterstadt');
    await office.dismiss({ document, finding: lead, reason: 'Schon im Gespräch.' }, { requestId: 'lead' });
    await writing.dismiss({ document, finding, reason: 'Geklärt.' }, { requestId: 'gap' });
    await office.revert('lead', { requestId: 'back' });
    await writing.saveRegistry(changedRegistry, { requestId: 'bodies' });
    const ids = async (filter: Partial<ChangesQuery>) =>
      (await store.history({ limit: 50, ...filter })).changes.map(({ id }) => id);
    expect(await ids({ town: 'musterstadt' })).toEqual(['back', 'gap', 'lead', 'document']);
    expect(await ids({ town: 'musterstadt', kind: ['dismissal'] })).toEqual(['gap', 'lead']);
    expect(await ids({ kind: ['registry', 'revert'] })).toEqual(['bodies', 'back', 'registry']);
    expect(await ids({ actor: 'musterstadt/vhs' })).toEqual(['bodies', 'back', 'lead', 'registry']);
    expect(await ids({ actor: 'musterstadt/chor' })).toEqual(['bodies']);
    expect(await ids({ actor: 'musterstadt/vhs', document, kind: ['dismissal'] })).toEqual(['lead']);
    expect(await ids({ town: 'hilden' })).toEqual([]);
    const standing = async () => {
      const { changes } = await store.history({ limit: 50, kind: ['dismissal', 'revert'] });
      return changes.map(({ id, stands, by }) => [id, stands, by.role]);
    };
    const role = 'Kulturbüro Musterstadt';
    expect(await standing()).toEqual([
      ['back', true, role],
      ['gap', true, null],
      ['lead', false, role],
    ]);
    await writing.revert('back', { requestId: 'forth' });
    expect(await standing()).toEqual([
      ['forth', true, null],
      ['back', false, role],
      ['gap', true, null],
      ['lead', true, role],
    ]);
    expect(await store.change('lead')).toMatchObject({
      stands: true,
      revertedBy: 'back',
      revertedIn: 5,
      before: null,
    });
    expect(await store.change('forth')).toMatchObject({
      summary: { de: 'Wiederhergestellt: Anhaltspunkt zu vhs verworfen: Schon im Gespräch.' },
      stands: true,
      before: null,
    });
  });

  test('what people wrote is in the order of its versions, also when a clock is set back', async () => {
    const one = await writing.dismiss({ document, finding, reason: 'Erst.' }, { requestId: 'one' });
    await writing.revokeDismissal(one.id, { requestId: 'two' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * 86_400_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const two = await writing.dismiss({ document, finding, reason: 'Danach.' }, { requestId: 'three' });
    expect(two.at < one.at).toBe(true);
    expect((await store.dismissals(document)).dismissals.map(({ reason }) => reason)).toEqual([
      'Danach.',
      'Erst.',
    ]);
    expect((await store.history({ limit: 1 })).changes[0]?.id).toBe('three');
  });
});
