import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';

const node = (id: string, name: string, label: NetworkNode['label']): NetworkNode => ({
  id,
  label,
  name,
  type: label === 'Actor' ? 'education' : null,
  status: label === 'Actor' ? 'identifiable' : null,
  kind: null,
  code: label === 'Product' ? id : null,
  documents: ['doc'],
  unreviewed: 0,
  runs: [],
});

const tie = (source: string, target: string, kind: NetworkTie['kind'], mentions = 1): NetworkTie => ({
  id: `doc|${source}|${target}`,
  document: 'doc',
  source,
  target,
  kind,
  basis: kind === 'names' ? 'Z' : null,
  rows: 1,
  mentions,
  unreviewed: 0,
  possible: 0,
});

/** Two areas of one name, a measure of the first, two partners; VHS stands at both areas. */
export const smallNetwork = {
  nodes: [
    node('p1', 'Museum', 'Product'),
    node('p2', 'Museum', 'Product'),
    node('m1', 'Führungen', 'Measure'),
    node('vhs', 'VHS', 'Actor'),
    node('oeko', 'Ökohaus', 'Actor'),
  ],
  ties: [
    tie('p1', 'm1', 'contains'),
    tie('m1', 'vhs', 'names', 3),
    tie('p2', 'vhs', 'names'),
    tie('p2', 'oeko', 'names', 12),
  ],
};
