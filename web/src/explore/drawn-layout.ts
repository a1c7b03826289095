import type { Layout } from '../layout/layouts.ts';
import type { ViewState } from '../url-state/view-state.ts';

/** The layout to show as chosen: shared partners stand between areas, so the map draws measures in columns (layout/effective-layout.ts). */
export function drawnLayout({ layout, level }: Pick<ViewState, 'layout' | 'level'>): Layout {
  return layout === 'bruecken' && level === 'measure' ? 'spalten' : layout;
}
