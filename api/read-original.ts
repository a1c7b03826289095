import { createHash } from 'node:crypto';
import type { SourceText } from '../graph/schema/source-text.ts';
import { documentLines } from '../seed/document-lines.ts';
import { maskSource } from '../seed/persons/mask-source.ts';
import { readSourceApart } from '../seed/readers/read-apart.ts';
import { programmeLimits } from '../seed/readers/reading-limits.ts';

/** Bytes of the largest original that is received. */
export const largestOriginal = programmeLimits.bytes;

/** Media types under which browsers send what may be a document; what a file is, its first bytes say. */
export const documentFiles = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'text/plain',
  'application/octet-stream',
] as const;

/** SHA-256 of a file, in hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The numbered lines of a file as they may be kept, without persons. Throws UnreadableFile. */
export async function readOriginal(
  bytes: Uint8Array,
  isKnown: (wording: string) => boolean,
): Promise<Omit<SourceText, 'document'>> {
  const { source, masked } = maskSource(await readSourceApart(bytes, programmeLimits), isKnown);
  return { sha256: hashOf(bytes), masked, ...documentLines(source) };
}
