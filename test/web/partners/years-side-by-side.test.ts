import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import { yearsSideBySide } from '../../../web/src/partners/years-side-by-side.ts';

type Loaded = Parameters<typeof yearsSideBySide>[1][number];

const counts: Loaded['counts'] = {
  sections: 1,
  rows: 9,
  products: 1,
  measures: 1,
  immediate: 0,
  goals: 0,
  mentions: 1,
  actors: 1,
  ties: 1,
  events: 0,
  participants: 0,
  named: 0,
  rowsWithPartner: 1,
};
const programme = (year: number | null, rows = 9): Loaded => ({
  id: `hilden-${year ?? 'undatiert'}`,
  year,
  municipality: { id: 'hilden', ags: '05158016', name: 'Hilden' },
  counts: { ...counts, rows },
});
const mention = (
  year: number,
  area: string,
  row = area,
  review: Evidence['review'] = 'confirmed',
): Evidence => ({
  id: `hilden-${year}/I.a/${row}/n1`,
  wording: 'VHS',
  column: 'partner',
  measure: null,
  actor: null,
  target: null,
  kind: 'actor',
  basis: 'Z',
  modality: 'planned',
  review,
  rule: 'exact',
  role: 'partner',
  ties: review !== 'rejected',
  lines: [1, 1],
  note: null,
  document: { id: `hilden-${year}`, title: '', year, town: 'Hilden' },
  section: { code: 'I.a', title: 'Ziel' },
  row: `hilden-${year}/I.a/${row}`,
  area: { id: `hilden/${area}`, name: area, code: area, countedAs: `hilden/${area}` },
  measureTitle: null,
  measureText: null,
});

describe('The years of a town side by side', () => {
  it('say per area whether a partner stayed, came or is no longer named', () => {
    const [town] = yearsSideBySide(
      [mention(2023, 'kept'), mention(2024, 'kept'), mention(2024, 'new'), mention(2023, 'gone')],
      [programme(2024), programme(2023)],
    );
    expect(town?.columns.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(town?.areas.map(({ area, change, since }) => [area.name, change, since])).toEqual([
      ['kept', 'kept', null],
      ['new', 'new', 2024],
      ['gone', 'gone', 2024],
    ]);
  });

  it('count rows, not names, and leave rejected readings out', () => {
    const [town] = yearsSideBySide(
      [mention(2024, 'a'), mention(2024, 'a'), mention(2024, 'a', 'b'), mention(2023, 'a', 'a', 'rejected')],
      [programme(2023), programme(2024)],
    );
    expect(town?.areas[0]?.rows.map((rows) => rows.length)).toEqual([0, 2]);
  });

  it('call a year without a programme just that: it is no silence', () => {
    const [town] = yearsSideBySide(
      [mention(2021, 'a'), mention(2024, 'a')],
      [programme(2021), programme(2024)],
    );
    expect(town?.columns.map(({ without }) => without)).toEqual([null, { from: 2022, to: 2023 }, null]);
    expect(town?.areas[0]?.change).toBe('kept');
  });

  it('say nothing about change from one programme, and nothing at all without a dated one', () => {
    expect(yearsSideBySide([mention(2024, 'a')], [programme(2024)])[0]?.areas[0]?.change).toBe('single');
    expect(yearsSideBySide([mention(2024, 'a')], [programme(null), programme(2024, 0)])).toEqual([]);
  });

  it('call it varying when it came and went', () => {
    const [town] = yearsSideBySide(
      [mention(2022, 'a'), mention(2024, 'a')],
      [programme(2022), programme(2023), programme(2024)],
    );
    expect(town?.areas[0]).toMatchObject({ change: 'varying', since: null });
  });
});
