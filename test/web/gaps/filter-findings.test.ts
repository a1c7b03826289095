import { describe, expect, it } from 'vitest';
import { filterFindings, pressedKind, type FindingFilter } from '../../../web/src/gaps/filter-findings.ts';
import { equalPartners, filterUnderused } from '../../../web/src/gaps/underused/group-underused.ts';
import { dismissalOf, finding, partner } from './small-findings.ts';

const plain: FindingFilter = { kinds: [], dismissed: 'open', text: '', lang: 'de', kept: new Set() };
const findings = [
  finding('one'),
  finding('two', {
    kind: 'L6',
    change: 'ended',
    actor: { id: 'hilden/vhs', name: 'VHS', type: 'education', status: 'identifiable' },
  }),
  finding('gone', { dismissal: dismissalOf('gone') }),
];
const keys = (filter: Partial<FindingFilter>): string[] =>
  filterFindings(findings, { ...plain, ...filter }).map(({ key }) => key);

describe('The findings on view', () => {
  it('are the open ones, the dismissed ones or all of them', () => {
    expect(keys({})).toEqual(['one', 'two']);
    expect(keys({ dismissed: 'dismissed' })).toEqual(['gone']);
    expect(keys({ dismissed: 'all' })).toEqual(['one', 'two', 'gone']);
  });

  it('keep what somebody is working on, even when it was just dismissed', () => {
    expect(keys({ kept: new Set(['gone']) })).toEqual(['one', 'two', 'gone']);
  });

  it('are those of the chosen kinds', () => {
    expect(keys({ kinds: ['L6'] })).toEqual(['two']);
  });

  it('hold every word looked for, in the language on view, whatever its case', () => {
    expect(keys({ text: 'vhs MUSIKSCHULE' })).toEqual(['two']);
    expect(keys({ text: 'names no' })).toEqual([]);
    expect(keys({ text: 'names no', lang: 'en' })).toEqual(['one', 'two']);
    expect(keys({ text: 'Haushalt', dismissed: 'all' })).toEqual(['gone']);
  });
});

describe('Pressing a kind', () => {
  it('adds and removes it, in the order of the kinds', () => {
    expect(pressedKind(['L6'], 'L1')).toEqual(['L1', 'L6']);
    expect(pressedKind(['L1', 'L6'], 'L6')).toEqual(['L1']);
  });

  it('asks for all kinds when the last one is pressed too', () => {
    expect(pressedKind(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'], 'L8')).toEqual([]);
  });
});

describe('Partners with leads', () => {
  const partners = [partner('A', 2, 5), partner('B', 2, 4), partner('C', 2, 4), partner('D', 0, 0)];

  it('stand together when their counts are equal, and nobody before anybody', () => {
    const groups = equalPartners(partners.slice(0, 3));
    expect(groups.map((group) => group.partners.map(({ actor }) => actor.name))).toEqual([['A'], ['B', 'C']]);
    expect(groups.map(({ areas, reasons }) => [areas, reasons])).toEqual([
      [2, 5],
      [2, 4],
    ]);
  });

  it('are left out without a further area, and filtered by the names of areas', () => {
    const names = (text: string): string[] =>
      filterUnderused(partners, text, 'open', 'de', new Set()).map(({ actor }) => actor.name);
    expect(names('')).toEqual(['A', 'B', 'C']);
    expect(names('bereich 1')).toEqual(['A', 'B', 'C']);
    expect(names('b: satz')).toEqual(['B']);
  });
});
