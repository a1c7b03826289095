import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import type { MeasureBlock, MeasureGraph } from './measure-blocks.ts';

/** A block as it is drawn: `shown` measures, and what its row stands for that opens the rest. */
export interface FoldedBlock extends MeasureBlock {
  readonly shown: readonly NetworkNode[];
  readonly hidden: readonly NetworkNode[];
  /** Partners that only hidden measures name. */
  readonly hiddenNames: readonly NetworkNode[];
}

/** Above so many measures and partners a picture is no longer looked through but only scrolled. */
export const mostMeasures = 150;
/** Measures of a block that stay, tried from many to few. */
const limits = [8, 6, 5, 4, 3, 2] as const;

/** Id under which the row that opens the rest of a block is known: its area, or what has none. */
export function blockOwner({ area }: MeasureBlock): string {
  return area?.id ?? 'measures';
}

/** Whether a block has measures that can be folded away. */
export function mayFold({ naming }: MeasureBlock): boolean {
  return naming.length > Math.min(...limits) + 1;
}

/**
 * Shortens blocks where a picture would grow too long: so many measures stay in each that the whole stays within
 * `mostMeasures`, with the partners they or their area name. Blocks in `expanded` stay whole.
 */
export function foldBlocks(
  { blocks, named, ties }: MeasureGraph,
  expanded: ReadonlySet<string>,
): { blocks: FoldedBlock[]; named: NetworkNode[] } {
  const sources = Map.groupBy(ties, ({ target }) => target);
  const areas = new Set(blocks.flatMap(({ area }) => area?.id ?? []));
  const fold = (limit: number) => {
    const cut = blocks.map((block) => {
      // A row that opens one measure needs the room of that measure.
      const whole = expanded.has(blockOwner(block)) || block.naming.length <= limit + 1;
      const shown = whole ? block.naming : block.naming.slice(0, limit);
      return { ...block, shown, hidden: block.naming.slice(shown.length) };
    });
    const drawn = new Set([...areas, ...cut.flatMap(({ shown }) => shown.map(({ id }) => id))]);
    const isDrawn = ({ id }: NetworkNode): boolean =>
      (sources.get(id) ?? []).some(({ source }) => drawn.has(source));
    return { cut, kept: named.filter(isDrawn), left: named.filter((node) => !isDrawn(node)) };
  };
  const sizeOf = ({ cut, kept }: ReturnType<typeof fold>): number =>
    cut.reduce((sum, { shown }) => sum + shown.length, kept.length);
  let best = fold(Infinity);
  for (const limit of limits) {
    if (sizeOf(best) <= mostMeasures) break;
    best = fold(limit);
  }
  const namedBy = (measures: readonly NetworkNode[]): NetworkNode[] => {
    const own = new Set(measures.map(({ id }) => id));
    return best.left.filter(({ id }) => (sources.get(id) ?? []).some(({ source }) => own.has(source)));
  };
  return {
    blocks: best.cut.map((block) => ({ ...block, hiddenNames: namedBy(block.hidden) })),
    named: best.kept,
  };
}
