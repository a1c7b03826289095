/** How a map places what it shows. */
export const layouts = ['bruecken', 'kraft', 'spalten', 'fokus'] as const;
export type Layout = (typeof layouts)[number];
