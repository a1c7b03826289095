import { describe, expect, test } from 'vitest';
import type { CandidateActor } from '../../../../graph/identity/candidates/candidate.ts';
import { findCandidates } from '../../../../graph/identity/candidates/find-candidates.ts';
import { body } from './body.ts';

const found = (...bodies: CandidateActor[]) => findCandidates(bodies).map(({ rule }) => rule);
const between = (one: string, other: string, more: Partial<CandidateActor> = {}) =>
  found(body(one, more), body(other, more));

describe('two names of one town', () => {
  test.each([
    ['same-key', 'Förderverein e.V.', 'Foerderverein'],
    ['same-key', 'Area51', 'Area 51'],
    ['same-words', 'Kultur-Akteur*innen', 'Kulturakteurinnen'],
    ['same-words', 'Kulturverein Kulisse', 'Kulturvereins Kulisse'],
    ['same-words', 'Kinder- und Jugendparlament', 'Kinder-/Jugendparlament'],
    ['same-words', 'Musikschule', 'Städtische Musikschule Hilden'],
    ['same-words', 'Stadtarchiv', 'Archiv der Stadt Hilden'],
    ['same-words', 'Grundschule Nord', 'Hildener Grundschule Nord'],
    ['same-words', 'Musikschullehrkräfte', 'Lehrkräfte der Musikschule'],
    ['synonym', 'VHS', 'Volkshochschule Hilden'],
    ['synonym', 'Stadtbücherei', 'Stadtbibliothek'],
    ['synonym', 'OGS Nord', 'OGTA Nord'],
    ['acronym', 'HHU', 'Heinrich-Heine-Universität Düsseldorf'],
    ['acronym', 'NBE NRW', 'Netzwerk bürgerschaftliches Engagement NRW'],
    ['acronym', 'lagfa', 'Landesarbeitsgemeinschaft der Freiwilligenagenturen'],
    ['name-contained', 'Stadtmarketing', 'Bürgermeisterbüro (Stadtmarketing)'],
    ['name-contained', 'Unser Hilden e.V.', 'Museums- und Heimatverein Unser Hilden e.V.'],
    ['name-contained', 'Denkmalschutz', 'Amt für Denkmalschutz'],
    ['name-contained', 'Gruppe Kante', 'Künstlergruppe Kante'],
    ['alike', 'Jugendparlament', 'Jugendparalament'],
    ['alike', 'lagfa NRW', 'IAGFA NRW'],
  ])('are proposed as one by the rule %s: %s and %s', (rule, one, other) => {
    expect([between(one, other), between(other, one)]).toEqual([[rule], [rule]]);
  });

  test.each([
    ['II/10', '10'],
    ['I/1', 'I/01'],
    ['Musikschule', 'Förderverein der Musikschule'],
    ['Musikschule', 'Kollegium (Musikschule)'],
    ['Förderverein (Museum)', 'Förderverein (Musikschule)'],
    [
      'Landesverband der Musikschulen in NRW',
      'Netzwerk Inklusion des Landesverbandes der Musikschulen in NRW',
    ],
    ['Seniorenzentrum Erikaweg', 'Seniorenzentrum Hummelsterstraße'],
    ['Grundschule 1', 'Grundschule 2'],
    ['Kunstverein', 'Kulturverein'],
    ['Westschule', 'Ostschule'],
    ['Verein', 'Heimatverein'],
    ['Schulmusik', 'Musikschule'],
  ])('are not proposed as one: %s and %s', (one, other) => {
    expect([between(one, other), between(other, one)]).toEqual([[], []]);
  });

  test('are each found by any of their wordings', () => {
    expect(found(body('Haus am Wehr', { wordings: ['HaW', 'Altes Wehr'] }), body('altes  Wehr'))).toEqual([
      'same-key',
    ]);
  });
});

describe('however alike two names are, nothing is proposed', () => {
  const bodies = (one: Partial<CandidateActor>, other: Partial<CandidateActor>) => [
    body('Werkstatt Kante', { id: 'a', ...one }),
    body('Werkstatt Kante', { id: 'b', ...other }),
  ];
  const pair = (...two: Parameters<typeof bodies>) => found(...bodies(...two));

  test.each<[string, Partial<CandidateActor>, Partial<CandidateActor>]>([
    ['of a collective name and a single body', { status: 'collective' }, {}],
    ['of a placeholder and a body', { status: 'placeholder' }, {}],
    ['of bodies of two towns', { town: 'hilden' }, { town: 'bergkamen' }],
    [
      'of bodies of two towns whose kind is unclear',
      { town: 'x', type: 'unclear' },
      { town: 'y', type: 'unclear' },
    ],
    [
      'of a collective name of a town and one of another level',
      { status: 'collective' },
      { status: 'collective', town: null },
    ],
    ['of settled different kinds', { type: 'association' }, { type: 'education' }],
    ['of a whole and its part', { partOf: 'b' }, {}],
    ['of a part and its whole', {}, { partOf: 'a' }],
  ])('%s', (_, one, other) => {
    expect(pair({}, {})).toEqual(['same-key']);
    expect([pair(one, other), found(...bodies(one, other).toReversed())]).toEqual([[], []]);
  });

  test('of a body and what its whole is part of', () => {
    const three = [
      body('Haus Kante', { id: 'a', partOf: 'b' }),
      body('Werk', { id: 'b', partOf: 'c' }),
      body('Haus Kante', { id: 'c' }),
    ];
    expect(found(...three)).toEqual([]);
  });

  test('but a kind that is unclear may be any, and a level above the towns is that of all', () => {
    expect(pair({ type: 'unclear' }, {})).toEqual(['same-key']);
    expect(pair({ town: null }, {})).toEqual(['same-key']);
    const network = { type: 'professional-network' } as const;
    expect(pair({ ...network, town: 'hilden' }, { ...network, town: 'bergkamen' })).toEqual(['same-key']);
  });

  test('of networks that two towns call by their own names', () => {
    const network = (town: string) =>
      body(`Fachnetzwerk Tanz ${town}`, { id: town, town: town.toLowerCase(), type: 'professional-network' });
    expect(found(network('Hilden'), network('Bergkamen'))).toEqual([]);
  });
});

test('a candidate says its two ids in their order, its rule and both wordings in two languages', () => {
  const bodies = [
    body('Stadtmarketing', { id: 'hilden/stadtmarketing' }),
    body('Bürgermeisterbüro (Stadtmarketing)', { id: 'hilden/buero' }),
  ];
  expect(findCandidates(bodies)).toEqual([
    {
      a: 'hilden/buero',
      b: 'hilden/stadtmarketing',
      rule: 'name-contained',
      reason: {
        de: 'Wort enthalten: „Stadtmarketing“ steht in „Bürgermeisterbüro (Stadtmarketing)“.',
        en: 'Word contained: “Stadtmarketing” stands in “Bürgermeisterbüro (Stadtmarketing)”.',
      },
    },
  ]);
  expect(findCandidates(bodies.toReversed())).toEqual(findCandidates(bodies));
});
