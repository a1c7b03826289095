import { describe, expect, test } from 'vitest';
import { effectiveBundle, type EarlierReading } from '../../../graph/changes/decision/effective-bundle.ts';
import { decisionKey } from '../../../graph/identity/decision-key.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { CutDecision, type DecisionContent } from '../../../graph/schema/decision.ts';

const base = { lines: [9, 9], means: 'stadt/alle' };
const measures = ['Kurse und Konzerte', 'Ferienangebote', 'Chor für alle'].map((title, place) => ({
  title,
  lines: [place + 2, place + 2],
  uncertain: place === 0,
  terms: [`begriff/t${place}`],
  ...(place === 1 ? { continues: { measure: 'stadt-2023/I/01/m2', kind: 'same' } } : {}),
}));

/** A document of one row with these names, and a second row that may belong elsewhere. */
function printed(mentions: readonly object[]): Bundle {
  return Bundle.parse({
    document: {
      id: 'stadt-2024',
      municipality: 'stadt',
      title: 'Programm',
      form: 'product-table',
      year: 2024,
      status: { de: 'beschlossen', en: 'adopted' },
      modality: 'planned',
      source: { file: 'a.txt', sha256: 'a'.repeat(64), lines: 40 },
    },
    products: [
      { code: '01', name: 'Musik', kind: 'music-school' },
      { code: '02', name: 'Museum', kind: 'museum' },
    ],
    sections: [
      {
        code: 'I',
        kind: 'goal',
        title: 'Eins',
        rows: [{ product: '01', lines: [1, 12], measures, mentions }],
      },
      {
        code: 'II',
        kind: 'goal',
        title: 'Zwei',
        rows: [
          {
            product: '02',
            lines: [20, 22],
            flags: ['code-doubtful'],
            measures: [{ title: 'Führung', lines: [21, 21] }],
          },
        ],
        immediate: [{ title: 'Ferien sofort', lines: [30, 30], matches: 'I/01/2' }],
      },
    ],
  });
}

function after(
  mentions: readonly object[],
  abouts: readonly DecisionContent[],
  earlier: readonly EarlierReading[] = [],
) {
  const byKey = new Map(abouts.map((about) => [decisionKey(about), about]));
  const { bundle, lost } = effectiveBundle(printed(mentions), { byKey, earlier, merged: new Map() });
  const [one, two] = bundle.sections;
  return {
    rows: [one?.rows ?? [], two?.rows ?? []],
    names: one?.rows[0]?.mentions ?? [],
    measures: one?.rows[0]?.measures ?? [],
    bundle,
    lost,
  };
}

const cut = (text: string, ...names: readonly string[]): DecisionContent => ({
  kind: 'cut',
  town: 'stadt',
  text,
  names: names.map((as) => ({ as, means: `stadt/${as.toLowerCase()}` })),
});
const cutMeasures = (text: string, ...titles: string[]): DecisionContent => ({
  kind: 'measures',
  document: 'stadt-2024',
  place: 'I/01',
  text,
  titles,
});
const presumed = (as: string, at: number) => ({ ...base, as, basis: 'M2v', at });

describe('where names begin and end', () => {
  test('one entry of several names keeps its place, because it is still one entry', () => {
    const { names, lost } = after(
      [presumed('VHS, Chor und Archiv', 1), presumed('Amt', 2)],
      [cut('VHS, Chor und Archiv', 'VHS', 'Chor', 'Archiv')],
    );
    expect(names).toMatchObject([
      {
        as: 'VHS',
        means: 'stadt/vhs',
        basis: 'M2v',
        at: 1,
        rule: 'decision',
        review: 'confirmed',
        lines: [9, 9],
      },
      { as: 'Chor', basis: 'M2v', at: 1 },
      { as: 'Archiv', basis: 'M2v', at: 1 },
      { as: 'Amt', basis: 'M2v', at: 2, rule: 'exact' },
    ]);
    expect(lost).toEqual([]);
  });

  test('two entries that ran together leave nothing to presume from their number', () => {
    const { names } = after(
      [presumed('VHS Chor', 1), presumed('Amt', 2), { ...base, as: 'Archiv', basis: 'M1', at: 3 }],
      [cut('vhs chor', 'vhs', 'chor')],
    );
    expect(names.map(({ as, basis, at }) => [as, basis, at])).toEqual([
      ['vhs', 'Z', undefined],
      ['chor', 'Z', undefined],
      ['Amt', 'Z', undefined],
      ['Archiv', 'M1', 3],
    ]);
  });

  test('several that are one keep the weakest basis, all their lines, and what is least sure', () => {
    const { names } = after(
      [
        { ...base, as: 'Chor', basis: 'M2s', at: 1, lines: [5, 5] },
        { ...base, as: 'der Stadt', basis: 'M2s', at: 2, lines: [6, 6], modality: 'possible' },
      ],
      [cut('Chor der Stadt', 'Chor der Stadt')],
    );
    expect(names).toMatchObject([{ as: 'Chor der Stadt', basis: 'Z', lines: [5, 6], modality: 'possible' }]);
    expect(names[0]?.at).toBeUndefined();
  });

  test('a document that prints it cut so already stays as it is', () => {
    const { names } = after([presumed('VHS', 1), presumed('Chor', 2)], [cut('VHS Chor', 'VHS', 'Chor')]);
    expect(names).toMatchObject([
      { basis: 'M2v', at: 1 },
      { basis: 'M2v', at: 2 },
    ]);
  });

  test('names over two columns are never one; a text that is not there is told', () => {
    const about = cut('VHS Chor', 'VHS Chor');
    const { names, lost } = after(
      [
        { ...base, as: 'VHS', basis: 'Z' },
        { ...base, as: 'Chor', basis: 'Z', column: 'measure' },
      ],
      [about],
    );
    expect(names).toHaveLength(2);
    expect(lost).toEqual([decisionKey(about)]);
  });

  test('names must be parts of the text in its order', () => {
    expect(CutDecision.safeParse(cut('VHS Chor', 'Chor', 'VHS')).success).toBe(false);
    expect(CutDecision.safeParse(cut('VHS Chor', 'VHS', 'Archiv')).success).toBe(false);
  });
});

