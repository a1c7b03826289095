import { expect, test } from 'vitest';
import type { NewTown, OfficialTown } from '../../../graph/schema/town.ts';
import { AddingTown, keyTyped } from '../../../web/src/import/adding-town.svelte.ts';

const official: readonly OfficialTown[] = [
  { ags: '05158026', name: 'Monheim am Rhein', kind: 'town', district: 'Kreis Mettmann' },
];

function working() {
  const sent: NewTown[] = [];
  const work = new AddingTown((town) => {
    sent.push(town);
    return Promise.resolve({ value: { town: { id: 'neu', ...town }, change: null }, change: null });
  });
  work.call('Monheim am Rhein');
  work.offer(official);
  return { work, sent };
}

test('A name of the list brings its key along, and takes it away again where another name is typed', async () => {
  const { work, sent } = working();
  // The list may come after the name.
  expect(work.ags).toBe('05158026');
  work.call('monheim am rhein');
  expect(work.ags).toBe('05158026');
  work.call('Monheim am Main');
  expect(work.ags).toBe('');
  work.key('0915 8026');
  work.call('Monheim');
  expect(work.ags).toBe('0915 8026');
  expect(await work.send([])).toMatchObject({ ags: '09158026', name: 'Monheim', kind: 'town' });
  expect(sent).toEqual([{ ags: '09158026', name: 'Monheim', kind: 'town' }]);
});

test('What is missing or wrong is said until something else is typed, and a known town is taken as it is', async () => {
  const { work, sent } = working();
  work.call('');
  expect(await work.send([])).toBeNull();
  expect(work.faults).toEqual(['name', 'ags']);
  work.call('Kreis Mettmann');
  expect(work.faults).toEqual([]);
  work.key('0515');
  expect(await work.send([])).toBeNull();
  expect(work.faults).toEqual(['ags']);
  work.key('05158');
  const there = { id: 'kreis-mettmann', ags: '05158', name: 'Kreis Mettmann', kind: 'district' as const };
  expect(await work.send([{ ...there, documents: 0 }])).toMatchObject({ id: 'kreis-mettmann' });
  expect(sent).toEqual([]);
});

test('A regional key of twelve digits is that of its town', () => {
  expect(keyTyped('05 1 58 0026 026')).toBe('05158026');
  expect(keyTyped('05158026')).toBe('05158026');
});
