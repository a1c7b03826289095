import type { NetworkNode, NetworkQuery, NetworkTie } from '../schema/network-answers.ts';
import type {
  NetworkMeasure,
  NetworkRecords,
  NetworkRow,
  NetworkRunner,
} from '../reading/network-records.ts';
import type { NetworkSelection, PlacedMention } from './network-selection.ts';
import { areaOf, containingTie, namingTies } from './network-ties.ts';

export interface NetworkView {
  readonly nodes: NetworkNode[];
  readonly ties: NetworkTie[];
  /** Source lines of the mentions behind each naming tie, by tie id, in ascending order. */
  readonly lines: ReadonlyMap<string, readonly (readonly [number, number])[]>;
}

/** Nodes and ties of a view: areas (and, at measure level, sections and measures) first, then partners, by name. */
export function networkView(
  records: NetworkRecords,
  selection: NetworkSelection,
  { level }: NetworkQuery,
): NetworkView {
  const rows = selection.rows();
  const mentions = selection.mentions();
  const naming = namingTies(mentions, level);
  const kept = new Set(rows.map(({ id }) => id));
  const measures = records.measures.filter(({ row }) => kept.has(row));
  return {
    nodes: [
      ...sectionNodes(records, selection, rows, level),
      ...areaNodes(rows, mentions),
      ...measureNodes(measures, mentions),
      ...goalNodes(records, selection),
      ...actorNodes(mentions, records.runners),
    ],
    ties: [...(level === 'measure' ? spine(rows, measures) : []), ...naming.map(({ tie }) => tie)],
    lines: new Map(naming.map(({ tie, mentions: behind }) => [tie.id, linesOf(behind)])),
  };
}

const plain = { type: null, status: null, kind: null, code: null, runs: [] } as const;

function sectionNodes(
  records: NetworkRecords,
  selection: NetworkSelection,
  rows: readonly NetworkRow[],
  level: 'product' | 'measure',
): NetworkNode[] {
  const areas = new Set(rows.filter(({ product }) => product === null).map(({ section }) => section));
  const holding = new Set(rows.map(({ section }) => section));
  const forms = new Map(records.documents.map(({ id, form }) => [id, form]));
  const open = countOpen(
    selection.mentions().filter(({ place }) => place.product === null),
    ({ place }) => place.section,
  );
  return records.sections
    .filter(
      ({ id, document }) =>
        areas.has(id) ||
        (level === 'measure' && holding.has(id)) ||
        (forms.get(document) === 'goals' && selection.keepsSection(id)),
    )
    .map(({ id, title, code, document }) => ({
      ...plain,
      id,
      label: 'Section',
      name: title,
      code,
      documents: [document],
      unreviewed: open.get(id) ?? 0,
      runs: [],
    }));
}

function areaNodes(rows: readonly NetworkRow[], mentions: readonly PlacedMention[]): NetworkNode[] {
  const open = countOpen(mentions, ({ place }) => areaOf(place));
  const products = Map.groupBy(
    rows.filter(({ product }) => product !== null),
    ({ product }) => product ?? '',
  );
  return [...products.entries()]
    .map(([id, group]): NetworkNode => ({
      ...plain,
      id,
      label: 'Product',
      name: group[0]?.name ?? id,
      kind: group[0]?.kind ?? null,
      code: group[0]?.code ?? null,
      documents: distinctSorted(group.map(({ document }) => document)),
      unreviewed: open.get(id) ?? 0,
      runs: [],
    }))
    .sort((a, b) => compareKeys([a.code ?? '', a.id], [b.code ?? '', b.id]));
}

function measureNodes(
  measures: readonly NetworkMeasure[],
  mentions: readonly PlacedMention[],
): NetworkNode[] {
  const open = countOpen(mentions, ({ measure }) => measure ?? '');
  return measures.map(({ id, title, document }) => ({
    ...plain,
    id,
    label: 'Measure',
    name: title,
    documents: [document],
    unreviewed: open.get(id) ?? 0,
    runs: [],
  }));
}

function goalNodes({ goals }: NetworkRecords, selection: NetworkSelection): NetworkNode[] {
  return goals
    .filter(({ section }) => selection.keepsSection(section))
    .map(({ id, title, document }) => ({
      ...plain,
      id,
      label: 'Goal',
      name: title,
      documents: [document],
      unreviewed: 0,
      runs: [],
    }));
}

function actorNodes(mentions: readonly PlacedMention[], runners: readonly NetworkRunner[]): NetworkNode[] {
  const open = countOpen(mentions, ({ actor }) => actor);
  const run = Map.groupBy(runners, ({ runner }) => runner);
  return [...Map.groupBy(mentions, ({ actor }) => actor).entries()]
    .map(([id, group]): NetworkNode => ({
      ...plain,
      id,
      label: 'Actor',
      name: group[0]?.name ?? id,
      type: group[0]?.type ?? null,
      status: group[0]?.status ?? null,
      documents: distinctSorted(group.map(({ document }) => document)),
      unreviewed: open.get(id) ?? 0,
      runs: (run.get(id) ?? []).map(({ product }) => product),
    }))
    .sort((a, b) => compareKeys([a.name, a.id], [b.name, b.id]));
}

/** Goal section to area and area to measure; where the section is the area itself, section to measure. */
function spine(rows: readonly NetworkRow[], measures: readonly NetworkMeasure[]): NetworkTie[] {
  const areaOfRow = new Map(rows.map((row) => [row.id, areaOf(row)]));
  const inSections = Map.groupBy(
    rows.filter(({ product }) => product !== null),
    (row) => `${row.section}|${row.product}`,
  );
  return [
    ...[...inSections.values()].flatMap((group) => {
      const first = group[0];
      return first?.product == null
        ? []
        : [containingTie(first.document, first.section, first.product, group.length)];
    }),
    ...measures.flatMap(({ id, document, row }) => {
      const area = areaOfRow.get(row);
      return area === undefined ? [] : [containingTie(document, area, id, 1)];
    }),
  ];
}

function countOpen(
  mentions: readonly PlacedMention[],
  keyOf: (mention: PlacedMention) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.review === 'open') counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
  }
  return counts;
}

function linesOf(mentions: readonly PlacedMention[]): (readonly [number, number])[] {
  const pairs = new Map(
    mentions.map(({ lineFrom, lineTo }) => [`${lineFrom}-${lineTo}`, [lineFrom, lineTo] as const]),
  );
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function distinctSorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function compareKeys(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? -1 : 1;
}
