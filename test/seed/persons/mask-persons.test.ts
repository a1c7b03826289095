import { describe, expect, it } from 'vitest';
import { looksLikePerson } from '../../../graph/schema/person-forms.ts';
import { maskPersons } from '../../../seed/persons/mask-persons.ts';
import { fillPerson, holdsEither } from '../../import/blind/names/fill-person.ts';
import {
  laterPlaces,
  placesInCells,
  placesInText,
  rarePersons,
} from '../../import/blind/names/persons-on-no-list.ts';

const nobodyKnown = () => false;
const inCell = (text: string) => maskPersons(text, 'cell', nobodyKnown).text;
const inText = (text: string) => maskPersons(text, 'text', nobodyKnown).text;

const firstNames = 'Karin Jörg Hans-Peter Ayşe Małgorzata Dimitri Fatima Anna-Lena Heinz Yusuf'.split(' ');
const surnames = (
  'Müller Schulze-Wessel Öztürk Kowalczyk Iwanow Al-Masri Brandhorst Winter Kirchhoff Vogt Ostermann Grünewald Demirtaş Lüttgens ' +
  'Nolte Rehbein Tischler Wolf Zander Kaufmann'
).split(' ');

describe('of two hundred persons nothing is left', () => {
  it.each([
    [
      'in cells',
      inCell,
      ['F S', 'S, F', 'Jugendamt, F S (Streetwork)', 'I. S (Fachdienst 41)', 'Herr S; VHS'],
    ],
    [
      'in sentences',
      inText,
      ['Es liest F S.', 'Leitung: F S und F S', 'gez. S', 'i. A. F\nS', 'Frau Dr. S (f.s@stadt.example)'],
    ],
  ])('%s', (_, mask, templates) => {
    const left = firstNames.flatMap((first, at) =>
      surnames.flatMap((surname, other) => {
        const text = fillPerson(templates[(at + other) % templates.length] ?? '', first, surname);
        const masked = mask(text);
        return holdsEither(masked, first, surname) || looksLikePerson(masked) ? [`${text} => ${masked}`] : [];
      }),
    );
    expect(left).toEqual([]);
  });
});

it('of two hundred persons whose names stand on no list nothing is left where programmes print them', () => {
  const places = [
    ...placesInCells.map((place) => [place, inCell] as const),
    ...[...placesInText, ...laterPlaces].map((place) => [place, inText] as const),
  ];
  const left = rarePersons.flatMap(([first, surname], at) => {
    const [place = '', mask = inText] = places[at % places.length] ?? [];
    const masked = mask(fillPerson(place, first, surname));
    return holdsEither(masked, first, surname) ? [masked] : [];
  });
  expect(left).toEqual([]);
});

it.each([
  'Vernetzung mit Shantychor Ziegelau und Schulen',
  'Träger: KJG Ziegelau',
  'Diese Grundlage hat den Weg bereitet.',
  'Neuer Treff: Urban Sketching',
])('two words of which nothing is known are no person where one says what it is: %s', (text) => {
  expect(inText(text)).toBe(text);
});

describe('what stays of a cell is the unit', () => {
  it.each([
    ['Frau H. Denkmalschutz', '[Person] Denkmalschutz'],
    ['Herr Sommer (Ordnungsamt)', '[Person] (Ordnungsamt)'],
    ['Karin Müller Stadtarchiv', '[Person] Stadtarchiv'],
    ['Jugendamt: Frau Dr. Karin von der Heide, Tel. 02103 72-305', 'Jugendamt: [Person], [Kontakt]'],
    ['Bürgermeisterin Karin Müller; Stadtrat', '[Person]; Stadtrat'],
    ['Brüggenthies (FD 51)', '[Person] (FD 51)'],
    ['Ratsfrau Müller und Ratsherr Schmidt', '[Person] und [Person]'],
    ['Ansprechpartner: Kulturamt', 'Ansprechpartner: Kulturamt'],
  ])('%s', (text, left) => {
    expect(inCell(text)).toBe(left);
  });
});

describe('no person is seen', () => {
  it.each([
    'Wilhelm-Fabry-Museum',
    'Heinrich-Heine-Universität',
    'St. Elisabethkirche',
    'Pestalozzihaus',
    'Dr. Karin Müller-Stiftung',
    'Rudolf Steiner Schule',
    'Otto Pankok Museum',
    'Unser Hilden e.V. Hilden',
    'AK Inklusion',
    'Social Media',
    'Frauen und Herren',
  ])('in the name "%s"', (name) => {
    expect(inCell(name)).toBe(name);
  });

  it.each([
    'Im August Konzerte im Stadtpark',
    'Produkte 040103 und 040201, 2023/2024, Seite 12',
    'A. Kulturelle Bildung',
    'z. B. Weltbienentag',
    'Leitung des Museums',
  ])('in the words "%s"', (text) => {
    expect(inText(text)).toBe(text);
  });

  it('where the registry or somebody says that it is a body', () => {
    expect(maskPersons('Marina Rünthe', 'cell', (wording) => wording === 'Marina Rünthe').text).toBe(
      'Marina Rünthe',
    );
  });
});

it('what only looks like a person is asked about, what says so itself is not', () => {
  const sure = (text: string) => maskPersons(text, 'cell', nobodyKnown).places.map((place) => place.sure);
  expect([sure('Pride Month'), sure('Frau Müller'), sure('mueller@stadt.example')]).toEqual([
    [false],
    [true],
    [true],
  ]);
});
