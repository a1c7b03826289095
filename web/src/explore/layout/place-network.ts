import type { Layout } from '../map-props.ts';
import { placeBruecken } from './bruecken.ts';
import type { LayoutInput } from './layout-input.ts';
import { makeBoxes } from './make-boxes.ts';
import { placeBeside } from './place-beside.ts';
import type { Placement } from './placement.ts';

/** The layout that is really drawn: measures stand between areas and partners, which only columns can show. */
export function effectiveLayout(layout: Layout, input: Pick<LayoutInput, 'nodes'>): Layout {
  return layout === 'bruecken' && input.nodes.some((node) => node.label === 'Measure') ? 'spalten' : layout;
}

/** Places a network. "Brücken" is ready at once; the others are worked out beside the page until `signal` aborts. */
export function placeNetwork(
  layout: Layout,
  input: LayoutInput,
  signal: AbortSignal,
): Placement | Promise<Placement> {
  return layout === 'bruecken' ? placeBruecken(input) : placeBeside(makeBoxes(input, layout), signal);
}
