/** Width in pixels the evidence panel takes at the right, and whether it lies over the map there or beside it. */
export interface PanelRoom {
  readonly width: number;
  readonly over: boolean;
}

/** Where the panel (20.5rem) is on this window; on phones it is a page of its own and covers everything anyway. */
export function panelRoom(): PanelRoom {
  if (matchMedia('(max-width: 40em)').matches) return { width: 0, over: false };
  return {
    width: 20.5 * parseFloat(getComputedStyle(document.documentElement).fontSize),
    over: !matchMedia('(min-width: 80em)').matches,
  };
}
