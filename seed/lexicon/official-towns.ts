import { readFileSync } from 'node:fs';
import type { OfficialTown } from '../../graph/schema/town.ts';

const file = new URL('municipalities/nrw.csv', import.meta.url);
const entries = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(';') as [ags: string, name: string]);
const districts = new Map(entries.filter(([ags]) => ags.length === 5));

/** Towns and districts of North Rhine-Westphalia by their official keys; where they come from is in the README beside the file. */
export const officialTowns: readonly OfficialTown[] = entries.map(([ags, name]) => ({
  ags,
  name,
  kind: districts.has(ags) ? 'district' : 'town',
  district: districts.has(ags) ? null : (districts.get(ags.slice(0, 5)) ?? null),
}));
