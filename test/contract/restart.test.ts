import { expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { changesFrom } from '../../graph/records/changes.ts';
import { randomNumbers } from '../bench/random-numbers.ts';
import { wholeContent } from './graph-content.ts';
import { makeRandomChanges } from './random-changes.ts';
import { temporaryDir } from './temporary-dir.ts';

test.each([1, 2, 3, 5, 6, 8, 9, 12, 145])(
  'a start from the last states gives the graph that all changes in order gave (%i)',
  async (seed) => {
    const dataDir = await temporaryDir();
    const engine = await openEmbedded({ dataDir });
    const made = await makeRandomChanges(engine, randomNumbers(seed), 40);
    expect(made).toBeGreaterThan(15);
    const before = await wholeContent(engine);
    const kinds = new Set((await engine.read(changesFrom, { prefix: 'change-' })).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(3);
    await engine.close();

    const again = await openEmbedded({ dataDir });
    expect(await wholeContent(again)).toEqual(before);
    await again.close();
  },
);
