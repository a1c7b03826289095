import { Said, saidTable } from '../../../graph/schema/feedback.ts';
import type { Mark } from './map-props.ts';

/** How a marked line is drawn, in CSS pixels at zoom 1. The legend, both painters and saved pictures read this table. */
export const markStrokes: Readonly<
  Record<
    Mark,
    { dash: readonly number[]; width: number; colour: 'line' | 'soft' | 'accent'; badge: Badge | null }
  >
> = {
  both: { dash: [], width: 1.1, colour: 'line', badge: null },
  mixed: { dash: [], width: 1.6, colour: 'soft', badge: 'plus-minus' },
  a: { dash: [6, 4], width: 1.8, colour: 'soft', badge: 'minus' },
  b: { dash: [], width: 3, colour: 'accent', badge: 'plus' },
};

/** The small sign on a line or name: how it differs between two documents, or what the partner itself says of it. */
export type Badge = ChangeBadge | Said;
type ChangeBadge = 'plus' | 'minus' | 'plus-minus';

/** Radius of a badge at zoom 1. */
export const badgeRadius = 6.5;

/** The letter of a badge that tells an answer; null for one that is made of bars. */
export function badgeLetter(badge: Badge): string | null {
  const said = Said.safeParse(badge);
  return said.success ? saidTable[said.data].sign : null;
}

/** The bars of a badge's sign as rectangles x, y, width, height around its centre, in units of its radius. */
export const badgeBars: Readonly<Record<Badge, readonly (readonly [number, number, number, number])[]>> = {
  right: [],
  other: [],
  wrong: [],
  plus: [
    [-0.6, -0.13, 1.2, 0.26],
    [-0.13, -0.6, 0.26, 1.2],
  ],
  minus: [[-0.6, -0.13, 1.2, 0.26]],
  'plus-minus': [
    [-0.5, -0.3, 1, 0.22],
    [-0.11, -0.66, 0.22, 0.94],
    [-0.5, 0.42, 1, 0.22],
  ],
};
