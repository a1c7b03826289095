import { describe, expect, test } from 'vitest';
import { unionNetwork } from '../../../web/src/compare/union-network.ts';
import { placeBruecken } from '../../../web/src/layout/bruecken.ts';
import { makeInput } from '../layout/random-network.ts';
import { compared, comparisonOf } from './small-comparison.ts';

const comparison = comparisonOf({
  kept: [compared('library', 'VHS', 'ab')],
  added: [compared('museum', 'VHS', 'b'), compared('museum', 'Hort', 'b')],
  dropped: [compared('library', 'Kino', 'a', null, { unreviewed: 2 })],
});
const union = unionNetwork(comparison);

describe('The network over two documents', () => {
  test('holds every tie of both once and tells where it stands', () => {
    expect(Object.fromEntries(union.ties)).toEqual({
      'town/040501|town/vhs': 'both',
      'town/040701|town/vhs': 'b',
      'town/040701|town/hort': 'b',
      'town/040501|town/kino': 'a',
    });
    expect(union.network.ties.map(({ id }) => id).toSorted()).toEqual([...union.ties.keys()].toSorted());
  });

  test('a name is of one document only when none of its ties stands in the other', () => {
    expect(union.nodes.get('town/vhs')).toBe('both');
    expect(union.nodes.get('town/hort')).toBe('b');
    expect(union.nodes.get('town/kino')).toBe('a');
  });

  test('a name that lost one area and gained another is named in both', () => {
    const moved = unionNetwork(
      comparisonOf({
        kept: [],
        added: [compared('museum', 'VHS', 'b')],
        dropped: [compared('library', 'VHS', 'a')],
      }),
    );
    expect(moved.nodes.get('town/vhs')).toBe('both');
    expect(moved.network.nodes.find(({ id }) => id === 'town/vhs')?.documents).toEqual([
      'town-2023',
      'town-2024',
    ]);
  });

  test('areas are in it whether or not they name anybody, and say in which document they stand', () => {
    const documents = new Map(union.network.nodes.map((node) => [node.id, node.documents]));
    expect(documents.get('town/040702')).toEqual(['town-2023', 'town-2024']);
    expect(documents.get('town/040801')).toEqual(['town-2023']);
  });

  test('open readings are counted at the tie and at the name', () => {
    expect(union.network.ties.find(({ target }) => target === 'town/kino')?.unreviewed).toBe(2);
    expect(union.network.nodes.find(({ id }) => id === 'town/kino')?.unreviewed).toBe(2);
  });

  test('rows of an area that name the same partner are one line, mixed when they do not all stand in both', () => {
    const rows = unionNetwork(
      comparisonOf(
        {
          kept: [compared('library', 'VHS', 'ab', 'I.a'), compared('museum', 'VHS', 'ab', 'I.a')],
          added: [compared('library', 'VHS', 'b', 'I.b'), compared('museum', 'Hort', 'b', 'I.a')],
          dropped: [compared('museum', 'Hort', 'a', 'I.b')],
        },
        { level: 'row' },
      ),
    );
    expect(Object.fromEntries(rows.ties)).toEqual({
      'town/040501|town/vhs': 'mixed',
      'town/040701|town/vhs': 'both',
      'town/040701|town/hort': 'mixed',
    });
    expect(rows.nodes.get('town/hort')).toBe('both');
  });

  test('the layout is the same whichever document is called A', () => {
    const turned = unionNetwork(
      comparisonOf(
        {
          kept: comparison.kept,
          added: comparison.dropped,
          dropped: comparison.added,
        },
        {
          a: comparison.b,
          b: comparison.a,
          areas: { ...comparison.areas, onlyA: [], onlyB: comparison.areas.onlyA },
        },
      ),
    );
    const places = ({ network }: typeof union) =>
      placeBruecken(makeInput(network.nodes, network.ties, { documents: ['town-2023', 'town-2024'] }))
        .boxes.map(({ id, x, y }) => ({ id, x, y }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(places(turned)).toEqual(places(union));
  });
});
