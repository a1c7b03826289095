import type { Evidence } from '../../../graph/schema/detail-answers.ts';

/** A mention of VHS in a row of section I.a. */
export function named(document: string, area: string, review: Evidence['review'] = 'confirmed'): Evidence {
  return {
    id: `${document}/${area}/n1`,
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
    document: { id: document, title: document, year: 2024, town: 'Hilden' },
    section: { code: 'I.a', title: 'Ziel' },
    row: `${document}/I.a/${area}`,
    area: { id: area, name: area, code: null, countedAs: area },
    measureTitle: null,
    measureText: null,
  };
}
