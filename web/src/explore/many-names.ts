import type { Layout } from '../layout/layouts.ts';

/** Names and areas up to which pictures pulled together by ties are there within a few seconds on an office computer. */
const mostPulled = 8000;

/** Whether a picture in this layout takes so long that a reader is asked first. */
export function takesLong(layout: Layout, nodes: number): boolean {
  return layout === 'kraft' && nodes > mostPulled;
}
