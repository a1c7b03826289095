import { expect, test } from 'vitest';
import { readSeed } from '../../../seed/read-data.ts';
import { holdsPerson } from '../../../seed/persons/holds-person.ts';
import { namedAfterPersons } from '../../import/blind/names/named-after-persons.ts';

const { registry, bundles } = await readSeed();
const known = [...registry.actors, ...registry.things].flatMap(({ name, aliases }) => [name, ...aliases]);
const rows = bundles.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
const names = [...new Set([...known, ...rows.flatMap(({ mentions }) => mentions.map(({ as }) => as))])];

test('no name and no wording of the five programmes is taken for a person, alone or in what somebody types', () => {
  const typed = ['Zusammenarbeit mit #.', 'Bei # angefragt.', 'Leitung: #', 'Ansprechpartner # im Haus'];
  expect(names.filter((name) => holdsPerson(name, 'name', known))).toEqual([]);
  expect(names.flatMap((name) => typed.map((text) => text.replace('#', name)))).toSatisfy((texts: string[]) =>
    texts.every((text) => !holdsPerson(text, 'text', known)),
  );
});

test('no title of a measure is taken for a person', () => {
  const titles = rows.flatMap(({ measures }) => measures.map(({ title }) => title));
  expect(titles.filter((title) => holdsPerson(title, 'text'))).toEqual([]);
});

test('of sixty bodies called after persons that nobody knows yet, one must say what it is', () => {
  expect(namedAfterPersons.filter((name) => holdsPerson(name, 'name'))).toEqual(['Theater Anna Rot']);
  expect(holdsPerson('Theater Anna Rot e.V.', 'name')).toBe(false);
});

test.each(['Max Mustermann', 'Mustermann, Max', 'Karin Müller', 'Müller', 'Frau Wolf', 'Jörg Nolte, Amt 41'])(
  '%s is no name of a body',
  (name) => {
    expect(holdsPerson(name, 'name', known)).toBe(true);
  },
);

test.each([
  'Das weiß Erika Mustermann.',
  'laut Herrn Wolf',
  'Ansprechpartner: Karin Müller, VHS',
  'Fragen an k.mueller@stadt.example',
  'Tel. 02103 72-305',
])('"%s" holds a person', (text) => {
  expect(holdsPerson(text, 'text', known)).toBe(true);
});
