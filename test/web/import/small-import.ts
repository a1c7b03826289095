import type { ImportAnswer } from '../../../graph/schema/import.ts';
import type { ImportRow, SourceLine } from '../../../web/src/import/chosen-part.ts';

/** A line that was used for the given rows, unless said otherwise. */
export function line(no: number, about: Partial<SourceLine> = {}): SourceLine {
  return {
    no,
    text: `Zeile ${no}`,
    page: null,
    box: null,
    fate: 'used',
    why: null,
    rows: [],
    cell: null,
    ...about,
  };
}

/** A row read from its lines, with one measure and one reviewed name. */
export function row(at: number, from: number, to: number, about: Partial<ImportRow> = {}): ImportRow {
  return {
    at,
    section: { code: 'I', title: 'I' },
    code: null,
    product: 'Museum',
    lines: [from, to],
    measures: [{ title: 'Nachtführung', text: 'Nachtführung', lines: [from, from], uncertain: false }],
    partners: [partner(to)],
    ...about,
  };
}

export function partner(
  no: number,
  about: Partial<ImportRow['partners'][number]> = {},
): ImportRow['partners'][number] {
  return {
    as: 'Stadtarchiv',
    lines: [no, no],
    kind: 'partner',
    type: 'culture',
    basis: 'Z',
    at: null,
    review: 'confirmed',
    means: { id: 'ort/stadtarchiv', name: 'Stadtarchiv' },
    isNew: false,
    ...about,
  };
}

export function importAnswer(about: Partial<ImportAnswer> = {}): ImportAnswer {
  return {
    id: '8f14e45f-ceea-467f-9f5b-0a6d3c1b2e4d',
    version: 1,
    file: 'plan.csv',
    created: '2026-01-01T00:00:00Z',
    town: 'ort',
    year: 2031,
    kind: 'csv',
    loaded: null,
    content: 1,
    form: 'product-table',
    forms: [],
    asks: false,
    columns: [
      {
        fingerprint: 'a|b',
        table: 1,
        heads: [
          { head: 'Bereich', role: 'product' },
          { head: 'Mit wem?', role: null },
        ],
        lines: [1, 9],
      },
    ],
    remembered: false,
    answered: 0,
    report: null,
    problem: null,
    ...about,
  };
}
