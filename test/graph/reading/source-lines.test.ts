import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Writing } from '../../../graph/changes/writing.ts';
import { OtherSource, UnknownNode } from '../../../graph/errors.ts';
import { originalOf } from '../../contract/remarks.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { WholeGraph } from '../whole-graph.ts';

const { id, source } = smallBundle.document;

describe('the lines of an original', () => {
  let store: WholeGraph;
  let writing: Writing;

  beforeAll(async () => {
    const engine = await openEmbedded({ dataDir: null });
    store = new WholeGraph(engine);
    writing = writingOn(engine);
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
    await writing.replaceDocument(smallBundle, { requestId: 'first' });
  });

  afterAll(() => store.close());

  test('are not there before it was added; which file it is, is said', async () => {
    expect(await store.sourceLines(id, { from: 39, to: 42 })).toEqual({
      document: id,
      file: 'muster.txt',
      sha256: source.sha256,
      total: 90,
      added: false,
      masked: 0,
      lines: [],
    });
  });

  test('are refused where the document was read from another file, or is not loaded', async () => {
    const other = originalOf(id, 'b'.repeat(64));
    await expect(writing.addSource(other, { requestId: 'other' })).rejects.toThrow(OtherSource);
    const nowhere = originalOf('nirgends', source.sha256);
    await expect(writing.addSource(nowhere, { requestId: 'nowhere' })).rejects.toThrow(UnknownNode);
    expect(await store.sourceLines(id, { from: 1 })).toMatchObject({ added: false, lines: [] });
  });

  test('come with their numbers and pages, those asked for and no more', async () => {
    await writing.addSource(originalOf(id, source.sha256), { requestId: 'original' });
    const { added, masked, lines } = await store.sourceLines(id, { from: 40, to: 41 });
    expect([added, masked]).toEqual([true, 2]);
    expect(lines).toEqual([
      { number: 40, text: 'Zeile 40 des Originals', page: 1 },
      { number: 41, text: 'Zeile 41 des Originals', page: 2 },
    ]);
    expect((await store.sourceLines(id, { from: 89 })).lines.map(({ number }) => number)).toEqual([89, 90]);
    expect((await store.sourceLines(id, { from: 91 })).lines).toEqual([]);
    expect((await store.sourceLines(id, { from: 5, to: 4 })).lines).toEqual([]);
  });

  test('outlive a correction of the document, and are not shown for one that was read from another file', async () => {
    const title = 'Neuer Titel';
    const corrected = { ...smallBundle, document: { ...smallBundle.document, title } };
    await writing.replaceDocument(corrected, { requestId: 'corrected' });
    expect(await store.sourceLines(id, { from: 1, to: 1 })).toMatchObject({ added: true });
    const otherFile = { ...source, file: 'neu.txt', sha256: 'c'.repeat(64) };
    const replaced = { ...smallBundle, document: { ...smallBundle.document, source: otherFile } };
    await writing.replaceDocument(replaced, { requestId: 'replaced' });
    expect(await store.sourceLines(id, { from: 1 })).toMatchObject({
      file: 'neu.txt',
      added: false,
      lines: [],
    });
  });
});
