import type { SearchHit } from '../schema/detail-answers.ts';

/** What can be found. `usage` counts its mentions, or what stands for them, and only orders equal matches. */
export interface SearchEntry extends Omit<SearchHit, 'matched'> {
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly usage: number;
}
