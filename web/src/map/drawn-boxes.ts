import { fontSize, formOf, signGap, signSize } from '../layout/box-sizes.ts';
import type { Look, PlacedBox, Placement } from '../layout/placement.ts';
import type { Viewport } from './map-props.ts';

/** A box as it stands on the screen, in CSS pixels of the map's element. `cut`: its name is not wholly readable. */
export interface DrawnBox {
  readonly id: string;
  readonly kind: Look;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly fontPx: number;
  readonly text: string;
  readonly cut: boolean;
}

/**
 * Reads back what is drawn. `shown` lists the dots whose labels found room, or is null while names stand in boxes.
 * `widthOf` is the real width of a line of a box's text at zoom 1.
 */
export function readBoxes(
  placement: Placement,
  view: Viewport,
  shown: ReadonlySet<string> | null,
  widthOf: (box: PlacedBox, line: string) => number,
): DrawnBox[] {
  return placement.boxes.map((box) => {
    const text = box.lines.join(' ');
    return {
      id: box.id,
      kind: box.look,
      x1: (box.x - box.w / 2) * view.zoom + view.x,
      y1: (box.y - box.h / 2) * view.zoom + view.y,
      x2: (box.x + box.w / 2) * view.zoom + view.x,
      y2: (box.y + box.h / 2) * view.zoom + view.y,
      fontPx: fontSize * (shown ? 1 : view.zoom),
      text,
      cut: shown ? !shown.has(box.id) : isCut(box, widthOf),
    };
  });
}

function isCut(box: PlacedBox, widthOf: (box: PlacedBox, line: string) => number): boolean {
  const form = formOf(box.look);
  const room = box.w - 2 * form.padX - (form.sign ? signSize + signGap : 0);
  const bare = (text: string) => text.replace(/[\s-]/gu, '');
  return (
    bare(box.lines.join('')) !== bare(box.text) || box.lines.some((line) => widthOf(box, line) > room + 1)
  );
}
