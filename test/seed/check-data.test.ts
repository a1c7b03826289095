import { describe, expect, it } from 'vitest';
import { checkData } from '../../seed/check-data.ts';
import { partsOf, soundSeed } from './sound-seed.ts';

type Parts = ReturnType<typeof partsOf>;

/** What is broken, how, and what the fault must say. */
const faults: readonly [string, (parts: Parts) => void, RegExp][] = [
  ['a mention of something unknown', (p) => (p.mention.means = 'musterstadt/nobody'), /musterstadt\/nobody/],
  ['a mention that means a town', (p) => (p.mention.means = 'musterstadt'), /is a Municipality/],
  ['an unknown municipality', (p) => (p.bundle.document.municipality = 'nowhere'), /nowhere/],
  [
    'a product run by nobody known',
    (p) => (p.bundle.products[0] = { code: '040101', name: 'M', kind: 'museum', runBy: 'x/y' }),
    /x\/y/,
  ],
  ['a row of an unlisted product', (p) => (p.row.product = '049999'), /049999/],
  ['a section in an unknown one', (p) => (p.section.in = 'IX'), /unknown section "IX"/],
  ['an immediate measure without a match', (p) => (p.immediate.matches = 'I.a/040101/9'), /I\.a\/040101\/9/],
  [
    'an immediate measure that matches a later phase',
    (p) => (p.immediate.matches = 'I.a/040101/2'),
    /no measure of phase A/,
  ],
  [
    'a programme at an event that is none',
    (p) =>
      Object.assign(p.event, {
        programmes: [
          { programme: 'musterstadt/vhs', as: 'VHS', lines: [9, 9], column: 'record', funders: [] },
        ],
      }),
    /is no known Programme/,
  ],
  ['a participant that is no actor', (p) => (p.participant.actor = 'programm/sommer'), /is a Programme/],
  ['M1 without its measure', (p) => (p.mention.basis = 'M1'), /M1 without "at"/],
  ['Z with a measure', (p) => (p.mention.at = 1), /basis Z with "at"/],
  ['a measure that the row lacks', (p) => Object.assign(p.mention, { basis: 'M2s', at: 3 }), /"at" is 3/],
  ['Z drawn from a single measure', (p) => p.row.measures.pop(), /basis Z in a row with a single measure/],
  [
    'what is presumed called sure',
    (p) => Object.assign(p.mention, { basis: 'M2s', at: 1 }),
    /M2s, but other measures stand in its part of the row/,
  ],
  [
    'what is sure called presumed',
    (p) => p.row.measures.splice(1) && Object.assign(p.mention, { basis: 'M2v', at: 1 }),
    /basis M2v in a row with a single measure/,
  ],
  ['a row outside the document', (p) => (p.row.lines = [2, 11]), /outside the document/],
  [
    'a goal outside the document',
    (p) => (p.section.goals = [{ title: 'Ziel', lines: [11, 11] }]),
    /g1: lines 11-11/,
  ],
  ['a measure outside its row', (p) => (p.measure.lines = [1, 2]), /m1: lines 1-2 lie outside its row/],
  ['a mention outside its row', (p) => (p.mention.lines = [6, 6]), /n1: lines 6-6 lie outside its row/],
  [
    'a claim outside the document',
    (p) => (p.bundle.document.claimed = [{ what: 'fields', count: 1, line: 0 }]),
    /claim: lines 0-0/,
  ],
  [
    'an actor listed twice',
    (p) => p.registry.actors.push({ ...p.museum }),
    /musterstadt\/museum: defined twice/,
  ],
  ['one name for two actors of a town', (p) => (p.vhs.aliases = ['MUSEUM']), /the name "museum" is taken/],
  ['two bundles of one id', (p) => p.bundles.push(p.bundle), /two bundles carry this id/],
  [
    'a document named like a town',
    (p) => (p.bundle.document.id = 'musterstadt'),
    /already belongs to a Municipality/,
  ],
  [
    'an actor that is part of itself by a detour',
    (p) => {
      p.museum.partOf = p.vhs.id;
      p.vhs.partOf = p.museum.id;
    },
    /partOf leads back/,
  ],
  ['a membership that leads back', (p) => (p.vhs.memberOf = [p.vhs.id]), /memberOf leads back/],
  ['a part of something unknown', (p) => (p.vhs.partOf = 'musterstadt/none'), /musterstadt\/none/],
  [
    'a partner that is a programme',
    (p) => (p.vhs.aliases = ['Sommerprogramm']),
    /is the thing programm\/sommer/,
  ],
  ['an actor filed among things', (p) => (p.vhs.id = 'kanal/vhs'), /filed among things/],
  [
    'a thing filed elsewhere',
    (p) => p.registry.things.push({ id: 'ort/x', kind: 'channel', name: 'X', aliases: [] }),
    /filed under kanal/,
  ],
  [
    'an actor of another town than its id says',
    (p) => {
      p.registry.municipalities.push({ id: 'anderstadt', ags: '05000002', name: 'A', kind: 'town' });
      p.vhs.municipality = 'anderstadt';
    },
    /belongs to anderstadt/,
  ],
  [
    'a named body that includes others',
    (p) => (p.vhs.includes = [{ id: p.museum.id, evidence: 'Zeile 1' }]),
    /only a collective name/,
  ],
  [
    'a proposal about something unknown',
    (p) => (p.proposal.b = 'musterstadt/none'),
    /musterstadt\/none is unknown/,
  ],
  [
    'a term of a measure that nobody defined',
    (p) => p.measure.terms.push('begriff/none'),
    /no term is known under the id "begriff\/none"/,
  ],
  ['a term recorded twice', (p) => p.measure.terms.push('begriff/musik'), /m1: names begriff\/musik twice/],
  ['a term that no measure speaks of', (p) => (p.measure.terms = []), /musik: no measure speaks of it/],
  ['a term filed elsewhere', (p) => (p.term.id = 'thema/musik'), /filed under begriff\//],
  ['a term defined twice', (p) => p.registry.terms.push(p.term), /begriff\/musik: defined twice/],
  ['a name of a term that is a list', (p) => (p.term.name.de = 'Musik und Chöre'), /cannot stand in a list/],
  ['an actor filed among terms', (p) => (p.vhs.id = 'begriff/vhs'), /is filed among terms/],
  ['a capital letter in a word', (p) => p.term.words.push('Oper'), /"Oper" is not written in lower case/],
  ['a word that another one covers', (p) => p.term.words.push('chorleit'), /"chorleit" begins with "chor"/],
  [
    'a title that speaks of a term which is not recorded',
    (p) => (p.row.measures[1] = { ...p.measure, title: 'Schulchor und Chorfest', terms: [] }),
    /m2: its own title speaks of begriff\/musik/,
  ],
  [
    'a profile of an unknown term',
    (p) => (p.vhs.profile = ['begriff/none']),
    /vhs profile: no term is known/,
  ],
  ['a profile of a collective name', (p) => (p.collective.profile = ['begriff/musik']), /only a named body/],
  [
    'names in a partner cell that is flagged as blank',
    (p) => p.row.flags.push('blank-partner-cell'),
    /flagged as blank, but names/,
  ],
  [
    'a blank partner cell without its flag',
    (p) => p.row.mentions.forEach((one) => (one.column = 'measure')),
    /not flagged as blank/,
  ],
  [
    'a partner cell where the document has no column for it',
    (p) => (p.bundle.document.partnerColumn = false),
    /has no partner column/,
  ],
  ['a proposal of a node to itself', (p) => (p.proposal.b = p.proposal.a), /to itself/],
  [
    'a product of two kinds in two years',
    (p) =>
      p.bundles.push({
        ...structuredClone(p.bundle),
        document: { ...p.bundle.document, id: 'musterstadt-2023' },
        products: [{ code: '040101', name: 'Museum', kind: 'archive', runBy: 'musterstadt/museum' }],
      }),
    /archive, run by/,
  ],
  [
    'a measure that goes on from one that does not exist',
    (p) => continueFrom(p, 'musterstadt-2023/I.a/040101/m3'),
    /continues musterstadt-2023\/I\.a\/040101\/m3, which does not exist/,
  ],
  [
    'a measure that goes on from its own programme',
    (p) => continueFrom(p, 'musterstadt-2024/I.a/040101/m2'),
    /not of an earlier year/,
  ],
  [
    'a measure that goes on from a later year',
    (p) => {
      continueFrom(p, 'musterstadt-2023/I.a/040101/m1');
      p.bundle.document.year = 2022;
    },
    /not of an earlier year/,
  ],
  [
    "a measure that goes on from another town's",
    (p) => {
      const earlier = continueFrom(p, 'musterstadt-2023/I.a/040101/m1');
      earlier.document.municipality = 'anderstadt';
    },
    /which belongs to anderstadt/,
  ],
];

/** Lets the first measure go on from `measure`, beside a programme of the year before with the same rows. */
function continueFrom({ bundle, bundles, measure: first }: Parts, measure: string) {
  const earlier = structuredClone(bundle);
  Object.assign(earlier.document, { id: 'musterstadt-2023', year: 2023 });
  bundles.push(earlier);
  first.continues = { measure, kind: 'same' };
  return earlier;
}

describe('the check of the curated data', () => {
  it('finds nothing in a sound seed', () => {
    expect(checkData(soundSeed())).toEqual([]);
  });

  it('accepts a measure that goes on from last year', () => {
    const parts = partsOf(soundSeed());
    continueFrom(parts, 'musterstadt-2023/I.a/040101/m2');
    expect(checkData(parts)).toEqual([]);
  });

  it('accepts a measure that goes on from a programme that is not at hand', () => {
    const parts = partsOf(soundSeed());
    parts.measure.continues = { measure: 'musterstadt-2022/I.a/040101/m9', kind: 'changed' };
    expect(checkData(parts)).toEqual([]);
  });

  it.each(faults)('finds %s', (_, breakIt, message) => {
    const parts = partsOf(soundSeed());
    breakIt(parts);
    expect(checkData(parts).join('\n')).toMatch(message);
  });
});
