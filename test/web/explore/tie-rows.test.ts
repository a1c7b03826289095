import { describe, expect, it } from 'vitest';
import { tableCsv } from '../../../web/src/explore/table-csv.ts';
import { sortTieRows, tieRows } from '../../../web/src/explore/tie-rows.ts';
import { smallNetwork } from './small-network.ts';

const rows = tieRows(smallNetwork, () => 'Programm; 2024');

describe('The lines of the table', () => {
  it('hold every naming tie once and no line for the spine of areas and measures', () => {
    expect(rows.map((row) => row.id)).toEqual(['doc|m1|vhs', 'doc|p2|vhs', 'doc|p2|oeko']);
  });

  it('give a measure the area it belongs to', () => {
    expect(rows[0]).toMatchObject({ areaId: 'p1', measure: 'Führungen', sourceId: 'm1' });
  });

  it('tell areas of the same name apart by their code', () => {
    expect(rows.map((row) => row.area)).toEqual(['Museum (p1)', 'Museum (p2)', 'Museum (p2)']);
  });
});

describe('Sorting the lines', () => {
  it('puts umlauts where German readers look for them', () => {
    expect(sortTieRows(rows, { key: 'partner', descending: false }, 'de')[0]?.partner).toBe('Ökohaus');
  });

  it('sorts figures as figures, the largest first when asked', () => {
    const sorted = sortTieRows(rows, { key: 'nennungen', descending: true }, 'de');
    expect(sorted.map((row) => row.mentions)).toEqual([12, 3, 1]);
  });

  it('falls back to the area for a column that does not exist', () => {
    const sorted = sortTieRows(rows, { key: 'einfluss', descending: false }, 'de');
    expect(sorted.map((row) => row.areaId)).toEqual(['p1', 'p2', 'p2']);
  });
});

describe('The table as CSV', () => {
  it('opens in a German spreadsheet: byte order mark, semicolons, quoted cells', () => {
    const lines = tableCsv(rows, 'de').split('\r\n');
    expect(lines[0]).toBe('\uFEFFBereich;Maßnahme;Partner;Art;Beleg;Zeilen;Nennungen;ungeprüft;Dokument');
    expect(lines[1]).toBe(
      'Museum (p1);Führungen;VHS;Bildungseinrichtung;Z gleiche Zeile;1;3;0;"Programm; 2024"',
    );
    expect(lines).toHaveLength(rows.length + 2);
  });

  it('says of an area that it counts as one with another', () => {
    const nodes = smallNetwork.nodes.map((node) => (node.id === 'p2' ? { ...node, doubles: ['p1'] } : node));
    const counted = tieRows({ ...smallNetwork, nodes }, () => '2024');
    expect(tableCsv(counted, 'de')).toContain('Museum (p2), zählt mit p1 als ein Bereich;');
    expect(tableCsv(counted, 'en')).toContain('Museum (p2), counts as one area with p1;');
  });

  it('keeps a name that looks like a formula from being run', () => {
    const [first] = rows;
    if (first === undefined) throw new Error('the small network has lines');
    expect(tableCsv([{ ...first, partner: '=1+1' }], 'de')).toContain(";'=1+1;");
  });
});
