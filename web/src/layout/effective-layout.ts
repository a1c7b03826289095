import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import type { Layout } from './layouts.ts';

/** The layout that is really drawn: measures stand between areas and partners, which only columns can show. */
export function effectiveLayout(
  layout: Layout,
  network: { readonly nodes: readonly Pick<NetworkNode, 'label'>[] },
): Layout {
  return layout === 'bruecken' && network.nodes.some((node) => node.label === 'Measure') ? 'spalten' : layout;
}
