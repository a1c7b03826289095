const entrySignature = 0x02_01_4b_50;
const entrySize = 46;

/**
 * Bytes that a workbook says it unpacks to: the sum over the central directory of the ZIP archive (PKWARE APPNOTE 4.3.12).
 * The reader trusts the same numbers and unpacks no more than they say, so a small file cannot fill the memory.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + entrySize <= view.byteLength; at++)
    if (view.getUint32(at, true) === entrySignature) size += view.getUint32(at + 24, true);
  return size;
}
