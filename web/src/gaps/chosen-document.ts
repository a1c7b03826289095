import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { startDocument } from '../ui/documents.svelte.ts';

/**
 * The one programme that is looked at: the first that the address names, else the latest with ties. null: the address
 * names one that is not loaded, or none is loaded.
 */
export function chosenDocument(
  loaded: readonly DocumentAnswer[],
  asked: readonly string[],
): DocumentAnswer | null {
  const first = asked[0];
  return first === undefined ? startDocument(loaded) : (loaded.find(({ id }) => id === first) ?? null);
}
