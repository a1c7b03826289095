import { networkNode as node, networkTie as tie } from '../../graph/network-parts.ts';

/** Two areas of one name, a measure of the first, two partners; VHS stands at both areas. */
export const smallNetwork = {
  nodes: [
    node('p1', 'Product', { name: 'Museum', code: 'p1' }),
    node('p2', 'Product', { name: 'Museum', code: 'p2' }),
    node('m1', 'Measure', { name: 'Führungen' }),
    node('vhs', 'Actor', { name: 'VHS' }),
    node('oeko', 'Actor', { name: 'Ökohaus' }),
  ],
  ties: [
    tie('p1', 'm1', { kind: 'contains' }),
    tie('m1', 'vhs', { mentions: 3 }),
    tie('p2', 'vhs'),
    tie('p2', 'oeko', { mentions: 12 }),
  ],
};
