import { join } from 'node:path';
import { expect } from 'vitest';
import { ownDisk } from '../../api/own-disk.ts';
import { ownMounts, testWith } from './namespaces.ts';

testWith(
  ownMounts,
  'a graph from a snapshot refuses a change that the disk has no room for, and goes on when it has',
  async () => {
    const disk = await ownDisk('9m');
    const printed = disk.start([
      process.execPath,
      join(import.meta.dirname, 'write-on-full-disk.ts'),
      disk.path,
    ]);
    await expect.poll(printed, { timeout: 60_000 }).toMatch(/\n$/);
    expect(JSON.parse(printed())).toEqual({ refusal: 'StorageFull', isUnchanged: true, isFoundAgain: true });
  },
);
