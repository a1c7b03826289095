import { describe, expect, it } from 'vitest';
import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { ActorType } from '../../../graph/schema/actor-types.ts';
import { activeFilters, hiddenNames, noFilters } from '../../../web/src/explore/hidden.ts';
import { hiddenLine } from '../../../web/src/explore/hidden-words.ts';
import { neighbourhood } from '../../../web/src/explore/neighbourhood.ts';
import { rowsBehind } from '../../../web/src/explore/reading-link.ts';
import { restsOn } from '../../../web/src/explore/rests-on.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';
import { smallNetwork } from './small-network.ts';

/** A programme of 58 rows with 40 names: what every facet would add is as the service counts it. */
const answer: NetworkAnswer = {
  ...smallNetwork,
  coverage: {
    rows: 58,
    rowsWithPartner: 50,
    rowsShown: 58,
    rowsNaming: 44,
    mentions: 16,
    unreviewed: 0,
    presumed: 4,
    hidden: { identifiable: 0, collective: 37, internal: 0, placeholder: 0 },
    names: 40,
    notes: [],
  },
  facets: {
    sections: ['I.a', 'I.b', 'II.a'].map((code) => ({ code, title: code, parent: null, rows: 20 })),
    kinds: [
      { kind: 'museum', rows: 20 },
      { kind: 'library', rows: 30 },
    ],
    types: [
      { type: 'administration', actors: 16 },
      { type: 'education', actors: 2 },
      { type: 'culture', actors: 5 },
      { type: 'association', actors: 9 },
      { type: 'engagement', actors: 1 },
      { type: 'state', actors: 0 },
    ],
    status: [
      { status: 'identifiable', actors: 33 },
      { status: 'collective', actors: 37 },
    ],
    basis: [
      { basis: 'M1', mentions: 10 },
      { basis: 'Z', mentions: 6 },
    ],
  },
};
const plain: ViewState = { ...emptyState, page: { area: 'network' }, documents: ['doc'] };
const line = (change: Partial<ViewState>, network = answer, shown: Pick<NetworkAnswer, 'nodes'> = network) =>
  hiddenLine(hiddenNames(network, { ...plain, ...change }, shown), 'de');
const without = (type: ActorType) => ActorType.options.filter((one) => one !== type);

describe('What is hidden', () => {
  it('is told for every kind of partner, evidence and status, with the filter that brings just it back', () => {
    const { parts } = hiddenNames(
      answer,
      { ...plain, types: without('administration'), basis: ['M1'] },
      answer,
    );
    expect(parts.map(({ filter, values, count, back }) => [filter, values, count, back])).toEqual([
      ['status', ['collective'], 37, { status: ['identifiable', 'collective'] }],
      ['types', ['administration'], 16, { types: [] }],
      ['basis', ['Z'], 6, { basis: ['M1', 'Z'] }],
    ]);
    expect(line({ types: without('administration'), basis: ['M1'] })).toBe(
      'Ausgeblendet sind 38 von 40 Namen: 37 Sammelnamen · 16 × Verwaltung · 6 Nennungen „gleiche Zeile“',
    );
  });

  it('needs no sum beside numbers of names that add up to it', () => {
    const { facets, coverage } = answer;
    const plainly = {
      ...answer,
      facets: { ...facets, status: [{ status: 'collective' as const, actors: 38 }] },
      coverage,
    };
    expect(line({}, plainly)).toBe('Ausgeblendet: 38 Sammelnamen');
  });

  it('is one number where a filter leaves out more than three kinds', () => {
    expect(line({ types: ['engagement'], status: ['identifiable', 'collective'] })).toBe(
      'Ausgeblendet sind 38 von 40 Namen: 32 Namen in 4 Arten von Partnern',
    );
  });

  it('counts the rows of sections or kinds of area, but none for either where both filter', () => {
    const narrow = { ...answer, coverage: { ...answer.coverage, rowsShown: 20 } };
    expect(line({ sections: ['I.a'] }, narrow)).toContain('2 Abschnitte (38 Zeilen)');
    expect(line({ sections: ['I.a'], kinds: ['museum'] }, narrow)).toContain(
      '2 Abschnitte · 1 Art von Bereich',
    );
  });

  it('counts the names outside a focus, and says nothing where nothing is left out', () => {
    const near = neighbourhood(answer, 'm1', 1) ?? { nodes: [], ties: [] };
    const focus = { id: 'm1', depth: 1 } as const;
    const all = {
      ...answer,
      coverage: { ...answer.coverage, names: 2 },
      facets: { ...answer.facets, status: [] },
    };
    expect(line({ focus, layout: 'fokus' }, all, near)).toBe('Ausgeblendet: 1 Name außerhalb des Fokus');
    expect(hiddenNames(all, { ...plain, focus, layout: 'fokus' }, near).parts[0]?.back).toEqual({
      focus: null,
      layout: 'bruecken',
    });
    expect(line({}, all)).toBeNull();
  });

  it('still says how many names are hidden when no filter alone hides them', () => {
    const twice = { ...answer, facets: { ...answer.facets, status: [], types: [], basis: [] } };
    expect(line({ types: ['media'], basis: ['D'] }, twice)).toBe('Ausgeblendet sind 38 von 40 Namen.');
  });

  it('counts the filters that are not as they were', () => {
    expect(activeFilters(noFilters)).toBe(0);
    expect(activeFilters({ ...noFilters, types: ['media'], status: ['collective'] })).toBe(2);
  });
});

describe('What the view rests on', () => {
  it('follows the filters, and under a focus counts the mentions around it', () => {
    expect(restsOn(answer, false, 'de')).toEqual({
      basis: 'Belege in 44 von 58 Zeilen',
      unreviewed: 'davon ungeprüft 0 Nennungen',
      presumed: '4 Nennungen nur vermutlich bei der Maßnahme',
    });
    const near = { ...answer, ties: answer.ties.slice(0, 2).map((tie) => ({ ...tie, unreviewed: 1 })) };
    expect(restsOn(near, true, 'en')).toEqual({
      basis: 'In focus: 4 mentions',
      unreviewed: 'of these 2 mentions unreviewed',
      presumed: null,
    });
  });

  it('leads to the rows it counts, where reading can tell them apart', () => {
    const page = { area: 'document', id: 'doc' };
    expect(rowsBehind('doc', { ...plain, sections: ['I.a'] })).toMatchObject({
      page,
      rows: 'benannt',
      sections: ['I.a'],
    });
    expect(rowsBehind('doc', { ...plain, types: ['media'] })).toMatchObject({
      rows: 'alle',
      types: ['media'],
    });
    expect(rowsBehind('doc', { ...plain, status: ['identifiable', 'collective'] })?.rows).toBe('mit-partner');
    expect(rowsBehind('doc', { ...plain, basis: ['M1'] })).toBeNull();
  });
});
