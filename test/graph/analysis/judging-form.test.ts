import { describe, expect, test } from 'vitest';
import { drawForm, judgedPairs } from '../../../graph/analysis/evaluation/judging-form.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';
import { education, learning, nothingElsewhere, products } from './find-underused.ts';

const id = '6f6f2b1e-6d50-4d0a-9d3e-0c7a1f0a2b11';
const otherId = '0d4b6f3e-2f5a-4c58-9a9b-0e8f6a1b2c3d';

const names = Array.from({ length: 12 }, (_, at) => `schule-${at}`);
const sketch: Sketch = {
  products,
  terms: [learning],
  actors: {
    uni: education,
    ...Object.fromEntries(names.map((name) => [name, { ...education, profile: [learning.id] }])),
  },
  rows: [
    { product: '1', cell: names },
    { product: '2', cell: ['uni'], measures: [{ terms: [learning.id] }] },
    { product: '3', cell: ['uni'], measures: [{ terms: [learning.id] }] },
    { product: '4', cell: [] },
  ],
};
const programme = buildProgramme(sketch);
const form = drawForm(programme, nothingElsewhere, id);
const shown = (of: typeof form) => of.suggestions.map(({ actor, area }) => `${actor.id} ${area.id}`);

describe('a judging form', () => {
  test('holds as many suggestions of each origin, a pair of several origins once', () => {
    for (const origin of ['rule', 'degree', 'random'] as const)
      expect(form.suggestions.filter(({ origins }) => origins.includes(origin))).toHaveLength(15);
    expect(new Set(shown(form)).size).toBe(form.suggestions.length);
    expect(form.suggestions.some(({ origins }) => origins.length > 1)).toBe(true);
  });

  test('suggests nothing the document says already', () => {
    const said = new Set(
      programme.rows.flatMap(({ area, mentions }) =>
        mentions.map(({ actor }) => `${actor?.id ?? ''} ${area.id}`),
      ),
    );
    expect(shown(form).filter((pair) => said.has(pair))).toEqual([]);
  });

  test('is the same for the same id, and another for another', () => {
    expect(drawForm(programme, nothingElsewhere, id)).toEqual(form);
    const other = drawForm(programme, nothingElsewhere, otherId);
    expect(shown(other)).not.toEqual(shown(form));
    expect(
      other.suggestions
        .map(({ key }) => key)
        .filter((key) => form.suggestions.some((one) => one.key === key)),
    ).toEqual([]);
  });

  test('shows nothing of the origins: no key repeats, and they do not lie in blocks', () => {
    const origins = form.suggestions.map(({ origins: from }) => from.join(' '));
    const changes = origins.filter((origin, at) => at > 0 && origin !== origins[at - 1]).length;
    expect(changes).toBeGreaterThan(new Set(origins).size);
    for (const { key } of form.suggestions) expect(key).toMatch(/^[a-p]{14}$/);
  });

  test('says why, where there is nothing to judge', () => {
    const silent = drawForm(buildProgramme({ ...sketch, terms: [], actors: {} }), nothingElsewhere, id);
    expect(silent.suggestions).toEqual([]);
    expect(silent.why?.de).toContain('keine Vorschläge');
    const small = drawForm(buildProgramme({ products: {}, rows: [] }), nothingElsewhere, id);
    expect(small).toMatchObject({
      suggestions: [],
      why: { de: expect.stringContaining('keine Bereiche') as string },
    });
  });
});

describe('a filled judging form', () => {
  const cells = form.suggestions.map(({ key }, at) => ({
    line: at + 9,
    key,
    judgement: 'sensible' as const,
  }));

  test('gives every pair its origins back', () => {
    const { pairs, faults } = judgedPairs(programme, { id, document: 'stadt-2024', cells });
    expect(faults).toEqual([]);
    expect(pairs).toEqual(
      form.suggestions.map(({ actor, area, origins }) => ({
        area: area.id,
        actor: actor.id,
        origins,
        judgement: 'sensible',
      })),
    );
  });

  test('also when the document has gained a row meanwhile', () => {
    const grown = buildProgramme({
      ...sketch,
      rows: [...sketch.rows, { section: 'I.b', product: '4', cell: ['neu'] }],
    });
    expect(judgedPairs(grown, { id, document: 'stadt-2024', cells }).faults).toEqual([]);
  });

  test('has its strange keys named with their lines: of another form, made up, or of a name that is gone', () => {
    expect(judgedPairs(programme, { id: otherId, document: 'stadt-2024', cells }).faults).toHaveLength(
      cells.length,
    );
    const strange = [...cells, { line: 99, key: 'abcdefghijklmn', judgement: 'nonsense' as const }];
    expect(judgedPairs(programme, { id, document: 'stadt-2024', cells: strange }).faults).toEqual([
      {
        line: 99,
        detail: expect.objectContaining({
          de: expect.stringContaining('„abcdefghijklmn“') as string,
        }) as object,
      },
    ]);
    const without = buildProgramme({
      ...sketch,
      rows: sketch.rows.map((row) => ({ ...row, cell: row.cell?.filter((name) => name !== 'uni') ?? [] })),
    });
    const gone = form.suggestions.filter(({ actor }) => actor.id === 'uni').length;
    expect(gone).toBeGreaterThan(0);
    expect(judgedPairs(without, { id, document: 'stadt-2024', cells }).faults).toHaveLength(gone);
  });

  test('may repeat a line, but not contradict it', () => {
    const [first] = cells;
    if (first === undefined) throw new Error('the form is empty');
    const again = { ...first, line: 70 };
    expect(judgedPairs(programme, { id, document: 'stadt-2024', cells: [first, again] })).toMatchObject({
      pairs: [{}],
      faults: [],
    });
    const other = { ...again, judgement: 'nonsense' as const };
    expect(
      judgedPairs(programme, { id, document: 'stadt-2024', cells: [first, other] }).faults,
    ).toMatchObject([{ line: 70 }]);
  });
});
