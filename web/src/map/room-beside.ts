/**
 * Width in pixels kept free at the right of a map on wide windows, where the evidence panel (20.5rem) will open without
 * anything moving; none while it is open or will open elsewhere.
 */
export function roomBeside(panelElsewhere: boolean): number {
  if (panelElsewhere || !matchMedia('(min-width: 80em)').matches) return 0;
  return 20.5 * parseFloat(getComputedStyle(document.documentElement).fontSize);
}
