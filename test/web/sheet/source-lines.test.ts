import { describe, expect, it } from 'vitest';
import { linesText, mergeRanges, spans } from '../../../web/src/sheet/source-lines.ts';

const titleOf = (id: string): string => (id === 'h23' ? 'Hilden 2023' : id);
const at = (document: string, from: number, to = from) => ({ document, lines: [from, to] as const });

describe('Cited lines', () => {
  it('name every line once and join what overlaps or follows directly', () => {
    expect(
      mergeRanges([
        [20, 21],
        [5, 9],
        [8, 12],
        [13, 13],
        [5, 6],
      ]),
    ).toEqual([
      [5, 13],
      [20, 21],
    ]);
    expect(mergeRanges([])).toEqual([]);
  });

  it('stand in words, those of the page’s own document first and without its name', () => {
    const cited = [at('h23', 90), at('h24', 213), at('h24', 185, 196)];
    expect(linesText(cited, 'h24', titleOf, 'de')).toBe('Zeilen 185–196, 213; Hilden 2023: Zeile 90');
    expect(linesText(cited, 'h24', titleOf, 'en')).toBe('lines 185–196, 213; Hilden 2023: line 90');
  });

  it('name every document when none goes without saying, and are empty without a place', () => {
    expect(linesText([at('h23', 3, 4)], null, titleOf, 'de')).toBe('Hilden 2023: Zeilen 3–4');
    expect(linesText([], 'h24', titleOf, 'de')).toBe('');
  });

  it('span from the first to the last in each document', () => {
    expect([...spans([at('h24', 50, 60), at('h24', 7, 8), at('h23', 1)])]).toEqual([
      ['h24', [7, 60]],
      ['h23', [1, 1]],
    ]);
  });
});
