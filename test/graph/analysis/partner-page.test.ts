import { describe, expect, it } from 'vitest';
import { fitAround, namedIn } from '../../../graph/analysis/partner-page.ts';
import { networkNode as node, networkTie as tie } from '../network-parts.ts';

describe('The page of a partner', () => {
  const document = (id: string, year: number | null, named: boolean) => ({
    id,
    title: id,
    town: 'Hilden',
    year,
    named,
  });

  it('rests on the documents that name it or an event it took part in, the latest first', () => {
    const documents = [document('a', 2022, true), document('b', null, true), document('c', 2024, false)];
    const event = { id: 'e', title: 'E', date: '2024-11-20', role: 'host', document: 'c' };
    expect(namedIn({ documents, events: [{ ...event, lines: [1, 2] }] })).toEqual(['c', 'a', 'b']);
    expect(namedIn({ documents, events: [] })).toEqual(['a', 'b']);
  });

  it('draws the partners of its areas too, unless they are too many for a page', () => {
    const nodes = [
      node('museum', 'Product'),
      node('archiv', 'Product'),
      node('vhs', 'Actor'),
      node('oeko', 'Actor'),
    ];
    const ties = [tie('museum', 'vhs'), tie('archiv', 'vhs'), tie('museum', 'oeko')];
    expect(fitAround({ nodes, ties }, 'vhs')).toEqual({ nodes, ties });
    const many = Array.from({ length: 80 }, (_, i) => node(`p${i}`, 'Actor'));
    const crowded = fitAround(
      { nodes: [...nodes, ...many], ties: [...ties, ...many.map(({ id }) => tie('museum', id))] },
      'vhs',
    );
    expect(crowded.nodes.map(({ id }) => id)).toEqual(['vhs', 'museum', 'archiv']);
    expect(crowded.ties.map(({ id }) => id)).toEqual(['doc|museum|vhs', 'doc|archiv|vhs']);
  });
});