describe('where measures begin and end', () => {
  test('cut, the first keeps its number and the others get new ones; lines and what it goes on with stay', () => {
    const {
      measures: now,
      names,
      lost,
    } = after(
      [
        presumed('Amt', 3),
        { ...base, as: 'Konzerte', basis: 'M1', at: 1 },
        { ...base, as: 'VHS', basis: 'M1', at: 1 },
      ],
      [cutMeasures('Kurse und Konzerte', 'Kurse geben', 'Konzerte spielen')],
    );
    expect(now).toMatchObject([
      { title: 'Kurse geben', number: 1, lines: [2, 2], uncertain: false, terms: ['begriff/t0'] },
      { title: 'Konzerte spielen', number: 4, lines: [2, 2], uncertain: false, terms: [] },
      { title: 'Ferienangebote', number: 2, continues: { kind: 'same' } },
      { title: 'Chor für alle', number: 3 },
    ]);
    expect(names.map(({ basis, at }) => [basis, at])).toEqual([
      ['Z', undefined],
      ['M1', 4],
      ['Z', undefined],
    ]);
    expect(lost).toEqual([]);
  });

  test('joined, names stand at the one they became, and what repeats a part repeats the whole', () => {
    const {
      measures: now,
      names,
      bundle,
    } = after(
      [
        { ...base, as: 'Amt', basis: 'M1', at: 2 },
        { ...base, as: 'VHS', basis: 'M2s', at: 3 },
      ],
      [cutMeasures('Kurse und Konzerte Ferienangebote', 'Kurse, Konzerte, Ferien')],
    );
    expect(now).toMatchObject([
      {
        number: 1,
        lines: [2, 3],
        terms: ['begriff/t0', 'begriff/t1'],
        continues: { measure: 'stadt-2023/I/01/m2', kind: 'changed' },
      },
      { number: 3 },
    ]);
    expect(names).toMatchObject([
      { basis: 'M1', at: 1 },
      { basis: 'M2s', at: 3 },
    ]);
    expect(bundle.sections[1]?.immediate[0]?.matches).toBe('I/01/1');
  });

  test('a title alone changes neither basis nor what it goes on with', () => {
    const { measures: now, names } = after(
      [presumed('Amt', 2)],
      [cutMeasures('Ferienangebote', 'Ferien für alle')],
    );
    expect(now[1]).toMatchObject({ title: 'Ferien für alle', number: 2, continues: { kind: 'same' } });
    expect(names).toMatchObject([{ basis: 'M2v', at: 2 }]);
  });
});

test('a row belongs to another product and section and keeps the id and the place it is printed under', () => {
  const moved: DecisionContent = {
    kind: 'row',
    document: 'stadt-2024',
    place: 'II/02',
    product: '01',
    section: 'I',
  };
  const { rows, lost } = after([], [moved]);
  expect(rows[1]).toEqual([]);
  expect(rows[0]?.[1]).toMatchObject({
    product: '01',
    flags: [],
    printed: { id: 'stadt-2024/II/02', place: 'II/02' },
  });
  expect(lost).toEqual([]);
  const nowhere = { ...moved, section: 'X' };
  expect(after([], [nowhere]).lost).toEqual([decisionKey(nowhere)]);
});

describe('what was decided of one name a year before', () => {
  const about = { kind: 'mention', document: 'stadt-2023', place: 'I/01', wording: 'Amt', nth: 1 } as const;
  const earlier: EarlierReading[] = [
    { year: 2023, about: { ...about, set: { means: 'stadt/kulturamt', basis: 'M2s', at: 1 } } },
  ];
  const open = { ...base, as: 'AMT', basis: 'Z', review: 'open' };

  test('speaks for the same name in the same place where it is open, and is told; its measure is each year’s own', () => {
    const [name] = after([open], [], earlier).names;
    expect(name).toMatchObject({
      means: 'stadt/kulturamt',
      review: 'confirmed',
      rule: 'decision',
      basis: 'Z',
      note: { de: 'Gelesen wie für 2023 entschieden.' },
    });
  });

  test('changes nothing that is confirmed, and gives way to what is decided of the document itself', () => {
    expect(after([{ ...open, review: 'confirmed' }], [], earlier).names).toMatchObject([
      { means: 'stadt/alle' },
    ]);
    const own: DecisionContent = { ...about, document: 'stadt-2024', set: { review: 'rejected' } };
    expect(after([open], [own], earlier).names).toMatchObject([{ means: 'stadt/alle', review: 'rejected' }]);
  });
});
