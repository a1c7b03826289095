import type { ViewState } from '../url-state/view-state.ts';
import type { Layout } from './map-props.ts';

/** The layout that is drawn: bridges join areas, so at the level of measures columns take their place. */
export function drawnLayout({ layout, level }: Pick<ViewState, 'layout' | 'level'>): Layout {
  return layout === 'bruecken' && level === 'measure' ? 'spalten' : layout;
}
