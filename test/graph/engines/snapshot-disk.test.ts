import { join } from 'node:path';
import { expect } from 'vitest';
import { ownDisk } from '../../api/own-disk.ts';
import { ownMounts, testWith } from './namespaces.ts';

testWith(
  ownMounts,
  'a graph from a snapshot refuses a change that the disk has no room for, says so, goes on when it has, and starts without room for its copy',
  async () => {
    const disk = await ownDisk('9m');
    const printed = disk.start([
      process.execPath,
      join(import.meta.dirname, 'write-on-full-disk.ts'),
      disk.path,
    ]);
    await expect.poll(printed, { timeout: 60_000 }).toMatch(/\n$/);
    expect(JSON.parse(printed())).toEqual({
      refusal: 'StorageFull',
      whileFull: 'StorageFull',
      inTheEnd: null,
      isUnchanged: true,
      isFoundAgain: true,
      isWhole: true,
      said: ['Arbeitskopie', 'keine Momentaufnahme'],
    });
  },
);
