import type { Bilingual } from '../schema/vocabulary.ts';

/** Two texts kept as flat properties; both are there or neither. */
export function bilingual(de: string | null, en: string | null): Bilingual | null {
  return de === null || en === null ? null : { de, en };
}
