import { describe, expect, it } from 'vitest';
import { byTownAndYear, narrowDocuments } from '../../../web/src/ui/narrow-documents.ts';

const listed = (id: string, name: string, year: number | null, title = 'Programm') => ({
  id,
  title,
  year,
  municipality: { id: name.toLowerCase(), ags: '', name },
});
const all = [
  listed('ue', 'Überlingen', 2023),
  listed('hi24', 'Hilden', 2024),
  listed('hi', 'Hilden', null),
  listed('hi23', 'Hilden', 2023, 'Arbeitsprogramm des Kulturamtes'),
  listed('zw', 'Zwickau', 2020),
];

describe('A list of many documents', () => {
  it('stands by town in German order, then by year, unknown years last', () => {
    expect(byTownAndYear(all).map(({ id }) => id)).toEqual(['hi23', 'hi24', 'hi', 'ue', 'zw']);
  });

  it('is narrowed by words of town, year and title together, whatever their case', () => {
    const found = (text: string): string[] => narrowDocuments(all, text).map(({ id }) => id);
    expect(found('hilden 2024')).toEqual(['hi24']);
    expect(found('KULTURAMT')).toEqual(['hi23']);
    expect(found('über')).toEqual(['ue']);
    expect(found('Hilden Theater')).toEqual([]);
    expect(found('  ')).toHaveLength(all.length);
  });
});
