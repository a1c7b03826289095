import { describe, expect, it } from 'vitest';
import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { overviewMessages } from '../../../web/src/overview/messages.ts';
import { startingPoints, type Areas } from '../../../web/src/overview/starting-points.ts';

const programme = (id: string, year: number): DocumentAnswer => ({
  id,
  title: 'Arbeitsprogramm',
  municipality: { id: 'stadt', ags: '00000000', name: 'Stadt' },
  year,
  date: null,
  session: null,
  form: 'product-table',
  status: { de: 'Arbeitsprogramm', en: 'Work programme' },
  counts: {
    ...{ sections: 1, rows: 2, products: 2, measures: 2, immediate: 0, goals: 0, mentions: 3 },
    ...{ actors: 2, ties: 3, events: 0, participants: 0, named: 0, rowsWithPartner: 2 },
  },
  claimed: [],
  unreviewed: 0,
  notes: [],
  source: { file: null, sha256: '', lines: 100 },
  version: 1,
});

const loaded = [programme('stadt-2023', 2023), programme('stadt-2024', 2024)];
const area = (id: string, kind: Areas['products'][number]['kind']): Areas['products'][number] => ({
  ...{ id, code: '040501', name: 'Bereich', kind, note: null },
});
const school: Areas = { id: 'stadt-2024', products: [area('stadt/040501', 'music-school')] };

const points = (areas: Areas | null) => startingPoints(loaded, areas, overviewMessages.de);
const first = (areas: Areas | null) => points(areas).find(({ key }) => key === 'q1');

describe('The question about the music school', () => {
  it('leads nowhere until the areas of the document are known, and then to the school itself', () => {
    expect(first(null)?.view).toBeNull();
    expect(first(school)?.view).toMatchObject({
      documents: ['stadt-2024'],
      focus: { id: 'stadt/040501', depth: 1 },
      selection: 'stadt/040501',
    });
  });

  it('waits for the areas of the document that the map opens with, not of another one', () => {
    expect(first({ ...school, id: 'stadt-2023' })?.view).toBeNull();
  });

  it('is left out where the document has no music school', () => {
    expect(first({ ...school, products: [area('stadt/010101', 'library')] })).toBeUndefined();
  });

  it('keeps its place before the others, which have their link from the start', () => {
    const keys = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
    expect(points(null).map(({ key }) => key)).toEqual(keys);
    expect(points(school).map(({ key }) => key)).toEqual(keys);
    expect(points(null).slice(1)).toEqual(points(school).slice(1));
    for (const { view } of points(null).slice(1)) expect(view).not.toBeNull();
  });
});
