import { describe, expect, test } from 'vitest';
import { type Findable, nowhere, type Occurrence } from '../../../graph/identity/findable.ts';
import { SearchIndex } from '../../../graph/identity/search-index.ts';
import { SearchSegment } from '../../../graph/identity/search-segment.ts';
import { type Topic, Vocabulary } from '../../../graph/identity/vocabulary.ts';

type Entry = Findable & Occurrence & { readonly usage: number };

function entry(id: string, name: string, more: Partial<Entry> = {}): Entry {
  return {
    id,
    name,
    label: 'Actor',
    type: 'culture',
    status: 'identifiable',
    documents: ['a-2024'],
    aliases: [],
    place: nowhere,
    topics: [],
    named: [],
    usage: 0,
    document: null,
    ...more,
  };
}

const topics: readonly Topic[] = [
  { id: 'volunteering', name: { de: 'Ehrenamtliches Engagement', en: 'Volunteering' }, words: ['ehrenamt'] },
  { id: 'digital', name: { de: 'Digitalisierung', en: 'Digitisation' }, words: ['digital'] },
];

/** Every entry in a segment of its own, or all in one: what is found must not depend on it. */
function indexesOf(entries: readonly Entry[], sees = (_: Findable): boolean => true): SearchIndex[] {
  const usageOf = new Map<Findable, number>(entries.map((one) => [one, one.usage]));
  const placeOf = new Map<Findable, Occurrence>(entries.map((one) => [one, one]));
  const sight = {
    sees,
    occurrenceOf: (one: Findable) => placeOf.get(one) ?? { documents: [], named: [] },
    occursIn: (one: Findable, documents: readonly string[]) =>
      placeOf.get(one)?.documents.some((document) => documents.includes(document)) === true,
    usageOf: (one: Findable) => usageOf.get(one) ?? 0,
    isPlace: (word: string, isBegun: boolean) =>
      entries.some(({ place }) => isTown(place.town, word, isBegun)),
    isAt: ({ place }: Findable, word: string, isBegun: boolean) => isTown(place.town, word, isBegun),
  };
  return [entries.map((one) => [one]), [entries]].map(
    (groups) =>
      new SearchIndex(
        new Vocabulary(
          groups.map((group) => new SearchSegment(group)),
          topics,
        ),
        sight,
      ),
  );
}

function isTown(town: string | null, word: string, isBegun: boolean): boolean {
  const known = town?.toLowerCase();
  return isBegun ? known?.startsWith(word) === true : known === word;
}

/** What every index says, once they agree. */
function hits(entries: readonly Entry[], q: string) {
  const [apart, together] = indexesOf(entries).map((index) => index.search({ q, limit: 20 }));
  expect(apart).toEqual(together);
  return together ?? [];
}

