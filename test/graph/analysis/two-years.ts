import { compareSameTown } from '../../../graph/analysis/compare/compare-same-town.ts';
import type { CompareScope } from '../../../graph/analysis/compare/compared-ties.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import type { ComparedTie } from '../../../graph/schema/compare-answers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

const products = { musik: 'music-school', archiv: 'archive', buecherei: 'library' } as const;
export const actors = {
  schulen: { status: 'collective' },
  team: { status: 'internal' },
  weitere: { status: 'placeholder' },
} as const;

/** A programme of an invented town. */
export function year(of: number, rows: Sketch['rows'], more: Partial<Sketch> = {}): Programme {
  return buildProgramme({ id: `stadt-${of}`, year: of, products, actors, rows, ...more });
}

/** What `compareSameTown` says of areas and of bodies that are named, unless `scope` asks for more. */
export function compared(a: Programme, b: Programme, scope: Partial<CompareScope> = {}, naming = new Map()) {
  return compareSameTown(a, b, { level: 'product', include: 'identifiable', ...scope }, naming);
}

export const keys = (ties: readonly ComparedTie[]): string[] => ties.map(({ key }) => key);
