import type { KeptPayload, Payload } from '../../schema/change.ts';
import { contentHash } from '../content-hash.ts';
import type { Work } from '../kind.ts';
import { applyEdits, editsBetween } from './bundle-edits.ts';

/**
 * Lines that a state is read from at most. A bundle of 77 kB that is written whole after so many corrections of 0.7 kB
 * adds 0.3 kB to each; reading as many lines takes 20 to 80 ms.
 */
export const longestChain = 256;

/**
 * What the line of a document holds: what differs from the state it replaces, or the whole bundle where there is none,
 * where it is no longer kept or already read from many lines, and where little is saved. That the edits give the
 * bundle back is tried out before they are relied on.
 */
export async function keptDocument(
  work: Pick<Work, 'find'>,
  payload: Payload<'document'>,
): Promise<KeptPayload<'document'>> {
  const { bundle, ...outline } = payload;
  const base = outline.replaces === null ? null : await work.find(outline.replaces);
  if (base === null || base.kept === null || base.kept.lines >= longestChain) return payload;
  const text = JSON.stringify(bundle);
  const edits = editsBetween(base.kept.json, JSON.parse(text));
  if (JSON.stringify(edits).length * 2 > text.length) return payload;
  const again = structuredClone(base.kept.json);
  applyEdits(again, edits);
  return contentHash(again) === outline.hash ? { ...outline, edits } : payload;
}
