import { describe, expect, it } from 'vitest';
import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { mergeNetwork, pathHighlight } from '../../../web/src/explore/merge-network.ts';
import { smallNetwork } from './small-network.ts';

const base: NetworkAnswer = {
  ...smallNetwork,
  coverage: {
    rows: 4,
    rowsWithPartner: 3,
    rowsShown: 4,
    rowsNaming: 3,
    names: 2,
    mentions: 16,
    unreviewed: 0,
    presumed: 0,
    hidden: { identifiable: 0, collective: 0, internal: 0, placeholder: 0 },
    notes: [],
  },
  facets: { sections: [], kinds: [], types: [], status: [], basis: [] },
};

describe('Adding neighbours to a network', () => {
  it('adds what is new and leaves what was there untouched', () => {
    const [product] = base.nodes;
    const [, , tie] = base.ties;
    if (product === undefined || tie === undefined) throw new Error('the small network has these');
    const merged = mergeNetwork(base, [
      {
        nodes: [
          { ...product, name: 'renamed' },
          { ...product, id: 'p3' },
        ],
        ties: [
          { ...tie, rows: 9 },
          { ...tie, id: 'doc|p3|vhs', source: 'p3' },
        ],
      },
    ]);
    expect(merged.nodes.map((node) => node.id)).toEqual(['p1', 'p2', 'm1', 'vhs', 'oeko', 'p3']);
    expect(merged.nodes[0]?.name).toBe('Museum');
    expect(merged.ties.find((one) => one.id === tie.id)?.rows).toBe(1);
    expect(merged.ties).toHaveLength(5);
  });

  it('is the same network when there is nothing to add', () => {
    expect(mergeNetwork(base, [])).toBe(base);
  });
});

describe('A path on the map', () => {
  it('holds its nodes and just the ties between neighbours on it, whatever their direction', () => {
    const shown = pathHighlight([['oeko', 'p2', 'vhs']], base.ties);
    expect(shown.nodes).toEqual(['oeko', 'p2', 'vhs']);
    expect(shown.ties.toSorted()).toEqual(['doc|p2|oeko', 'doc|p2|vhs']);
  });
});
