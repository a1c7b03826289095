import { MediaQuery } from 'svelte/reactivity';

/** Width below which the frame changes; the style sheets use the same figure. */
export const isPhone = new MediaQuery('max-width: 40em');
