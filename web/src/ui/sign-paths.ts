import type { Sign } from '../../../graph/schema/actor-types.ts';

/**
 * Every sign as an SVG path in a box of 16 x 16, filled by the even-odd rule. The legend draws it as SVG and the map
 * through Path2D, so both show the same shape on every machine.
 */
export const signPaths: Readonly<Record<Sign, string>> = {
  square: 'M3 3H13V13H3Z',
  'framed-square': 'M2 2H14V14H2ZM4 4V12H12V4ZM6 6H10V10H6Z',
  triangle: 'M8 2L14.5 13.5H1.5Z',
  diamond: 'M8 1.5L14.5 8L8 14.5L1.5 8Z',
  circle: 'M8 2.5A5.5 5.5 0 1 1 8 13.5A5.5 5.5 0 1 1 8 2.5Z',
  hexagon: 'M4.5 2H11.5L15 8L11.5 14H4.5L1 8Z',
  star: 'M8 1L9.8 6.2L15 8L9.8 9.8L8 15L6.2 9.8L1 8L6.2 6.2Z',
  ring: 'M8 1.5A6.5 6.5 0 1 1 8 14.5A6.5 6.5 0 1 1 8 1.5ZM8 4.5A3.5 3.5 0 1 0 8 11.5A3.5 3.5 0 1 0 8 4.5Z',
  cross: 'M6 2H10V6H14V10H10V14H6V10H2V6H6Z',
  pentagon: 'M8 1.5L14.5 6.3L12 14H4L1.5 6.3Z',
  bars: 'M2 3H14V5.5H2ZM2 6.8H14V9.3H2ZM2 10.6H14V13.1H2Z',
  heart: 'M8 14L2.3 8.2A3.6 3.6 0 0 1 7.4 3.1L8 3.8L8.6 3.1A3.6 3.6 0 0 1 13.7 8.2Z',
  arch: 'M2.5 14V7.5A5.5 5.5 0 0 1 13.5 7.5V14H10V8A2 2 0 0 0 6 8V14Z',
  'triangle-down': 'M1.5 2.5H14.5L8 14Z',
  question:
    'M4.5 5.6A3.6 3.6 0 1 1 9.9 8.6C9.1 9.1 9 9.4 9 10.2H7C7 8.6 7.4 7.9 8.6 7.1A1.6 1.6 0 1 0 6.5 5.6ZM6.8 11.6H9.2V14H6.8Z',
};
