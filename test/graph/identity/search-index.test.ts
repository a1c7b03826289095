import { describe, expect, test } from 'vitest';
import type { Findable, Occurrence } from '../../../graph/identity/findable.ts';
import { SearchIndex } from '../../../graph/identity/search-index.ts';
import { SearchSegment } from '../../../graph/identity/search-segment.ts';

type Entry = Findable & Occurrence;

function entry(id: string, name: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    name,
    label: 'Actor',
    type: 'culture',
    status: 'identifiable',
    documents: ['a-2024'],
    aliases: [],
    code: null,
    named: ['partner'],
    usage: 0,
    document: null,
    ...more,
  };
}

/** Every entry in a segment of its own, or all in one: what is found must not depend on it. */
function indexesOf(entries: readonly Entry[], sees = (_: Findable): boolean => true): SearchIndex[] {
  const placeOf = new Map<Findable, Occurrence>(entries.map((one) => [one, one]));
  const sight = {
    sees,
    occurrenceOf: (one: Findable) => placeOf.get(one) ?? { documents: [], named: [], usage: 0 },
  };
  return [entries.map((one) => [one]), [entries]].map(
    (groups) =>
      new SearchIndex(
        groups.map((group) => new SearchSegment(group)),
        sight,
      ),
  );
}

function ids(entries: readonly Entry[], q: string): string[] {
  const [apart, together] = indexesOf(entries).map((index) =>
    index.search({ q, limit: 20 }).map(({ id }) => id),
  );
  expect(apart).toEqual(together);
  return together ?? [];
}

describe('the order of what is found', () => {
  test('is whole name, other spelling, beginning, beginning of a word, typing error, inside of a word', () => {
    const entries = [
      entry('inside', 'Großarchiv'),
      entry('word', 'Das Archivhaus'),
      entry('start', 'Archivverein'),
      entry('alias', 'Gedächtnis', { aliases: ['Archiv'] }),
      entry('whole', 'Archiv'),
    ];
    expect(ids(entries, 'archiv')).toEqual(['whole', 'alias', 'start', 'word', 'inside']);
    expect(ids(entries, 'archif')).toEqual(['whole', 'start', 'alias', 'word']);
  });

  test('puts bodies and areas before measures that begin alike, and named before collective bodies', () => {
    const entries = [
      entry('measure', 'Musik im Park', { label: 'Measure', type: null, status: null, usage: 99 }),
      entry('collective', 'Musikvereine', { status: 'collective', usage: 50 }),
      entry('named', 'Haus der Musikfreunde'),
    ];
    expect(ids(entries, 'musik')).toEqual(['named', 'collective', 'measure']);
  });

  test('then puts the fitting name before the longer one, the often named before the rare, then the alphabet', () => {
    const entries = [
      entry('long', 'Chor der Stadt', { usage: 9 }),
      entry('c', 'Chor C', { usage: 1 }),
      entry('b', 'Chor B', { usage: 1 }),
      entry('often', 'Chor Z', { usage: 5 }),
    ];
    expect(ids(entries, 'chor')).toEqual(['often', 'b', 'c', 'long']);
  });
});

describe('what is found', () => {
  test('needs every word of the query, in any order', () => {
    const entries = [entry('both', 'Verein Unser Hilden'), entry('one', 'Verein der Freunde')];
    expect(ids(entries, 'hilden verein')).toEqual(['both']);
  });

  test('forgives one error in a word of four letters, two in one of eight, none in three', () => {
    const entries = [entry('lvr', 'LVR'), entry('amt', 'Amtshaus'), entry('chor', 'Chor')];
    expect(ids(entries, 'lwr')).toEqual([]);
    expect(ids(entries, 'chro')).toEqual(['chor']);
    expect(ids(entries, 'amzhauz')).toEqual([]);
    expect(ids(entries, 'amzshauz')).toEqual(['amt']);
  });

  test('forgives an error in a name still being typed', () => {
    expect(ids([entry('youth', 'Jugendförderung')], 'jugenfö')).toEqual(['youth']);
  });

  test('keeps to labels, documents and the limit', () => {
    const indexes = indexesOf([
      entry('a', 'Museum A'),
      entry('b', 'Museum B', { documents: ['b-2024'] }),
      entry('p', 'Museum', { label: 'Product' }),
    ]);
    for (const index of indexes) {
      const found = (more: object): string[] =>
        index.search({ q: 'museum', limit: 20, ...more }).map(({ id }) => id);
      expect(found({ labels: ['Product'] })).toEqual(['p']);
      expect(found({ documents: ['b-2024'] })).toEqual(['b']);
      expect(found({ limit: 1 })).toEqual(['p']);
      expect(found({ labels: [], documents: [] })).toEqual(['p', 'a', 'b']);
    }
  });

  test('is as if there were nothing else than what the reader sees', () => {
    const entries = [entry('hidden', 'Musig'), entry('choir', 'Musik')];
    const found = indexesOf(entries, ({ id }) => id !== 'hidden').map((index) =>
      index.search({ q: 'musig', limit: 20 }).map(({ id }) => id),
    );
    expect(ids(entries, 'musig')).toEqual(['hidden']);
    expect(found).toEqual([['choir'], ['choir']]);
  });
});