function ids(entries: readonly Entry[], q: string): string[] {
  return hits(entries, q).map(({ id }) => id);
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
    expect(ids(entries, 'archif')).toEqual(['whole', 'alias', 'start', 'word']);
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

describe('a name is found', () => {
  test.each([
    ['without its blank', 'Area 51', ['Area51', 'area51', 'AREA 51']],
    ['with a blank or hyphen in a compound', 'Musikschule', ['Musik-Schule', 'musik schule', 'Musik Schul']],
    [
      'in one, though it is written in several',
      'Wilhelm-Fabry-Museum',
      ['wilhelmfabrymuseum', 'WilhelmFabry-Museum'],
    ],
    ['with dots in its letters', 'VHS', ['V.H.S.', 'V. H. S.', 'v.h.s']],
    [
      'in any gender form',
      'Dozent*innen',
      ['Dozentinnen', 'Dozent:innen', 'Dozent_innen', 'DozentInnen', 'Dozenten'],
    ],
    [
      'with its legal form or without',
      'Unser Hilden e.V.',
      ['unser hilden', 'Unser Hilden e. V.', 'Unser Hilden eV', 'unser hilden e.'],
    ],
    ['by its legal form', 'Hand in Hand e.V.', ['e.V.', 'eV']],
    [
      'with joining words or without',
      'Förderverein der Musikschule',
      ['Förderverein Musikschule', 'Förderverein d'],
    ],
    [
      'with its saint written out',
      'St. Elisabethkirche',
      ['Sankt Elisabethkirche', 'St Elisabethkirche', 'st.elisabethkirche'],
    ],
    [
      'with its street written short',
      'Schulverbund Schulstraße',
      ['schulverbund schulstr.', 'Schulverbund Schulstrasse'],
    ],
    ['with "and" as a sign', 'Bürgerinnen und Bürger', ['Bürgerinnen & Bürger', 'Bürger*innen und Bürger']],
  ])('%s: %s', (_, name, queries) => {
    const entries = [entry('meant', name), entry('other', 'Etwas ganz anderes')];
    for (const q of queries) expect(ids(entries, q), q).toEqual(['meant']);
  });

  test('where it is said to be, the very name before longer ones', () => {
    const entries = [
      entry('here', 'Archiv', { place: { ...nowhere, town: 'Hilden' } }),
      entry('longer', 'Archivverein', { place: { ...nowhere, town: 'Hilden' } }),
      entry('there', 'Archiv', { place: { ...nowhere, town: 'Bergkamen' } }),
    ];
    expect(ids(entries, 'archiv hilden')).toEqual(['here', 'longer']);
    expect(ids(entries, 'Bergkamen Archiv')).toEqual(['there']);
    expect(ids(entries, 'archiv bergk')).toEqual(['there']);
    expect(ids(entries, 'hilden')).toEqual([]);
  });

  test('though a word is met by nothing: what holds most words, with the word that it lacks as it was typed', () => {
    const entries = [
      entry('both', 'Netzwerk Musik'),
      entry('one', 'Netzwerk Tanz'),
      entry('none', 'Bibliothek', { place: { ...nowhere, town: 'Hilden' } }),
    ];
    const found = hits(entries, 'Netzwerk MUSIK Xylophon');
    expect(found.map(({ id, missed }) => [id, missed])).toEqual([['both', ['Xylophon']]]);
    expect(hits(entries, 'Netzwerk Musik').map(({ missed }) => missed)).toEqual([[]]);
    expect(hits(entries, 'Xylophon')).toEqual([]);
  });
});

describe('a measure or body is found by what it speaks of', () => {
  const measure = { label: 'Measure', type: null, status: null } as const;
  const entries = [
    entry('both', 'Sprechstunde', { ...measure, topics: ['volunteering', 'digital'] }),
    entry('one', 'Lesepaten', { ...measure, topics: ['volunteering'] }),
    entry('title', 'Ehrenamtsbörse', { ...measure, topics: ['volunteering'] }),
  ];

  test('in any form of the word, in either language; first what speaks of all of it', () => {
    const found = hits(entries, 'digitales Ehrenamt');
    expect(found.map(({ id, missed }) => [id, ...missed])).toEqual([
      ['both'],
      ['title', 'digitales'],
      ['one', 'digitales'],
    ]);
    expect(found[0]?.topics).toEqual([topics[1]?.name, topics[0]?.name]);
    expect(ids(entries, 'volunteering')).toEqual(['title', 'one', 'both']);
  });

  test('after those whose title says so', () => {
    expect(ids(entries, 'ehrenamt')).toEqual(['title', 'one', 'both']);
    expect(hits(entries, 'ehrenamt').map((hit) => hit.topics)).toEqual([
      [],
      [topics[0]?.name],
      [topics[0]?.name],
    ]);
  });
});

test('what is in other documents than those asked for is told apart', () => {
  const entries = [entry('here', 'Chor A'), entry('there', 'Chor B', { documents: ['b-2024'] })];
  for (const index of indexesOf(entries)) {
    const told = (q: string) => {
      const { hits, elsewhere } = index.searchEverywhere({ q, limit: 20, documents: ['a-2024'] });
      return [hits, elsewhere].map((found) => found.map(({ id }) => id));
    };
    expect(told('chor')).toEqual([['here'], ['there']]);
    expect(told('chor b')).toEqual([['here'], ['there']]);
    expect(index.searchEverywhere({ q: 'chor', limit: 20 }).elsewhere).toEqual([]);
  }
});
