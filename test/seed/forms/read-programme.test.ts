import { describe, expect, test } from 'vitest';
import { bundleFaults } from '../../../graph/changes/integrity.ts';
import { Actor } from '../../../graph/schema/registry.ts';
import { checkLines } from '../../../seed/check-lines.ts';
import { productKind } from '../../../seed/forms/product-kind.ts';
import { readProgramme, withoutPersons, type ReadProgramme } from '../../../seed/forms/read-programme.ts';
import { shortTitle } from '../../../seed/forms/short-title.ts';
import { makeSource, type ShortBlock } from './make-source.ts';

const facts = {
  id: 'lindau-2025',
  title: 'Arbeitsprogramm',
  file: 'plan.docx',
  sha256: 'a'.repeat(64),
};

const lindau = { id: 'lindau', ags: '00000001', name: 'Lindau', kind: 'town' } as const;
const vhs: Actor = Actor.parse({
  id: 'lindau/vhs',
  name: 'Volkshochschule',
  aliases: ['VHS'],
  type: 'education',
  status: 'identifiable',
  level: 'municipal',
  municipality: 'lindau',
});
const context = {
  town: 'lindau',
  registry: { municipalities: [lindau], actors: [vhs], things: [] },
  decisions: new Map(),
  unreviewed: new Set<string>(),
};

const read = (...blocks: ShortBlock[]): ReadProgramme =>
  readProgramme(withoutPersons(makeSource('docx', blocks), context), () => facts, context);

const faults = ({ bundle, entries }: ReadProgramme): string[] => [
  ...bundleFaults(
    bundle,
    new Map([
      ['lindau', 'Municipality'],
      ...[vhs, ...entries.actors].map(({ id }) => [id, 'Actor'] as const),
    ]),
    new Set(),
  ),
  ...checkLines(bundle),
];

const table: ShortBlock = {
  table: [
    ['Bereich', 'Maßnahme', 'Zeit', 'Partner', 'Kosten'],
    [
      'Musikschule',
      '* Singpause an zwei Grundschulen\n* Leihinstrumente',
      'bis 2026',
      'Frau Erika Mustermann, Kita',
      '100 €',
    ],
    ['04 06 01 Bücherei', 'Lesenacht', 'mittelfristig', '', '200 €'],
    ['Musikschule', 'Konzert', '', 'VHS', ''],
    ['Amt 41 gesamt', 'Netzwerktreffen', '', 'VHS', ''],
  ],
};

describe('a programme that is read', () => {
  test('becomes a bundle that the graph takes, each product once, with the town’s full words beside a title', () => {
    const programme = read('Arbeitsprogramm 2025 der Stadt Lindau', table);
    expect(faults(programme)).toEqual([]);
    const { document, products, sections } = programme.bundle;
    expect([document.form, document.year, document.partnerColumn, document.planning]).toEqual([
      'product-table',
      2025,
      true,
      'annual-programme',
    ]);
    expect(products.map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['P-musikschule', 'Musikschule', 'music-school'],
      ['040601', 'Bücherei', 'library'],
      ['P-amt-41-gesamt', 'Amt 41 gesamt', 'office'],
    ]);
    expect(
      sections.flatMap(({ rows }) =>
        rows.map(({ product, measures }) => [
          product,
          measures.map(({ title, phase, until }) => [title, phase, until]),
        ]),
      ),
    ).toEqual([
      [
        'P-musikschule',
        [
          ['Singpause an zwei Grundschulen', undefined, 2026],
          ['Leihinstrumente', undefined, 2026],
          ['Konzert', undefined, undefined],
        ],
      ],
      ['040601', [['Lesenacht', 'mittelfristig', undefined]]],
      ['P-amt-41-gesamt', [['Netzwerktreffen', undefined, undefined]]],
    ]);
    expect(document.unread?.map(({ what, lines }) => [what.de, lines?.length])).toEqual([
      ['der Text davor und dazwischen', 1],
      ['Spalten, die nicht eingelesen werden', 2],
    ]);
  });

  test('names partners: those of the registry, and new ones as entries to be loaded with it', () => {
    const { bundle, entries, names, counts } = read(table);
    const mentions = bundle.sections.flatMap(({ rows }) => rows.flatMap((row) => row.mentions));
    expect(mentions.map(({ as, means, basis, at }) => [as, means, basis, at])).toEqual([
      ['Kita', 'lindau/kita', 'Z', undefined],
      ['VHS', 'lindau/vhs', 'M2s', 3],
      ['VHS', 'lindau/vhs', 'M2s', 1],
    ]);
    expect(entries.actors.map(({ id, type }) => [id, type])).toEqual([['lindau/kita', 'education']]);
    expect([names.questions, counts.mentions]).toEqual([[], 3]);
  });

  test('names no person in its source, its draft or its bundle, and counts what became of its lines', () => {
    const programme = read(table);
    expect(JSON.stringify([programme.source, programme.draft, programme.bundle])).not.toMatch(
      /Erika|Mustermann/,
    );
    const { counts } = programme;
    expect([counts.rows, counts.measures, counts.read]).toEqual([
      3,
      5,
      counts.used + counts.discarded + counts.open,
    ]);
  });

  test('with fields and immediate measures points from these to the measure they repeat', () => {
    const programme = read(
      '1. Räume',
      '- Leerstände nutzen (A)',
      '- Bühne bauen (B)',
      '2. Szene',
      '- Kulturlotsen (A)',
      'Sofortmaßnahmen',
      '- Kulturlotsen',
    );
    expect(faults(programme)).toEqual([]);
    expect(
      programme.bundle.sections.flatMap(({ immediate }) => immediate.map(({ matches }) => matches)),
    ).toEqual(['HF2/1/1']);
  });

  test('of which nothing was recognised is a bundle without rows; every line is open', () => {
    const programme = read('Ein Satz über Kultur.');
    expect(faults(programme)).toEqual([]);
    expect([programme.bundle.sections, programme.counts.open]).toEqual([[], 1]);
  });
});

