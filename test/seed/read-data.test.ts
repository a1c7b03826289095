import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSeed, UnreadableSeed } from '../../seed/read-data.ts';
import { soundSeed } from './sound-seed.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kulturnetz-seed-'));
  await mkdir(join(dir, 'registry'));
});
afterEach(() => rm(dir, { recursive: true }));

async function faultsOf(name: string, text: string): Promise<readonly string[]> {
  await writeFile(join(dir, name), text);
  const error = await readSeed(dir).catch((thrown: unknown) => thrown);
  return error instanceof UnreadableSeed ? error.faults : [];
}

describe('reading the curated data', () => {
  it('reads bundles and merges the parts of the registry', async () => {
    const { registry, bundles } = soundSeed();
    const { actors, ...rest } = registry;
    await writeFile(join(dir, 'registry/actors.yaml'), stringify({ actors }));
    await writeFile(join(dir, 'registry/rest.yaml'), stringify(rest));
    await writeFile(join(dir, 'musterstadt-2024.yaml'), stringify(bundles[0]));
    expect(await readSeed(dir)).toEqual({ registry, bundles });
  });

  it('names file, line and place of what does not fit the schema', async () => {
    const text =
      'actors:\n  - id: musterstadt/vhs\n    name: VHS\n    type: school\n    status: identifiable\n    level: municipal\n';
    expect(await faultsOf('registry/town.yaml', text)).toEqual([
      expect.stringMatching(/^registry\/town\.yaml:4: actors\[0\]\.type: /),
    ]);
  });

  it('reports a missing key at the line of its parent', async () => {
    const text =
      'things:\n  - { id: programm/a, kind: programme, name: A }\n  - { id: programm/b, kind: programme }\n';
    expect(await faultsOf('registry/town.yaml', text)).toEqual([
      expect.stringMatching(/^registry\/town\.yaml:3: things\[1\]\.name: /),
    ]);
  });

  it('names the line on which a file stops being YAML', async () => {
    expect(await faultsOf('town.yaml', 'document:\n  id: "open\n')).toEqual([
      expect.stringMatching(/^town\.yaml:\d: /),
    ]);
  });

  it('refuses a title of more than 80 characters', async () => {
    const [bundle] = soundSeed().bundles;
    const text = stringify(bundle).replace('Erste Maßnahme', 'x'.repeat(81));
    expect(await faultsOf('town.yaml', text)).toEqual([expect.stringContaining('measures[0].title')]);
  });
});
