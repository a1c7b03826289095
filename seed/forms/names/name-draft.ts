import type { Lines } from '../../../graph/schema/vocabulary.ts';

/** By what a name is parted from the next: a printed sign, a line of its own, "und", nothing (the cell is the name), or words alone. */
export type CutRule = 'separator' | 'line' | 'und' | 'none' | 'bare';

/**
 * Why a person should look: `bare`: cut, or left whole, without a printed separator · `und-open`: one name or two ·
 * `code`: an office known by its code · `slash`: two bodies around a slash · `person-dropped` · `litter`: signs that no
 * name has · `empty-cell` · `tail`: a known body ends a measure whose cell is empty.
 */
export type Doubt =
  | 'bare'
  | 'und-open'
  | 'code'
  | 'slash'
  | 'person-dropped'
  | 'litter'
  | 'empty-cell'
  | 'tail';

/** A name cut out of a cell, as printed. `entry`: number (from 0) of the own line or block of the cell that it stands in. */
export interface NameDraft {
  readonly as: string;
  readonly lines: Lines;
  readonly entry: number;
  readonly possible: boolean;
  readonly cut: CutRule;
  readonly doubts: readonly Doubt[];
}

/** Whether a wording is known as a name, by the registry or by a decision. */
export type IsName = (wording: string) => boolean;
