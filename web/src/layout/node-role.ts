import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';

/** What a node is in the picture: a group of areas, an area, a goal, a measure, or a name (partner). */
export type Role = 'goal' | 'area' | 'measure' | 'name';

/** Roles of all nodes; a section that only contains other areas stands with the goals, left of them. */
export function findRoles(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Map<string, Role> {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const groups = new Set(
    ties
      .filter((tie) => tie.kind === 'contains' && isAreaLabel(labels.get(tie.target)))
      .map((tie) => tie.source),
  );
  return new Map(
    nodes.map((node): [string, Role] => {
      if (isAreaLabel(node.label)) return [node.id, groups.has(node.id) ? 'goal' : 'area'];
      if (node.label === 'Measure') return [node.id, 'measure'];
      return [node.id, node.label === 'Goal' ? 'goal' : 'name'];
    }),
  );
}

/** Labels of nodes that may name partners. */
export function isAreaLabel(label: NetworkNode['label'] | undefined): boolean {
  return label === 'Product' || label === 'Section' || label === 'Event';
}
