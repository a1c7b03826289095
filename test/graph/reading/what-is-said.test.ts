import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { programme } from '../../../graph/reading/programme.ts';
import { namingDocuments } from '../../../graph/reading/naming-documents.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { WholeGraph } from '../whole-graph.ts';

const store = new WholeGraph(await openEmbedded({ dataDir: null }));
beforeAll(async () => {
  await loadSeed(store.writing, await readSeed());
});
afterAll(() => store.close());

describe('how the curated documents name a body', () => {
  const sentences = async (id: string, document: string): Promise<string[]> =>
    (await store.partner(id)).named
      .filter((one) => one.document === document)
      .map(({ sentence }) => sentence.de);

  test('inside a name that joins it with another, with every line', async () => {
    expect(await sentences('hilden/area-51', 'hilden-2024')).toEqual([
      'genannt in „Jugendförderung / Area 51“, Zeilen 78, 182, 395, 397, 523',
    ]);
    expect(await sentences('bergkamen/schulverwaltung', 'bergkamen-2023')).toEqual([
      'genannt in „Schulverwaltung (Volkshochschule)“, Zeile 142',
    ]);
    expect(await sentences('hilden/stadtmarketing', 'hilden-2024')).toContain(
      'genannt in „Bürgermeisterbüro (Stadtmarketing)“, Zeilen 83, 290',
    );
  });

  test('because it runs an area', async () => {
    for (const [id, area] of [
      ['hilden/musikschule', 'Musikschule (040501), Zeilen 94–103'],
      ['hilden/stadtbibliothek', 'Stadtbibliothek (040601), Zeilen 105–115'],
      ['hilden/wilhelm-fabry-museum', 'Museumsarbeit (040701), Zeilen 117–129'],
    ] as const)
      expect((await sentences(id, 'hilden-2024'))[0]).toContain(`führt den Bereich ${area}`);
  });

  test('by a part or by the whole it belongs to', async () => {
    expect(await sentences('nrw/land-nrw', 'hilden-2024')).toEqual([
      'genannt über einen Teil: „Kulturministerium (MKW) NRW“, Zeile 393',
    ]);
    expect(await sentences('lwl/kulturabteilung', 'bergkamen-2023')).toEqual([
      'genannt über das Ganze, zu dem es gehört: „Landschaftsverband Westfalen-Lippe“, Zeile 132',
    ]);
  });

  test('as what a measure is about, which is no partner', async () => {
    const dossier = await store.partner('bergkamen/stadtbibliothek');
    expect(dossier.summary).toMatchObject({ areas: [], rows: 0, mentions: 0, named: ['object'] });
    expect(dossier.named.map(({ lines }) => lines.map(([from]) => from))).toEqual([[57, 82, 83, 84], [141]]);
    expect(dossier.evidence.every(({ ties, role }) => !ties && role === 'object')).toBe(true);
  });

  test('is told alike by the page, the panel, the search and the list, for every body', async () => {
    const listed = await store.partners({ status: [...ActorStatus.options], limit: 500 });
    const inList = new Map(listed.partners.map((partner) => [partner.id, partner]));
    const { registry } = await readSeed();
    for (const { id, name } of registry.actors) {
      const { summary, named, documents } = await store.partner(id);
      const panel = await store.node(id);
      const hit = (await store.search({ q: name, limit: 50, labels: ['Actor'] })).hits.find(
        (one) => one.id === id,
      );
      const inDocuments = [...new Set(named.map(({ document }) => document))].sort();
      expect(panel.named, id).toEqual(named);
      const strongest = inDocuments.map((document) => named.find((one) => one.document === document)?.as);
      expect(hit?.documents, id).toEqual(inDocuments);
      expect(hit?.named.map(({ as }) => as).toSorted(), id).toEqual(strongest.toSorted());
      expect(inList.get(id) ?? null, id).toEqual(named.length === 0 ? null : summary);
      expect(
        documents
          .filter((one) => one.named)
          .map((one) => one.id)
          .sort(),
        id,
      ).toEqual(inDocuments);
    }
  });
});

describe('own houses that a measure is only about', () => {
  test('draw no tie in Bergkamen: twenty are left of thirty, beside what was not read', async () => {
    const figures = await store.figures({ document: 'bergkamen-2023' });
    expect(figures).toMatchObject({ ties: 20, partners: 18 });
    const { ties, coverage } = await store.network({
      documents: ['bergkamen-2023'],
      level: 'product',
      sections: [],
      kinds: [],
      types: [],
      status: ['identifiable'],
      basis: [],
    });
    expect(ties).toHaveLength(20);
    expect(coverage.notes.map(({ de }) => de).join()).toContain(
      'Nicht auf Namen gelesen: die Einleitungen der Handlungsfelder (Zeilen 55, 67, 80, 92, 110, 121, 136)',
    );
    expect(coverage.notes.map(({ de }) => de).join()).toContain(
      'nur Gegenstand einer Maßnahme und deshalb keine Verbindung (Zeilen 57, 82, 83, 84, 85, 105, 115, 125, 126, 138, 140, 141)',
    );
  });

  test('are found as such beside the names of a tie, and never behind it', async () => {
    const [source, partner] = ['bergkamen-2023/HF5', 'bergkamen/jugendkunstschule'];
    const behind = await store.tie({ source, partner });
    expect(behind.evidence.map(({ lines }) => lines[0])).toEqual([117]);
    const { evidence } = await store.node(partner);
    expect(evidence.map(({ lines, role }) => [lines[0], role])).toEqual([
      [115, 'object'],
      [117, 'partner'],
    ]);
  });

  test('are the own house where a row names nobody else', async () => {
    const { findings } = await store.gaps({ document: 'bergkamen-2023', kind: ['L2'] });
    const about = findings.filter(({ evidence }) => evidence.some(({ role }) => role === 'object'));
    expect(about.map(({ evidence }) => evidence[0]?.lines[0])).toContain(57);
    expect(about[0]?.reason.de).toContain('eigene Häuser, um die es selbst geht (Stadtbibliothek Bergkamen');
  });
});

