import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, hashOf } from '../../scripts/repository.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kulturnetz-hash-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'a.ts'), 'one');
  writeFileSync(join(folder, 'dist/built.js'), 'built');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (): string => hashOf(filesBelow(folder, ['dist']));

describe('The hash that tells whether the web must be built again', () => {
  it('stays when a file is only touched or something is built', () => {
    const before = hash();
    utimesSync(join(folder, 'a.ts'), new Date(0), new Date(0));
    writeFileSync(join(folder, 'dist/built.js'), 'built again');
    expect(hash()).toBe(before);
  });

  it('changes when a file is changed, added or renamed', () => {
    const before = hash();
    writeFileSync(join(folder, 'a.ts'), 'two');
    const changed = hash();
    writeFileSync(join(folder, 'b.ts'), '');
    expect(new Set([before, changed, hash()]).size).toBe(3);
  });
});
