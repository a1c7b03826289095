import type { PlacedBox, PlacedLine, Placement } from '../layout/placement.ts';
import type { MapComparison, Mark } from './map-props.ts';

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
  const boxes = placement.boxes.flatMap((box): PlacedBox[] => {
    if (!box.holds) return stands(nodes.get(box.id)) ? [box] : [];
    const held = box.holds.filter((id) => stands(nodes.get(id))).length;
    return held === 0 ? [] : [held === box.holds.length ? box : countedAgain(box, held)];
  });
  return { boxes, lines: placement.lines.filter((line) => stands(lineMark(line, comparison))) };
}

/** The row that opens a list says how many stand in it; its words stay as the layout wrote them. */
function countedAgain(box: PlacedBox, held: number): PlacedBox {
  const counted = (text: string) => text.replace(/\d+/u, String(held));
  return { ...box, text: counted(box.text), lines: box.lines.map(counted) };
}

function isOneSided(mark: Mark): boolean {
  return mark === 'a' || mark === 'b';
}
