import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { ReadIn } from '../../graph/schema/read-in.ts';
import { compactJournal } from '../../graph/changes/archive/compact.ts';
import { repeatChanges } from '../../graph/changes/archive/repeat-changes.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { CannotRevert, VersionConflict } from '../../graph/errors.ts';
import { Registry } from '../../graph/schema/registry.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { embedded, engines, testOnce } from './engines.ts';
import { contentWithoutChanges, graphContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const { id: document, source } = smallBundle.document;
const choir = {
  id: 'musterstadt/chor',
  name: 'Chor der Klänge',
  type: 'unclear',
  status: 'identifiable',
  level: 'municipal',
  municipality: 'musterstadt',
};

/** The small programme with a new name, an answer about it, and its lines. */
const readIn: ReadIn = {
  registry: Registry.parse({ actors: [choir] }),
  bundle: {
    ...smallBundle,
    sections: smallBundle.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        mentions: row.mentions.map((mention) => ({ ...mention, as: choir.name, means: choir.id })),
      })),
    })),
  },
  source: { document, sha256: source.sha256, lines: ['Offenes Singen'], pages: [], masked: 0 },
  decisions: [{ about: { kind: 'actor', actor: choir.id, field: 'type', value: 'association' } }],
  replaces: true,
  asked: 'the file',
};

async function loaded(engine: Awaited<ReturnType<typeof embedded.open>>) {
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  const { version } = await writing.replaceDocument(smallBundle, { requestId: 'document' });
  return { writing, version, store: new WholeGraph(engine) };
}

describe.each(engines)('a programme that is read in on $name', (under) => {
  test('is one change with all it brings, taken back and brought back as a whole, and the same in another graph', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const { writing, version, store } = await loaded(engine);
    const before = await contentWithoutChanges(engine);
    await expect(
      writing.loadProgramme(readIn, { requestId: 'late', ifVersion: version - 1 }),
    ).rejects.toThrow(VersionConflict);
    expect(await contentWithoutChanges(engine)).toEqual(before);

    expect(await writing.loadProgramme(readIn, { requestId: 'read', ifVersion: version })).toBe('read');
    const after = await contentWithoutChanges(engine);
    expect((await store.partner(choir.id)).actor).toMatchObject({ type: 'association' });
    expect((await store.sourceLines(document, { from: 1 })).lines).toHaveLength(1);
    const atOnce = await store.version();
    expect(await writing.loadProgramme(readIn, { requestId: 'read', ifVersion: version })).toBe('read');
    expect(await store.version()).toBe(atOnce);
    const shown = async (filter = {}) => (await store.history({ limit: 10, ...filter })).changes;
    expect((await shown()).map(({ id }) => id)).toEqual(['read', 'document', 'registry']);
    expect((await shown({ actor: choir.id })).map(({ id }) => id)).toEqual(['read']);

    const part = await writing
      .revert('read/document', { requestId: 'part' })
      .catch((error: unknown) => error);
    expect(part).toBeInstanceOf(CannotRevert);
    expect((part as CannotRevert).later.map(({ id }) => id)).toEqual(['read']);
    const turned = await writing.rehearseRevert('read', (tx) =>
      contentWithoutChanges({ ...engine, read: (query, params) => tx.run(query, params) }),
    );
    expect(turned.nodes.filter(({ labels }) => labels.includes('Actor'))).toEqual(
      before.nodes.filter(({ labels }) => labels.includes('Actor')),
    );
    expect(await contentWithoutChanges(engine)).toEqual(after);

    await writing.revert('read', { requestId: 'back' });
    expect(await contentWithoutChanges(engine)).toEqual(before);
    await writing.revert('back', { requestId: 'again' });
    expect(await contentWithoutChanges(engine)).toEqual(after);
    expect((await shown()).map(({ id, stands }) => [id, stands])).toEqual([
      ['again', true],
      ['back', false],
      ['read', true],
      ['document', true],
      ['registry', true],
    ]);

    const copy = await embedded.open();
    onTestFinished(() => copy.close());
    await repeatChanges(copy, engine);
    expect(await graphContent(copy)).toEqual(await graphContent(engine));
    await writingOn(copy).revert('again', { requestId: 'once more' });
    expect(await contentWithoutChanges(copy)).toEqual(before);
  });

  test('cannot be taken back while something rests on a part of it, which is told as what the history shows', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const { writing } = await loaded(engine);
    await writing.loadProgramme(readIn, { requestId: 'read' });
    const other = {
      ...readIn,
      bundle: smallBundle,
      registry: Registry.parse({}),
      decisions: [],
      asked: 'other',
    };
    await writing.loadProgramme(other, { requestId: 'other' });
    const refused = await writing.revert('read', { requestId: 'back' }).catch((error: unknown) => error);
    expect((refused as CannotRevert).later.map(({ id }) => id)).toEqual(['other']);
    await writing.revert('other', { requestId: 'other back' });
    await writing.revert('read', { requestId: 'back' });
  });
});

testOnce('a journal that ends between the lines of one change goes on from before it', async () => {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  const { writing } = await loaded(engine);
  const before = await graphContent(engine);
  const path = join(dataDir, journalName);
  const begun = (await readFile(path)).length;
  await writing.loadProgramme(readIn, { requestId: 'read' });
  const after = await graphContent(engine);
  await engine.close();
  const whole = await readFile(path);
  const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 0x0a && at > begun ? [at + 1] : []));
  expect(ends).toHaveLength(5);
  for (const end of [...ends.slice(0, -1), whole.length - 5, whole.length]) {
    await writeFile(path, whole.subarray(0, end));
    const notices: string[] = [];
    const again = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
    expect(await graphContent(again), `cut at ${end}`).toEqual(end === whole.length ? after : before);
    expect(notices.join()).toMatch(end === whole.length ? /^$/ : /nicht fertig und nie bestätigt/);
    if (end === ends[1])
      expect(await writingOn(again).loadProgramme(readIn, { requestId: 'read' })).toBe('read');
    await again.close();
    if (end !== whole.length && end !== ends[1]) expect((await readFile(path)).length).toBe(begun);
  }

  // Shortened, it no longer keeps the state before: then nothing of the whole is taken back.
  await compactJournal(dataDir, () => undefined);
  const short = await openEmbedded({ dataDir });
  const kept = await contentWithoutChanges(short);
  await expect(writingOn(short).revert('read', { requestId: 'back' })).rejects.toThrow(CannotRevert);
  expect(await contentWithoutChanges(short)).toEqual(kept);
  await short.close();
});
