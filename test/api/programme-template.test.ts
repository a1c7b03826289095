import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bundle } from '../../graph/schema/bundle.ts';
import { readProgramme, withoutPersons, type ReadProgramme } from '../../seed/forms/read-programme.ts';
import { readSeed } from '../../seed/read-data.ts';
import { programmeLimits } from '../../seed/readers/reading-limits.ts';
import { readSource } from '../../seed/readers/read-source.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const seed = await readSeed();
let app: ServedApp;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
});
afterAll(() => app.close());

async function file(path: string): Promise<Uint8Array> {
  const response = await app.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

async function readAgain(
  bytes: Uint8Array,
  { id, municipality }: Bundle['document'],
): Promise<ReadProgramme> {
  const facts = () => ({ id, title: 'Programm', file: 'vorlage', sha256: '0'.repeat(64) });
  const context = {
    town: municipality,
    registry: seed.registry,
    decisions: new Map(),
    unreviewed: new Set<string>(),
  };
  const kept = withoutPersons(await readSource(bytes, programmeLimits), context);
  return readProgramme(kept, facts, context);
}

/** What a template holds of a document, line by line: all but what its second sheet says is not in it. */
function held({ document, sections, products }: Bundle): string[] {
  const around = new Set(sections.flatMap((section) => (section.rows.length > 0 ? section.in : [])));
  const used = sections.filter(({ code, rows }) => rows.length > 0 || around.has(code));
  const rows = used.flatMap((section) =>
    section.rows.map((row, at) => ({ row, key: `${section.code}/${row.product ?? at}` })),
  );
  return [
    ...products.map(({ code, name, kind }) => ['product', code, name, kind]),
    ...used.map(({ code, title, kind, in: within }) => ['section', code, title, kind, within]),
    ...rows.flatMap(({ row: { flags, measures, mentions }, key }) => [
      ['row', key, flags.includes('blank-partner-cell')],
      ...measures.map(({ title, phase, until, uncertain }, at) => [key, at, title, phase, until, uncertain]),
      ...mentions.map(({ as, means, column, role, basis, at, modality, review }) =>
        [key, as, means, column, role ?? 'partner', basis, at, modality ?? document.modality, review].map(
          String,
        ),
      ),
    ]),
  ]
    .map((line) => JSON.stringify(line))
    .toSorted();
}

test('Every document with measures is the same again when the template it is exported as is read', async () => {
  for (const bundle of seed.bundles) {
    const { id, year, partnerColumn } = bundle.document;
    const bytes = await file(`/api/documents/${id}/template.csv`);
    const read = await readAgain(bytes, bundle.document);
    expect([id, ...held(read.bundle)]).toEqual([id, ...held(bundle)]);
    if (held(bundle).length === 0) continue;
    expect(read.bundle.document).toMatchObject({ year, partnerColumn });
    const { entries, draft, names, persons } = read;
    expect([entries.actors, draft.notUnderstood, names.questions, persons]).toEqual([[], [], [], 0]);
  }
});

test('A workbook holds the same as the table, and says on its second sheet what it does not hold', async () => {
  const [bundle] = seed.bundles.filter(({ document }) => document.id === 'bergkamen-2023');
  if (bundle === undefined) throw new Error('no bundle');
  const bytes = await file('/api/documents/bergkamen-2023/template.xlsx');
  const read = await readAgain(bytes, bundle.document);
  expect(held(read.bundle)).toEqual(held(bundle));
  expect(read.draft.notUnderstood).toEqual([]);
  const { pages, lines } = await readSource(bytes, programmeLimits);
  expect(pages.map(({ name }) => name)).toEqual(['Programm', 'Hinweise']);
  expect(lines.map(({ text }) => text).join('\n')).toContain('Nicht darin: Ziele ohne Maßnahmen');
});

test('The template to fill in is a table of texts with an example that is read as it is meant', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file('/api/import-template.csv'));
  expect(text.split('\r\n')[0]).toBe(
    '\uFEFFjahr;abschnitt;produkt_code;produkt;massnahme;partner;basis;seite;bemerkung',
  );
  const [town] = seed.bundles;
  if (town === undefined) throw new Error('no bundle');
  for (const path of [
    '/api/import-template.csv',
    '/api/import-template.xlsx',
    '/api/import-template.xlsx?lang=en',
  ]) {
    const { draft, bundle } = await readAgain(await file(path), town.document);
    expect([path, draft.recognition.form, bundle.document.year, draft.notUnderstood]).toEqual([
      path,
      'template',
      2026,
      [],
    ]);
    const [section] = bundle.sections;
    expect(section?.code).toBe('I.a');
    expect(section?.rows.map(({ page, note }) => [page, note])).toEqual([
      [3, undefined],
      [4, 'Der Seniorenbeirat ist noch nicht gefragt'],
    ]);
    expect(
      section?.rows.map(({ product, measures, mentions }) => [
        product,
        measures.map(({ title }) => title),
        mentions.map(({ as, basis, at, modality }) => [as, basis, at, modality]),
      ]),
    ).toEqual([
      [
        '040501',
        ['Konzertreihe im Stadtpark', 'Instrumente ausprobieren in der Kita'],
        [
          ['Stadtmarketing', 'Z', undefined, undefined],
          ['Förderverein der Musikschule e.V.', 'Z', undefined, undefined],
          ['Kitas', 'M1', 2, undefined],
        ],
      ],
      [
        '040601',
        ['Vorlesepaten gewinnen'],
        [
          ['Freiwilligenagentur', 'M2s', 1, undefined],
          ['Seniorenbeirat', 'M2s', 1, 'possible'],
        ],
      ],
    ]);
  }
  const parts = unzipSync(await file('/api/import-template.xlsx'));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="G2:G204"><formula1>(?:"|&quot;)M2,Z/);
  expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain('dataValidation');
});
