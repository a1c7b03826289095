import { describe, expect, it } from 'vitest';
import type { MapComparison } from '../../../web/src/map/map-props.ts';
import { allOpen } from '../../../web/src/sheet/all-open.ts';
import { areaTies } from '../../../web/src/sheet/area-ties.ts';
import { changedPart, scaleOnPaper } from '../../../web/src/sheet/fit-map.ts';
import { networkNode as node, networkTie as tie } from '../../graph/network-parts.ts';

/** Two areas sharing one partner, each with partners of its own, and an area that names nobody. */
const network = {
  nodes: [
    node('museum', 'Product'),
    node('archiv', 'Product'),
    node('leer', 'Product'),
    node('vhs', 'Actor', { name: 'VHS' }),
    node('oeko', 'Actor', { name: 'Ökohaus' }),
    node('bbk', 'Actor', { name: 'BBK' }),
  ],
  ties: [tie('museum', 'vhs'), tie('archiv', 'vhs'), tie('museum', 'oeko'), tie('museum', 'bbk')],
};

function comparison(ties: Readonly<Record<string, 'a' | 'b' | 'mixed' | 'both'>>): MapComparison {
  return {
    ties: new Map(Object.entries(ties)),
    nodes: new Map(),
    side: 'both',
    words: { both: '', mixed: '', a: '', b: '' },
  };
}

describe('The table of what the map draws', () => {
  it('lists every tie under its area, partners by name, areas without any left out', () => {
    expect(
      areaTies(network, []).map(({ area, ties }) => [area.id, ties.map(({ partner }) => partner.name)]),
    ).toEqual([
      ['museum', ['BBK', 'Ökohaus', 'VHS']],
      ['archiv', ['VHS']],
    ]);
  });

  it('cites where the mentions of a tie stand, without rejected readings', () => {
    const mention = (actor: string, from: number, review: 'open' | 'rejected') => ({
      id: `doc/I.a/museum/n${from}`,
      wording: actor,
      column: 'partner' as const,
      measure: null,
      actor: { id: actor, name: actor, type: 'education' as const, status: 'identifiable' as const },
      target: null,
      kind: 'actor' as const,
      basis: 'Z' as const,
      modality: 'planned' as const,
      review,
      rule: 'exact' as const,
      role: 'partner' as const,
      ties: review !== 'rejected',
      lines: [from, from] as [number, number],
      note: null,
      nth: 1,
    });
    const row = {
      id: 'doc/I.a/museum',
      document: 'doc',
      place: 'I.a/040701',
      section: { code: 'I.a', title: 'Ziel' },
      product: { id: 'museum', code: '040701', name: 'Museum' },
      lines: [1, 9] as [number, number],
      flags: [],
      stated: [],
      measures: [],
      mentions: [mention('vhs', 4, 'open'), mention('vhs', 6, 'rejected'), mention('vhs', 8, 'open')],
    };
    const cited = areaTies(network, [row]).flatMap(({ area, ties }) =>
      ties.flatMap((one) => one.cited.map(({ lines }) => [area.id, one.partner.id, ...lines])),
    );
    expect(cited).toEqual([
      ['museum', 'vhs', 4, 4],
      ['museum', 'vhs', 8, 8],
    ]);
  });
});

describe('A map on paper', () => {
  it('is never drawn larger than it is, and as small as its longer side wants it', () => {
    expect(scaleOnPaper(300, 200)).toBe(1);
    expect(scaleOnPaper(2064, 200)).toBe(0.5);
    expect(scaleOnPaper(300, 1104)).toBe(0.5);
  });

  it('opens the lists of all areas and of the middle', () => {
    const open = allOpen(network.nodes, [{ id: 'doc', title: 'Doc', year: 2024 }]);
    expect([...open]).toEqual(['museum', 'archiv', 'leer', 'doc', 'doc/']);
  });

  it('of too many names keeps every change, shared partners and all areas', () => {
    const part = changedPart(
      network,
      comparison({
        'doc|museum|vhs': 'both',
        'doc|archiv|vhs': 'both',
        'doc|museum|oeko': 'both',
        'doc|museum|bbk': 'b',
      }),
    );
    expect(part.ties.map(({ id }) => id)).toEqual(['doc|museum|vhs', 'doc|archiv|vhs', 'doc|museum|bbk']);
    expect(part.nodes.map(({ id }) => id)).toEqual(['museum', 'archiv', 'leer', 'vhs', 'bbk']);
  });
});
