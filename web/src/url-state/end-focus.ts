import type { ViewState } from './view-state.ts';

/** What changes when a focus ends: a layout around it would have no centre any more. */
export function endFocus({ layout }: Pick<ViewState, 'layout'>): Partial<ViewState> {
  return { focus: null, layout: layout === 'fokus' ? 'bruecken' : layout };
}
