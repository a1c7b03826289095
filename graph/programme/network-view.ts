import type { NetworkNode, NetworkQuery, NetworkTie } from '../schema/network-answers.ts';
import type { Lines } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { doublesOf } from './counted-areas.ts';
import type { NetworkSelection, PlacedNaming, PlacedRow, PlacedStatement } from './network-selection.ts';
import { containingTie, namingTies, statedNetworkTies } from './network-tie.ts';
import type { Programme } from './programme.ts';

export interface NetworkView {
  readonly nodes: NetworkNode[];
  readonly ties: NetworkTie[];
  /** Source lines of the mentions behind each naming tie, by tie id, in ascending order. */
  readonly lines: ReadonlyMap<string, readonly Lines[]>;
}

/** Nodes and ties of a view: areas (and, at measure level, sections and measures) first, then partners, by name. */
export function networkView(selection: NetworkSelection, { level }: NetworkQuery): NetworkView {
  const fine = level === 'measure';
  const rows = selection.rows();
  const namings = selection.namings();
  const stated = selection.stated();
  const naming = namingTies(namings, level);
  const printed = new Set(naming.map(({ tie }) => tie.id));
  return {
    nodes: [
      ...sectionNodes(selection, rows, namings, fine),
      ...areaNodes(selection.programmes, rows, namings),
      ...(fine ? measureNodes(rows, namings) : []),
      ...(fine ? goalNodes(selection) : []),
      ...actorNodes(selection.programmes, namings, stated),
    ],
    ties: [
      ...(fine ? spine(rows) : []),
      ...naming.map(({ tie }) => tie),
      ...statedNetworkTies(stated, level, printed),
    ],
    lines: new Map(naming.map(({ tie, namings: behind }) => [tie.id, linesOf(behind)])),
  };
}

const plain = {
  type: null,
  status: null,
  kind: null,
  code: null,
  unreviewed: 0,
  runs: [],
  guess: null,
  doubles: [],
};

function sectionNodes(
  selection: NetworkSelection,
  rows: readonly PlacedRow[],
  namings: readonly PlacedNaming[],
  fine: boolean,
): NetworkNode[] {
  const isProduct = ({ row }: { readonly row: PlacedRow['row'] }): boolean => row.area.label === 'Product';
  const areas = new Set(rows.filter((placed) => !isProduct(placed)).map(({ row }) => row.section.id));
  const holding = new Set(rows.map(({ row }) => row.section.id));
  const open = countOpen(
    namings.filter((naming) => !isProduct(naming)),
    ({ row }) => row.section.id,
  );
  return selection.programmes.flatMap(({ document, outline }) =>
    outline
      .filter(
        (section) =>
          areas.has(section.id) ||
          (fine && holding.has(section.id)) ||
          (document.form === 'goals' && selection.keepsSection(section)),
      )
      .map(({ id, title, code }): NetworkNode => ({
        ...plain,
        id,
        label: 'Section',
        name: title,
        code,
        documents: [document.id],
        unreviewed: open.get(id) ?? 0,
      })),
  );
}

function areaNodes(
  programmes: readonly Programme[],
  rows: readonly PlacedRow[],
  namings: readonly PlacedNaming[],
): NetworkNode[] {
  const open = countOpen(namings, ({ area }) => area.id);
  const doubles = doublesOf(programmes);
  const products = Map.groupBy(
    rows.filter(({ row }) => row.area.label === 'Product'),
    ({ row }) => row.area.id,
  );
  return [...products.entries()]
    .map(([id, group]): NetworkNode => {
      const area = group[0]?.row.area;
      return {
        ...plain,
        id,
        label: 'Product',
        name: area?.name ?? id,
        kind: area?.kind ?? null,
        code: area?.code ?? null,
        documents: distinctSorted(group.map(({ programme }) => programme.document.id)),
        unreviewed: open.get(id) ?? 0,
        doubles: (doubles.get(id) ?? []).filter((other) => products.has(other)),
      };
    })
    .sort((a, b) => compareText(a.code ?? '', b.code ?? '') || compareText(a.id, b.id));
}

function measureNodes(rows: readonly PlacedRow[], namings: readonly PlacedNaming[]): NetworkNode[] {
  const open = countOpen(namings, ({ mention }) => mention.measure ?? '');
  return rows.flatMap(({ programme, row }) =>
    row.measures.map(({ id, title }): NetworkNode => ({
      ...plain,
      id,
      label: 'Measure',
      name: title,
      documents: [programme.document.id],
      unreviewed: open.get(id) ?? 0,
    })),
  );
}

function goalNodes(selection: NetworkSelection): NetworkNode[] {
  return selection.programmes.flatMap(({ document, outline, goals }) => {
    const kept = new Set(outline.filter((section) => selection.keepsSection(section)).map(({ id }) => id));
    return goals
      .filter(({ section }) => kept.has(section))
      .map(({ id, title }): NetworkNode => ({
        ...plain,
        id,
        label: 'Goal',
        name: title,
        documents: [document.id],
      }));
  });
}

function actorNodes(
  programmes: readonly Programme[],
  namings: readonly PlacedNaming[],
  stated: readonly PlacedStatement[],
): NetworkNode[] {
  const open = countOpen(namings, ({ actor }) => actor.id);
  const run = new Map<string, Set<string>>();
  for (const { areas } of programmes)
    for (const { id, runBy } of areas)
      if (runBy !== null) run.set(runBy.id, (run.get(runBy.id) ?? new Set()).add(id));
  const drawn = [...namings, ...stated].map(({ actor, programme }) => ({ actor, programme }));
  return [...Map.groupBy(drawn, ({ actor }) => actor.id).entries()]
    .map(([id, group]): NetworkNode => {
      const actor = group[0]?.actor;
      return {
        ...plain,
        id,
        label: 'Actor',
        name: actor?.name ?? id,
        type: actor?.type ?? null,
        status: actor?.status ?? null,
        documents: distinctSorted(group.map(({ programme }) => programme.document.id)),
        unreviewed: open.get(id) ?? 0,
        runs: distinctSorted([...(run.get(id) ?? [])]),
        guess: actor?.guess ?? null,
      };
    })
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Goal section to area and area to measure; where the section is the area itself, section to measure. */
function spine(rows: readonly PlacedRow[]): NetworkTie[] {
  const inSections = Map.groupBy(
    rows.filter(({ row }) => row.area.label === 'Product'),
    ({ row }) => `${row.section.id}|${row.area.id}`,
  );
  return [
    ...[...inSections.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { programme, row } = first;
      return [containingTie(programme.document.id, row.section.id, row.area.id, group.length)];
    }),
    ...rows.flatMap(({ programme, row }) =>
      row.measures.map(({ id }) => containingTie(programme.document.id, row.area.id, id, 1)),
    ),
  ];
}

function countOpen(
  namings: readonly PlacedNaming[],
  keyOf: (naming: PlacedNaming) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const naming of namings) {
    const key = keyOf(naming);
    if (naming.mention.review === 'open') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function linesOf(namings: readonly PlacedNaming[]): Lines[] {
  const pairs = new Map(namings.map(({ mention: { lines } }) => [lines.join('-'), lines]));
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function distinctSorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
