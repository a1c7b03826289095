import type { ComparedArea, ComparedTie, SameTownComparison } from '../../../graph/schema/compare-answers.ts';
import type { ActorRef } from '../../../graph/schema/document-answers.ts';
import type {
  Coverage,
  NetworkAnswer,
  NetworkNode,
  NetworkTie,
} from '../../../graph/schema/network-answers.ts';
import { Basis } from '../../../graph/schema/vocabulary.ts';
import type { Mark } from '../map/map-props.ts';
import { entriesOf, lineOf, type Entry, type Standing } from './entries.ts';

/** The networks of both documents as one, and where each of its ties and names stands. */
export interface UnionNetwork {
  readonly network: NetworkAnswer;
  readonly ties: ReadonlyMap<string, Mark>;
  readonly nodes: ReadonlyMap<string, Mark>;
}

/**
 * One network over both documents, so that one layout serves them and every view of them. Areas that name nobody are in
 * it too. Rows of one area that name the same partner are one line, `mixed` when they do not all stand in both.
 */
export function unionNetwork(comparison: SameTownComparison): UnionNetwork {
  const lines = Map.groupBy(entriesOf(comparison), lineOf);
  const ties = new Map([...lines].map(([id, entries]) => [id, markOf(entries)] as const));
  const nodes = new Map<string, Mark>();
  const { both, onlyA, onlyB } = comparison.areas;
  for (const [areas, mark] of [
    [both, 'both'],
    [onlyA, 'a'],
    [onlyB, 'b'],
  ] as const)
    for (const { id } of areas) nodes.set(id, mark);
  const actors = Map.groupBy([...lines.values()].flat(), ({ tie }) => tie.actor.id);
  for (const [id, entries] of actors) nodes.set(id, sideOf(entries));
  const drawn: NetworkNode[] = [];
  const names = [...actors.values()].flatMap(([entry]) => (entry ? [entry.tie.actor] : []));
  const unreviewedOf = (id: string): number =>
    actors.get(id)?.reduce((sum, { tie }) => sum + tie.unreviewed, 0) ?? 0;
  const documentsOf = (id: string): string[] => documentsAt(nodes.get(id) ?? 'both', comparison);
  for (const area of [...both, ...onlyA, ...onlyB]) drawn.push(areaNode(area, documentsOf(area.id)));
  for (const actor of names) drawn.push(actorNode(actor, documentsOf(actor.id), unreviewedOf(actor.id)));
  return {
    network: {
      nodes: drawn,
      ties: [...lines].flatMap(([id, entries]) => tieOf(id, entries, comparison)),
      coverage: coverageOf(comparison, new Set(names.map(({ id }) => id)).size),
      facets: { sections: [], kinds: [], types: [], status: [], basis: [] },
    },
    ties,
    nodes,
  };
}

function standingsOf(entries: readonly Entry[]): ReadonlySet<Standing> {
  return new Set(entries.map(({ standing }) => standing));
}

function markOf(entries: readonly Entry[]): Mark {
  const found = standingsOf(entries);
  if (found.size > 1) return 'mixed';
  return found.has('added') ? 'b' : found.has('dropped') ? 'a' : 'both';
}

/** A name that has lost one tie and gained another is named in both documents. */
function sideOf(entries: readonly Entry[]): Mark {
  const mark = markOf(entries);
  return mark === 'mixed' ? 'both' : mark;
}

function documentsAt(mark: Mark, { a, b }: SameTownComparison): string[] {
  return mark === 'a' ? [a.id] : mark === 'b' ? [b.id] : [...new Set([a.id, b.id])];
}

function areaNode(area: ComparedArea, documents: string[]): NetworkNode {
  return {
    id: area.id,
    // Only products have a kind; documents without products have sections as areas.
    label: area.kind === null ? 'Section' : 'Product',
    name: area.name,
    type: null,
    status: null,
    kind: area.kind,
    code: area.code,
    documents,
    unreviewed: 0,
    runs: [],
    guess: null,
    doubles: area.doubles,
  };
}

function actorNode(actor: ActorRef, documents: string[], unreviewed: number): NetworkNode {
  const { id, name, type, status } = actor;
  return {
    id,
    label: 'Actor',
    name,
    type,
    status,
    kind: null,
    code: null,
    documents,
    unreviewed,
    runs: [],
    guess: null,
    doubles: [],
  };
}

function tieOf(id: string, entries: readonly Entry[], { a, b }: SameTownComparison): NetworkTie[] {
  const [first] = entries;
  if (first === undefined) return [];
  const all = entries.map(({ tie }) => tie);
  const lines = all.flatMap((tie) => [...tie.a, ...tie.b]);
  const bases = all.flatMap((tie) => [tie.basisA, tie.basisB]);
  return [
    {
      id,
      document: markOf(entries) === 'a' ? a.id : b.id,
      source: first.tie.area.id,
      target: first.tie.actor.id,
      kind: 'names',
      basis: Basis.options.find((basis) => bases.includes(basis)) ?? null,
      rows: new Set(lines.map(({ row }) => row)).size,
      mentions: mentionsOf(all),
      unreviewed: all.reduce((sum, tie) => sum + tie.unreviewed, 0),
      possible: 0,
    },
  ];
}

function mentionsOf(ties: readonly ComparedTie[]): number {
  return ties.reduce((sum, tie) => sum + tie.a.length + tie.b.length, 0);
}

function coverageOf({ limits: [a, b], kept, added, dropped }: SameTownComparison, names: number): Coverage {
  const lines = [...kept, ...added, ...dropped].flatMap((tie) => [...tie.a, ...tie.b]);
  return {
    rows: a.rows + b.rows,
    rowsWithPartner: a.rowsWithPartner + b.rowsWithPartner,
    rowsShown: a.rows + b.rows,
    rowsNaming: a.rowsWithPartner + b.rowsWithPartner,
    names,
    mentions: a.mentions + b.mentions,
    unreviewed: a.unreviewed + b.unreviewed,
    presumed: lines.filter(({ basis }) => basis === 'M2v').length,
    hidden: { identifiable: 0, collective: 0, internal: 0, placeholder: 0 },
    notes: [],
  };
}