describe('whole and part in the Hilden programmes', () => {
  test('the district, its administration and its office are one body that joins library and museum in 2024', async () => {
    const { partners, parts } = await store.bridges({ document: 'hilden-2024' });
    expect(partners.map(({ actor, also }) => [actor.name, ...also.map(({ name }) => name)])).toEqual([
      ['Kreis Mettmann', 'Kreis Mettmann / Amt für Kultur und Tourismus', 'Kreisverwaltung Mettmann'],
    ]);
    expect(partners[0]?.evidence.map(({ lines }) => lines[0]).sort()).toEqual([237, 585, 842]);
    expect(parts.map(({ areas }) => areas.map(({ code }) => code))).toContainEqual(['040201']);
    expect(parts).toHaveLength(2);
    expect((await store.bridges({ document: 'hilden-2023' })).partners).toEqual([]);
  });

  test('040702 is one area with 040701 in every count, and said to be open', async () => {
    const figures = await store.figures({ document: 'hilden-2024' });
    expect(figures.areas).toBe(7);
    expect(figures.limits.blindSpots.map(({ de }) => de)).toContain(
      'Ob 040701 und 040702 (Museumsarbeit) derselbe Bereich sind, ist offen; gezählt sind sie als einer.',
    );
    const { sentence } = await store.bridges({ document: 'hilden-2024' });
    expect(sentence.de).toContain('Die 7 Bereiche');
    const documents = await store.documents();
    expect(documents.find(({ id }) => id === 'hilden-2024')?.counts.products).toBe(7);
    const [network] = (await store.partners({ documents: ['hilden-2024'], q: 'Netzwerk Bergischer Museen' }))
      .partners;
    expect(network?.areas).toEqual([
      { id: 'hilden/040701', name: 'Museumsarbeit', doubles: ['hilden/040702'] },
    ]);
    const vhs = (await store.underused({ document: 'hilden-2024' })).partners.find(
      ({ actor }) => actor.id === 'hilden/vhs',
    );
    expect(vhs?.sentence.de).toContain('VHS: in 2 Bereichen genannt');
  });

  test('a partner is known elsewhere where its whole or its part was named', async () => {
    const named = await namingDocuments(await store.reading(), [
      'kreis-mettmann/kreisverwaltung',
      'lwl/kulturabteilung',
    ]);
    expect(named.get('lwl/kulturabteilung')).toEqual(['bergkamen-2023', 'lwl-2024']);
  });
});

describe('a term that stands in the name of a programme alone', () => {
  test('is a reason that says so: Kulturrucksack for young people, Bildungspartnerschaft for schools', async () => {
    const { partners } = await store.underused({ document: 'hilden-2024' });
    const subjects = partners.flatMap(({ supported }) =>
      supported.flatMap(({ reasons }) =>
        reasons.filter(({ code }) => code === 'R3').map(({ text }) => text.de),
      ),
    );
    expect(subjects).toContain(
      'Begriffe in Maßnahmen des Bereichs Stadtbibliothek, die zum Profil von Jugendförderung / Area 51 gehören: Jugendliche (nur über das Programm Kulturrucksack NRW).',
    );
    expect(subjects).toContain(
      'Begriffe in Maßnahmen des Bereichs Stadtarchiv, die zum Profil von Schulverbund Schulstraße Hilden gehören: Schulen (nur über das Programm Bildungspartnerschaft).',
    );
    expect(subjects.filter((text) => text.includes('sprechen von'))).toEqual([]);
  });

  test('is recorded at the measures whose lines print nothing else', async () => {
    const { rows } = await programme(await store.reading(), 'hilden-2024');
    const through = rows.flatMap(({ measures }) =>
      measures.flatMap(({ lines: [line], through: terms }) =>
        [...terms].map(([term, { name }]) => [line, term, name]),
      ),
    );
    expect(through).toEqual(
      expect.arrayContaining([
        [207, 'begriff/jugendliche', 'Kulturrucksack NRW'],
        [228, 'begriff/schulen', 'Bildungspartnerschaft'],
        [473, 'begriff/schulen', 'Bildungspartnerschaft'],
        [933, 'begriff/schulen', 'Bildungspartnerschaft'],
      ]),
    );
  });
});

test('terms that half of the areas share make no pair of areas, and are named', async () => {
  const { findings, kinds } = await store.gaps({ document: 'hilden-2024', kind: ['L8'] });
  const left = kinds.find(({ kind }) => kind === 'L8')?.leftOut.map(({ name }) => name.de) ?? [];
  expect(left).toEqual(expect.arrayContaining(['Fördermittel', 'Öffentlichkeitsarbeit', 'Soziale Medien']));
  expect(findings.flatMap(({ terms }) => terms.map(({ name }) => name.de))).not.toContain('Fördermittel');
  expect(findings).toHaveLength(7);
});
