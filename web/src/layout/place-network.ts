import type { Layout } from './layouts.ts';
import { placeBruecken } from './bruecken.ts';
import type { LayoutInput } from './layout-input.ts';
import { makeBoxes } from './make-boxes.ts';
import { placeMeasures } from './place-measures.ts';
import { placeBeside } from './place-beside.ts';
import type { Placement } from './placement.ts';

/** Places a network. Lists and blocks are ready at once; the others are worked out beside the page until `signal` aborts. */
export function placeNetwork(
  layout: Layout,
  input: LayoutInput,
  signal: AbortSignal,
): Placement | Promise<Placement> {
  if (layout === 'bruecken') return placeBruecken(input);
  const measures = input.nodes.some((node) => node.label === 'Measure');
  if (layout === 'spalten' && measures) return placeMeasures(input);
  return placeBeside(makeBoxes(input, layout), signal);
}
