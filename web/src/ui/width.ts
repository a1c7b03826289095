import { MediaQuery } from 'svelte/reactivity';

/** Widths at which the frame changes; the style sheets use the same figures. */
export const isPhone = new MediaQuery('max-width: 40em');
export const isWide = new MediaQuery('min-width: 80em');
