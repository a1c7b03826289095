import type { PlacedLine } from '../layout/placement.ts';
import type { Highlight } from './map-props.ts';

/** What stays strong while the rest fades. `chosen` is the selected node itself, null when a tie is selected. */
export interface Scope {
  readonly chosen: string | null;
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/**
 * The selected node with its lines and their other ends, or the selected line with its ends; without a selection, or with
 * one that lies on it, the highlighted path. Null when nothing drawn is meant, and then nothing fades.
 */
export function selectionScope(
  drawn: ReadonlySet<string>,
  lines: readonly PlacedLine[],
  selection: string | null,
  highlight: Highlight | null,
): Scope | null {
  const isOnPath =
    selection !== null && highlight !== null && [...highlight.nodes, ...highlight.ties].includes(selection);
  if (selection !== null && !isOnPath) {
    const own = drawn.has(selection);
    const met = lines.filter((line) =>
      own
        ? line.source === selection || line.target === selection
        : line.tie.ties.some((tie) => tie.id === selection),
    );
    if (!own && met.length === 0) return null;
    const nodes = new Set(met.flatMap((line) => [line.source, line.target]));
    if (own) nodes.add(selection);
    return { chosen: own ? selection : null, nodes, lines: new Set(met.map((line) => line.id)) };
  }
  if (highlight === null) return null;
  const ties = new Set(highlight.ties);
  return {
    chosen: selection !== null && drawn.has(selection) ? selection : null,
    nodes: new Set(highlight.nodes),
    lines: new Set(
      lines.filter((line) => line.tie.ties.some((tie) => ties.has(tie.id))).map((line) => line.id),
    ),
  };
}
