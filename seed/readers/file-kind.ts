import { Archive } from './archive.ts';
import { mainPart } from './package-relations.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { Source } from './source.ts';
import { brokenPackage, lockedFile, oldFormat, openDocument } from './unreadable-file.ts';

/**
 * The kind of a file by its first bytes and by what it holds, never by its name; text is a table or plain text, which its
 * lines decide. Throws UnreadableFile for what is none of them.
 */
export function fileKind(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Exclude<Source['format'], 'csv' | 'txt'> | 'text' {
  refuseOldFormat(bytes);
  if (isPdf(bytes)) return 'pdf';
  if (!unpacks(bytes)) return 'text';
  const archive = new Archive(bytes, limits);
  if (archive.text('mimetype')?.includes('opendocument') === true) throw openDocument();
  const main = mainPart(archive);
  if (main.startsWith('word/')) return 'docx';
  if (main.startsWith('xl/')) return 'xlsx';
  throw brokenPackage();
}

/** Whether the bytes are an archive, which may hold many times more than itself. */
export function unpacks(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\u0003\u0004');
}

/** Some programs write a few bytes of their own before the mark of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes(
    '%PDF-',
    0,
    'latin1',
  );
}

/** Throws UnreadableFile for what old Office wrote, which is also the wrapper of a locked file of the new one. */
export function refuseOldFormat(bytes: Uint8Array): void {
  if (!startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) return;
  throw Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? lockedFile() : oldFormat();
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
