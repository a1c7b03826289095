import { describe, expect, it } from 'vitest';
import { drawnLayout } from '../../../web/src/explore/drawn-layout.ts';
import { neighbourhood } from '../../../web/src/explore/neighbourhood.ts';
import { smallNetwork } from './small-network.ts';

const ids = (id: string, steps: number): string[] | undefined =>
  neighbourhood(smallNetwork, id, steps)
    ?.nodes.map((node) => node.id)
    .toSorted();

describe('What lies around a node of a loaded network', () => {
  it('grows step by step along ties in both directions', () => {
    expect(ids('m1', 1)).toEqual(['m1', 'p1', 'vhs']);
    expect(ids('m1', 2)).toEqual(['m1', 'p1', 'p2', 'vhs']);
    expect(ids('m1', 3)).toEqual(['m1', 'oeko', 'p1', 'p2', 'vhs']);
  });

  it('holds only ties of which both ends are shown', () => {
    expect(neighbourhood(smallNetwork, 'vhs', 1)?.ties.map((tie) => tie.id)).toEqual([
      'doc|m1|vhs',
      'doc|p2|vhs',
    ]);
  });

  it('is nothing around a node that is not in the network', () => {
    expect(neighbourhood(smallNetwork, 'elsewhere', 2)).toBeNull();
  });
});

describe('The layout that is drawn', () => {
  it('is columns where bridges are asked for at the level of measures, and otherwise what was chosen', () => {
    expect(drawnLayout({ layout: 'bruecken', level: 'measure' })).toBe('spalten');
    expect(drawnLayout({ layout: 'bruecken', level: 'product' })).toBe('bruecken');
    expect(drawnLayout({ layout: 'kraft', level: 'measure' })).toBe('kraft');
  });
});
