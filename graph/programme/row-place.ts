import { rowPlace } from '../identity/decision-key.ts';
import type { ProgrammeRow } from './programme.ts';

/** The row as decisions know it again. */
export function placeOf({ printedPlace, section, area, measures }: ProgrammeRow): string {
  const product = area.label === 'Product' ? area.code : null;
  return printedPlace ?? rowPlace(section.code, product, measures[0]?.title ?? null);
}
