import { ActorType } from '../../../graph/schema/actor-types.ts';
import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { Basis } from '../../../graph/schema/vocabulary.ts';
import { estimateText } from '../../../web/src/layout/estimate-text.ts';
import type { LayoutInput } from '../../../web/src/layout/layout-input.ts';

const words = [
  'Förderverein',
  'Netzwerk',
  'Schulverbund',
  'der',
  'Kulturveranstaltungen',
  'in',
  'AK',
  'e.V.',
];

/** Repeatable numbers from 0 to below 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function makeNode(id: string, part: Partial<NetworkNode>): NetworkNode {
  return {
    id,
    label: 'Actor',
    name: id,
    type: part.label === undefined || part.label === 'Actor' ? 'association' : null,
    status: part.label === undefined || part.label === 'Actor' ? 'identifiable' : null,
    kind: null,
    code: null,
    documents: ['d1'],
    unreviewed: 0,
    runs: [],
    guess: null,
    doubles: [],
    ...part,
  };
}

export function makeTie(source: string, target: string, part: Partial<NetworkTie> = {}): NetworkTie {
  return {
    id: `${source}|${target}|${part.document ?? 'd1'}`,
    document: 'd1',
    source,
    target,
    kind: 'names',
    basis: 'M1',
    rows: 1,
    mentions: 1,
    unreviewed: 0,
    possible: 0,
    ...part,
  };
}

/** Everything a layout needs around a network; text widths are estimated. */
export function makeInput(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  part: Partial<LayoutInput> = {},
): LayoutInput {
  return {
    nodes,
    ties,
    documents: [...new Set(nodes.flatMap((node) => node.documents))],
    expanded: new Set(),
    focus: null,
    room: 0,
    measure: estimateText,
    words: {
      label: (node) => node.name,
      more: (count) => `+ ${String(count)} weitere`,
      own: (count) => `${String(count)} eigene Partner`,
      silent: (count) => `+ ${String(count)} Maßnahmen ohne gezeigten Partner`,
      measures: (count) => `+ ${String(count)} weitere Maßnahmen`,
      goals: (count) => `+ ${String(count)} Ziele`,
      fewer: 'weniger zeigen',
      band: (documents) => documents.join(' · '),
    },
    ...part,
  };
}

/** An invented network of one town: `areas` areas, the other nodes partners, most of them named once. */
export function randomNetwork(seed: number, size: number, areas: number, documents = 1): LayoutInput {
  const next = numbersFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[], fallback: T): T => list[below(list.length)] ?? fallback;
  const name = (at: number) =>
    `${Array.from({ length: 1 + below(6) }, () => pick(words, 'AK')).join(' ')} ${String(at)}`;
  const document = (at: number) => `d${String(1 + (at % documents))}`;
  const nodes = Array.from({ length: size }, (_, at) =>
    at < areas
      ? makeNode(`a${String(at)}`, { label: 'Product', name: name(at), documents: [document(at)] })
      : makeNode(`p${String(at)}`, { name: name(at), type: pick(ActorType.options, 'unclear') }),
  );
  const ties = nodes.slice(areas).flatMap((node) => {
    const count = next() < 0.75 ? 1 : 2 + below(3);
    const ends = new Set(Array.from({ length: areas === 0 ? 0 : count }, () => below(areas)));
    return [...ends].map((at) =>
      makeTie(`a${String(at)}`, node.id, { document: document(at), basis: pick(Basis.options, 'Z') }),
    );
  });
  return makeInput(nodes, ties);
}
