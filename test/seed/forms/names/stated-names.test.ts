import { expect, test } from 'vitest';
import { understand } from '../../../../seed/forms/understand.ts';
import { readNames } from '../../../../seed/forms/names/read-names.ts';
import { Registry } from '../../../../graph/schema/registry.ts';
import { makeSource } from '../make-source.ts';

const registry = Registry.parse({
  municipalities: [{ id: 'musterstadt', ags: '05999001', name: 'Musterstadt', kind: 'town' }],
  actors: ['vhs', 'chor'].map((id) => ({
    id: `musterstadt/${id}`,
    name: id === 'vhs' ? 'VHS' : 'Chor der Klänge',
    type: 'education',
    status: 'identifiable',
    level: 'municipal',
    municipality: 'musterstadt',
  })),
});
const heads = [
  ...'jahr abschnitt produkt_code produkt massnahme partner basis seite bemerkung'.split(' '),
  ...'fundstelle stand kennung'.split(' '),
];

function mentions(partner: string, basis: string, place: string, state: string, ids: string): unknown[] {
  const cells = ['2026', 'I.a', '1', 'Musikschule', 'Singen', partner, basis, '', '', place, state, ids];
  const other = ['', '', '', '', 'Tanzen', '', '', '', '', '', '', ''];
  const draft = understand(makeSource('csv', [{ table: [heads, cells, other] }]));
  const context = { town: 'musterstadt', registry, decisions: new Map(), unreviewed: new Set<string>() };
  return readNames(draft, context)
    .rows.flat()
    .map(({ mention: { as, means, column, role, basis, at, review, rule } }) =>
      [as, means, column, role, basis, at, review, rule].filter((part) => part !== undefined).join(' '),
    );
}

test('Ids that stand beside names hold, with place and state, however the names are written', () => {
  expect(mentions('Volkshochschule, alle Kurse', 'M2v', '', '', 'musterstadt/vhs')).toEqual([
    'Volkshochschule, alle Kurse musterstadt/vhs partner M2v 1 confirmed curated',
  ]);
  expect(mentions('VHS\nChor', 'Z', 'Gegenstand', 'ungeprüft', 'musterstadt/vhs\nmusterstadt/chor')).toEqual([
    'VHS musterstadt/vhs measure object Z open exact',
    'Chor musterstadt/chor measure object Z open curated',
  ]);
});

test('Ids that no longer go with the names, or that nobody knows, count for nothing: the words do', () => {
  const byWords = ['VHS musterstadt/vhs partner M2s 1 confirmed exact'];
  expect(mentions('VHS', 'M2s', '', '', 'musterstadt/vhs\nmusterstadt/chor')).toEqual(byWords);
  expect(mentions('VHS', 'M2s', '', '', 'anderswo/vhs')).toEqual(byWords);
  // Where somebody emptied the ids, what the measure is only about does not become a partner.
  expect(mentions('VHS', 'M1', 'Gegenstand', '', '')).toEqual([
    'VHS musterstadt/vhs measure object M1 1 confirmed exact',
  ]);
});
