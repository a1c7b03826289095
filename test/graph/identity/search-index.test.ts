import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../graph/identity/search-entry.ts';
import { SearchIndex } from '../../../graph/identity/search-index.ts';

function entry(id: string, name: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    id,
    name,
    label: 'Actor',
    type: 'culture',
    status: 'identifiable',
    documents: ['a-2024'],
    aliases: [],
    code: null,
    usage: 0,
    ...more,
  };
}

async function ids(entries: readonly SearchEntry[], q: string): Promise<string[]> {
  const index = await SearchIndex.build(entries);
  return index.search({ q, limit: 20 }).map(({ id }) => id);
}

describe('the order of what is found', () => {
  test('is whole name, other spelling, beginning, beginning of a word, typing error, inside of a word', async () => {
    const entries = [
      entry('inside', 'Großarchiv'),
      entry('word', 'Das Archivhaus'),
      entry('start', 'Archivverein'),
      entry('alias', 'Gedächtnis', { aliases: ['Archiv'] }),
      entry('whole', 'Archiv'),
    ];
    expect(await ids(entries, 'archiv')).toEqual(['whole', 'alias', 'start', 'word', 'inside']);
    expect(await ids(entries, 'archif')).toEqual(['whole', 'start', 'alias', 'word']);
  });

  test('puts bodies and areas before measures that begin alike, and named before collective bodies', async () => {
    const entries = [
      entry('measure', 'Musik im Park', { label: 'Measure', type: null, status: null, usage: 99 }),
      entry('collective', 'Musikvereine', { status: 'collective', usage: 50 }),
      entry('named', 'Haus der Musikfreunde'),
    ];
    expect(await ids(entries, 'musik')).toEqual(['named', 'collective', 'measure']);
  });

  test('then puts the fitting name before the longer one, the often named before the rare, then the alphabet', async () => {
    const entries = [
      entry('long', 'Chor der Stadt', { usage: 9 }),
      entry('c', 'Chor C', { usage: 1 }),
      entry('b', 'Chor B', { usage: 1 }),
      entry('often', 'Chor Z', { usage: 5 }),
    ];
    expect(await ids(entries, 'chor')).toEqual(['often', 'b', 'c', 'long']);
  });
});

describe('what is found', () => {
  test('needs every word of the query, in any order', async () => {
    const entries = [entry('both', 'Verein Unser Hilden'), entry('one', 'Verein der Freunde')];
    expect(await ids(entries, 'hilden verein')).toEqual(['both']);
  });

  test('forgives one error in a word of four letters, two in one of eight, none in three', async () => {
    const entries = [entry('lvr', 'LVR'), entry('amt', 'Amtshaus'), entry('chor', 'Chor')];
    expect(await ids(entries, 'lwr')).toEqual([]);
    expect(await ids(entries, 'chro')).toEqual(['chor']);
    expect(await ids(entries, 'amzhauz')).toEqual([]);
    expect(await ids(entries, 'amzshauz')).toEqual(['amt']);
  });

  test('forgives an error in a name still being typed', async () => {
    expect(await ids([entry('youth', 'Jugendförderung')], 'jugenfö')).toEqual(['youth']);
  });

  test('keeps to labels, documents and the limit', async () => {
    const index = await SearchIndex.build([
      entry('a', 'Museum A'),
      entry('b', 'Museum B', { documents: ['b-2024'] }),
      entry('p', 'Museum', { label: 'Product' }),
    ]);
    const found = (more: object): string[] =>
      index.search({ q: 'museum', limit: 20, ...more }).map(({ id }) => id);
    expect(found({ labels: ['Product'] })).toEqual(['p']);
    expect(found({ documents: ['b-2024'] })).toEqual(['b']);
    expect(found({ limit: 1 })).toEqual(['p']);
    expect(found({ labels: [], documents: [] })).toEqual(['p', 'a', 'b']);
  });
});
