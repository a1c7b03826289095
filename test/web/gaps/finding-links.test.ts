import { describe, expect, it } from 'vitest';
import type { EvidenceLine } from '../../../graph/schema/analysis-basics.ts';
import { sentenceParts } from '../../../web/src/gaps/figures/sentence-parts.ts';
import { distinctLines, onMap, readingPlace } from '../../../web/src/gaps/finding-links.ts';
import { finding } from './small-findings.ts';

const vhs = { id: 'hilden/vhs', name: 'VHS', type: 'education', status: 'identifiable' } as const;
const line = (row: string, from: number): EvidenceLine => ({
  document: 'hilden-2023',
  row,
  section: { code: 'I.a', title: 'Ziel' },
  area: finding('x').area,
  measure: null,
  mention: null,
  wording: null,
  actor: null,
  basis: null,
  review: null,
  rule: null,
  role: null,
  lines: [from, from],
});

describe('The way from a finding to the map', () => {
  it('leads to the area where nobody is named', () => {
    expect(onMap(finding('a'), null)).toMatchObject({
      documents: ['hilden-2024'],
      selection: 'hilden/040501',
    });
  });

  it('switches on the names that the finding is about', () => {
    expect(onMap(finding('a', { kind: 'L2' }), null).status).toContain('internal');
    expect(onMap(finding('a', { kind: 'L3' }), null).status).toEqual([
      'identifiable',
      'collective',
      'placeholder',
    ]);
    const collective = { ...vhs, status: 'collective' } as const;
    expect(onMap(finding('a', { kind: 'L6', actor: collective }), null).status).toContain('collective');
  });

  it('leads to the tie, and for one that ended to last year’s', () => {
    const named = finding('a', { kind: 'L6', actor: vhs, change: 'new' });
    expect(onMap(named, 'hilden-2023').selection).toBe('hilden-2024|hilden/040501|hilden/vhs');
    const ended = onMap({ ...named, change: 'ended' }, 'hilden-2023');
    expect(ended.documents).toEqual(['hilden-2023']);
    expect(ended.selection).toBe('hilden-2023|hilden/040501|hilden/vhs');
  });
});

describe('The way from a finding to the document', () => {
  it('leads to its row, else to the first row it rests on, else to the document', () => {
    expect(readingPlace(finding('a')).selection).toBe('hilden-2024/I.b/040501');
    const pair = finding('a', { row: null, evidence: [line('hilden-2023/I.a/040103', 7)] });
    expect(readingPlace(pair)).toEqual({
      page: { area: 'document', id: 'hilden-2023' },
      selection: 'hilden-2023/I.a/040103',
    });
    expect(readingPlace({ ...pair, evidence: [] })).toEqual({
      page: { area: 'document', id: 'hilden-2024' },
    });
  });
});

describe('Evidence', () => {
  it('says the same place once', () => {
    expect(distinctLines([line('r', 1), line('r', 1), line('r', 2)])).toHaveLength(2);
  });
});

describe('A sentence with figures', () => {
  it('is cut into its words and figures', () => {
    expect(sentenceParts('{l1} von {rows} Zeilen')).toEqual([
      { figure: 'l1' },
      { words: ' von ' },
      { figure: 'rows' },
      { words: ' Zeilen' },
    ]);
  });
});
