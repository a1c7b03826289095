import type { PlacedBox, PlacedLine, Placement } from '../layout/placement.ts';
import type { MapComparison, Mark } from '../map-props.ts';

/** The mark of a drawn line; lines that carry none (the spine of areas) stand on both sides. */
export function lineMark(line: PlacedLine, comparison: MapComparison): Mark {
  return line.tie.ties.map((tie) => comparison.ties.get(tie.id)).find((mark) => mark !== undefined) ?? 'both';
}

/** The mark of a drawn name; headings carry none. */
export function boxMark(box: PlacedBox, comparison: MapComparison): Mark {
  return comparison.nodes.get(box.id) ?? 'both';
}

/** What is to be seen of a placement: everything, or only what one of the two documents names. Nothing moves. */
export function shownPart(placement: Placement, comparison: MapComparison | null): Placement {
  if (comparison === null || comparison.side === 'both') return placement;
  const { nodes, side } = comparison;
  const stands = (mark: Mark | undefined) => mark === undefined || mark === side || !isOneSided(mark);
  const boxes = placement.boxes.filter((box) =>
    // The row that opens a list stays while anybody in the list is named on this side.
    box.holds ? box.holds.some((id) => stands(nodes.get(id))) : stands(nodes.get(box.id)),
  );
  return { boxes, lines: placement.lines.filter((line) => stands(lineMark(line, comparison))) };
}

function isOneSided(mark: Mark): boolean {
  return mark === 'a' || mark === 'b';
}
