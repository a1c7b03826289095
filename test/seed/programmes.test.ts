import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contentHash } from '../../graph/changes/content-hash.ts';
import { currentContents, readProgrammes } from '../../seed/programmes.ts';

test('what is noted of the data files is what they hold; otherwise run seed/contents-command.ts', async () => {
  const noted: unknown = JSON.parse(
    await readFile(new URL('../../seed/contents.json', import.meta.url), 'utf8'),
  );
  expect(noted).toEqual(await currentContents());
});

test('the programmes are known by the hashes of what is read when somebody asks for it', async () => {
  const { registry, documents } = await readProgrammes();
  expect(registry.hash).toBe(contentHash(await registry.read()));
  expect(documents).toHaveLength(5);
  for (const { id, hash, read } of documents) {
    const bundle = await read();
    expect([bundle.document.id, contentHash(bundle)]).toEqual([id, hash]);
  }
});
