import { describe, expect, it } from 'vitest';
import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { sourcesOf } from '../../../web/src/sheet/sources.ts';

const none = {
  sections: 0,
  rows: 0,
  products: 0,
  measures: 0,
  immediate: 0,
  goals: 0,
  mentions: 0,
  actors: 0,
  ties: 0,
  events: 0,
  participants: 0,
  named: 0,
  rowsWithPartner: 0,
};

const document = (id: string, year: number | null, session: string | null): DocumentAnswer => ({
  id,
  title: `Programm ${year ?? ''}`.trim(),
  municipality: { id: 'stadt', ags: '00000000', name: 'Stadt' },
  year,
  date: null,
  session,
  form: 'product-table',
  status: { de: 'Arbeitsprogramm', en: 'Work programme' },
  counts: none,
  claimed: [],
  unreviewed: 0,
  notes: [{ de: 'Anlagen fehlen.', en: 'Attachments are missing.' }],
  source: { file: null, sha256: '', lines: 100 },
  version: 1,
});

const loaded = [document('a', 2023, 'SV 1'), document('b', 2024, null), document('c', null, null)];

describe('The sources of a page', () => {
  it('give title with session, town and year, form, planning status and the lines cited', () => {
    const [source] = sourcesOf(loaded, ['a'], [{ document: 'a', lines: [7, 9] }], 'de');
    expect(source).toEqual({
      id: 'a',
      title: 'Programm 2023 (SV 1)',
      town: 'Stadt, 2023',
      form: 'Produkttabelle',
      planning: 'Arbeitsprogramm',
      lines: 'aus den Zeilen 7 bis 9, einzeln oben',
      notes: ['Anlagen fehlen.'],
    });
  });

  it('name documents that are only cited after those asked for, and leave out what is not loaded', () => {
    const cited = [
      { document: 'a', lines: [3, 3] as const },
      { document: 'fremd', lines: [1, 1] as const },
    ];
    const sources = sourcesOf(loaded, ['b'], cited, 'en');
    expect(sources.map(({ id, lines }) => [id, lines])).toEqual([
      ['b', 'none one by one'],
      ['a', 'line 3'],
    ]);
  });

  it('say that a year is unknown', () => {
    expect(sourcesOf(loaded, ['c'], [], 'de')[0]?.town).toBe('Stadt, Jahr unbekannt');
  });
});