test.each([
  ['Lesung', 'Lesung'],
  ['AG', 'AG.'],
  [
    'Ausbau der Angebote für Familien in allen Stadtteilen, insbesondere im Norden und im Westen der Stadt',
    'Ausbau der Angebote für Familien in allen Stadtteilen …',
  ],
  [
    'Weiterentwicklung des vorhandenen Veranstaltungsprogrammes zusammen mit allen örtlichen Vereinen der Stadt',
    'Weiterentwicklung des vorhandenen Veranstaltungsprogrammes zusammen mit allen …',
  ],
])('a title is at most 80 characters of %j', (text, title) => {
  expect(shortTitle(text)).toBe(title);
  expect(title.length).toBeLessThanOrEqual(80);
});

describe('a record', () => {
  const record = (...more: readonly string[]) =>
    read(
      'Protokoll des Austauschs der Kulturorte',
      'Moderation: Erika Mustermann',
      'Thema: Netze im Quartier',
      '14:00-14:10',
      'Begrüßung durch die VHS und die Stadtbücherei Lindau',
      '14:10-15:00',
      'Was ein Museum und ein Netzwerk brauchen',
      '15:00-15:10',
      ...more,
    );

  test('becomes a meeting on its date with the bodies that it names, none of them said to have taken part, and no person', () => {
    const programme = record('Nächstes Treffen nach dem 3. März 2025');
    expect(faults(programme)).toEqual([]);
    const [event] = programme.bundle.events;
    expect([event?.date, event?.topic, event?.title]).toEqual([
      '2025-03-03',
      'Netze im Quartier',
      'Protokoll des Austauschs der Kulturorte',
    ]);
    expect(event?.participants.map(({ as, actor, role, lines }) => [as, actor, role, lines[0]])).toEqual([
      ['VHS', 'lindau/vhs', 'named', 5],
      ['Stadtbücherei Lindau', 'lindau/stadtbuecherei-lindau', 'named', 5],
    ]);
    expect(programme.bundle.document.notes.at(-1)?.de).toContain('nur genannt');
    expect(programme.counts.mentions).toBe(2);
    expect(JSON.stringify(programme)).not.toMatch(/Mustermann/);
  });

  test('without a date is no meeting, and says so', () => {
    const { bundle } = record('Nächstes Treffen im März, am 31. Februar 2025');
    expect(bundle.events).toEqual([]);
    expect(bundle.document.notes.at(-1)?.de).toContain('kein Datum');
  });
});

test('the kind of a product follows from its name, and what fits none is compared with nothing', () => {
  const names = [
    'Stadtbücherei',
    'Musik- und Kunstschule',
    'Stadtarchiv',
    'VHS',
    'Kulturbüro',
    'III.41 insgesamt',
    'Sport',
  ];
  expect(names.map(productKind)).toEqual([
    'library',
    'music-school',
    'archive',
    'adult-education',
    'office',
    'office',
    'other',
  ]);
});
