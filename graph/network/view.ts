import type { NetworkNode, NetworkQuery, NetworkTie } from '../schema/network-answers.ts';
import { compareText } from '../schema/compare-text.ts';
import type { DocumentContent } from '../schema/network-content.ts';
import type { NetworkSelection, PlacedName, PlacedRow, PlacedStatement } from './selection.ts';
import { containingTie, namingTies, statedNetworkTies } from './ties.ts';

export interface NetworkView {
  readonly nodes: NetworkNode[];
  readonly ties: NetworkTie[];
  /** The names behind each naming tie, by tie id. */
  readonly behind: ReadonlyMap<string, readonly PlacedName[]>;
}

/** Nodes and ties of a view: areas (and, at measure level, sections and measures) first, then partners, by name. */
export function networkView(selection: NetworkSelection, { level }: NetworkQuery): NetworkView {
  const fine = level === 'measure';
  const rows = selection.rows();
  const names = selection.names();
  const stated = selection.stated();
  const naming = namingTies(names, level);
  const printed = new Set(naming.map(({ tie }) => tie.id));
  return {
    nodes: [
      ...sectionNodes(selection, rows, names, fine),
      ...areaNodes(selection.documents, rows, names),
      ...(fine ? measureNodes(rows, names) : []),
      ...(fine ? goalNodes(selection) : []),
      ...actorNodes(selection.documents, names, stated),
    ],
    ties: [
      ...(fine ? spine(rows) : []),
      ...naming.map(({ tie }) => tie),
      ...statedNetworkTies(stated, level, printed),
    ],
    behind: new Map(naming.map(({ tie, names: behind }) => [tie.id, behind])),
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
  names: readonly PlacedName[],
  fine: boolean,
): NetworkNode[] {
  const areas = new Set(rows.filter((row) => !isProduct(row)).map(({ section }) => section.id));
  const holding = new Set(rows.map(({ section }) => section.id));
  const open = countOpen(
    names.filter(({ row }) => !isProduct(row)),
    ({ row }) => row.section.id,
  );
  return selection.documents.flatMap(({ id: document, form, sections }) =>
    sections
      .filter(
        (section) =>
          areas.has(section.id) ||
          (fine && holding.has(section.id)) ||
          (form === 'goals' && selection.keepsSection(section)),
      )
      .map(({ id, title, code }): NetworkNode => ({
        ...plain,
        id,
        label: 'Section',
        name: title,
        code,
        documents: [document],
        unreviewed: open.get(id) ?? 0,
      })),
  );
}

function areaNodes(
  documents: readonly DocumentContent[],
  rows: readonly PlacedRow[],
  names: readonly PlacedName[],
): NetworkNode[] {
  const open = countOpen(names, ({ row }) => row.area.id);
  const doubles = doublesIn(documents);
  const products = Map.groupBy(rows.filter(isProduct), ({ area }) => area.id);
  return [...products.entries()]
    .map(([id, group]): NetworkNode => {
      const area = group[0]?.area;
      return {
        ...plain,
        id,
        label: 'Product',
        name: area?.name ?? id,
        kind: area?.kind ?? null,
        code: area?.code ?? null,
        documents: distinctSorted(group.map(({ document }) => document.id)),
        unreviewed: open.get(id) ?? 0,
        doubles: distinctSorted((doubles.get(id) ?? []).filter((other) => products.has(other))),
      };
    })
    .sort((a, b) => compareText(a.code ?? '', b.code ?? '') || compareText(a.id, b.id));
}

/** What any of the documents counts as one with an area, by its id. */
function doublesIn(documents: readonly DocumentContent[]): ReadonlyMap<string, readonly string[]> {
  const all = documents.flatMap(({ areas }) => areas);
  return new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, same]) => [id, same.flatMap(({ doubles }) => doubles)]),
  );
}

function measureNodes(rows: readonly PlacedRow[], names: readonly PlacedName[]): NetworkNode[] {
  const open = countOpen(names, ({ measure }) => measure ?? '');
  return rows.flatMap(({ document, measures }) =>
    measures.map(({ id, title }): NetworkNode => ({
      ...plain,
      id,
      label: 'Measure',
      name: title,
      documents: [document.id],
      unreviewed: open.get(id) ?? 0,
    })),
  );
}

function goalNodes(selection: NetworkSelection): NetworkNode[] {
  return selection.documents.flatMap(({ id: document, sections, goals }) => {
    const kept = new Set(sections.filter((section) => selection.keepsSection(section)).map(({ id }) => id));
    return goals
      .filter(({ section }) => kept.has(section))
      .map(({ id, title }): NetworkNode => ({
        ...plain,
        id,
        label: 'Goal',
        name: title,
        documents: [document],
      }));
  });
}

function actorNodes(
  documents: readonly DocumentContent[],
  names: readonly PlacedName[],
  stated: readonly PlacedStatement[],
): NetworkNode[] {
  const open = countOpen(names, ({ actor }) => actor.id);
  const run = new Map<string, Set<string>>();
  for (const { areas } of documents)
    for (const { id, runBy } of areas)
      if (runBy !== null) run.set(runBy, (run.get(runBy) ?? new Set()).add(id));
  const drawn = [...names, ...stated].map(({ actor, row }) => ({ actor, document: row.document.id }));
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
        documents: distinctSorted(group.map(({ document }) => document)),
        unreviewed: open.get(id) ?? 0,
        runs: distinctSorted([...(run.get(id) ?? [])]),
        guess: actor?.guess ?? null,
      };
    })
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Goal section to area and area to measure; where the section is the area itself, section to measure. */
function spine(rows: readonly PlacedRow[]): NetworkTie[] {
  const inSections = Map.groupBy(rows.filter(isProduct), ({ section, area }) => `${section.id}|${area.id}`);
  return [
    ...[...inSections.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [containingTie(first.document.id, first.section.id, first.area.id, group.length)];
    }),
    ...rows.flatMap(({ document, area, measures }) =>
      measures.map(({ id }) => containingTie(document.id, area.id, id, 1)),
    ),
  ];
}

function isProduct({ area }: PlacedRow): boolean {
  return area.label === 'Product';
}

function countOpen(names: readonly PlacedName[], keyOf: (name: PlacedName) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = keyOf(name);
    if (name.review === 'open') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function distinctSorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
