import { expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { WholeGraph } from '../whole-graph.ts';

test('what a document says of a measure in full is read, shown and found, and so are its own words for when, and for a row', async () => {
  const engine = await openEmbedded({ dataDir: null });
  const store = new WholeGraph(engine);
  const writing = writingOn(engine);
  try {
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
    const wording = 'Instrumente im Stadtteil ausleihen und vor Ort ausprobieren';
    const full = structuredClone(smallBundle);
    const measure = full.sections[1]?.rows[0]?.measures[1];
    Object.assign(measure ?? {}, { text: wording, phase: 'mittelfristig' });
    await writing.replaceDocument(full, { requestId: 'first' });
    const { rows } = await store.rows('musterstadt-2024', { limit: 10 });
    expect(rows[0]?.measures.map(({ text, phase }) => [text, phase])).toEqual([
      [null, 'A'],
      [wording, 'mittelfristig'],
    ]);
    expect(rows.map(({ page, note }) => [page, note]).slice(0, 2)).toEqual([
      [undefined, undefined],
      [2, 'Nur bei Regen'],
    ]);
    const { evidence } = await store.node('musterstadt/team');
    expect(evidence.map(({ measureText }) => measureText)).toEqual([wording]);
    const { hits } = await store.search({ q: 'ausprobieren', limit: 5, documents: [] });
    expect(hits.map(({ name, matched }) => [name, matched])).toEqual([['Instrumente leihen', wording]]);
  } finally {
    await engine.close();
  }
});
