import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { loadInto, readLoadable } from '../../seed/load-files.ts';
import { seedDirectory, UnreadableSeed } from '../../seed/read-data.ts';
import { engines, testOnce } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { writeRemarks } from './remarks.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

describe.each(engines)('loading into $name', (under) => {
  test('a journal gives the graph it was written by, and loading it again changes nothing', async () => {
    const dataDir = await temporaryDir();
    const original = await openEmbedded({ dataDir });
    const writing = writingOn(original);
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
    await writing.replaceDocument(smallBundle, { requestId: 'document' });
    await writeRemarks(original, smallBundle.document.id);
    const expected = await graphContent(original);
    await original.close();

    const engine = await under.open();
    onTestFinished(() => engine.close());
    const loadable = await readLoadable([join(dataDir, journalName)]);
    await loadInto(engine, loadable);
    expect(await graphContent(engine)).toEqual(expected);
    await loadInto(engine, loadable);
    expect(await graphContent(engine)).toEqual(expected);
  });
});

testOnce('registries come before bundles, in whatever order the files are named', async () => {
  const engine = await openEmbedded({ dataDir: null });
  onTestFinished(() => engine.close());
  const registries = ['lwl', 'municipalities', 'nrw', 'bergkamen', 'hilden', 'terms'];
  const files = ['lwl-2024.yaml', ...registries.map((name) => `registry/${name}.yaml`)];
  await loadInto(engine, await readLoadable(files.map((name) => join(seedDirectory, name))));
  expect((await new WholeGraph(engine).documents()).map(({ id }) => id)).toEqual(['lwl-2024']);
});

testOnce('what cannot be read is named with its place before anything is loaded', async () => {
  const dir = await temporaryDir();
  const path = join(dir, 'broken.yaml');
  await writeFile(path, 'document:\n  id: Not An Id\n');
  await expect(readLoadable([path])).rejects.toThrow(UnreadableSeed);
  await expect(readLoadable([path])).rejects.toThrow(/broken\.yaml:2: document\.id/);
  await expect(readLoadable([join(dir, 'absent.yaml')])).rejects.toThrow(
    /absent\.yaml: there is no such file/,
  );
});
