import { brokenPackage, lockedFile } from './unreadable-file.ts';

/** A file in an archive: its packed bytes, and the size and CRC-32 of what they unpack to. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

const endSignature = 0x06_05_4b_50;
const entrySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endSize = 22;
const longestComment = 0xff_ff;
const inExtra = 0xff_ff_ff_ff;

interface Located extends ZipEntry {
  readonly from: number;
  readonly to: number;
}

/**
 * The files of a ZIP archive by lower-case name (PKWARE APPNOTE 4.3). Readers differ in what they make of an archive
 * that contradicts itself, so one is refused: what its directory says must fit what stands before each file, and no file
 * may share bytes with another or bear its name. Throws UnreadableFile.
 */
export function zipEntries(bytes: Uint8Array, most: number): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const directoryEnd = directory + view.getUint32(end + 12, true);
  if (count > most || directoryEnd > end) throw brokenPackage();
  const entries: Located[] = [];
  let at = directory;
  for (let n = 0; n < count; n++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== entrySignature) throw brokenPackage();
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw brokenPackage();
    entries.push(locate(view, at, directory));
    at = next;
  }
  if (at !== directoryEnd || shareBytes(entries)) throw brokenPackage();
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size !== count) throw brokenPackage();
  return byName;
}

/** The record at the very end of the file, behind which only its own comment may stand. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--)
    if (
      view.getUint32(at, true) === endSignature &&
      at + endSize + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw brokenPackage();
}

/** The entry whose directory record stands at `at`; its bytes must end before the `directory`. */
function locate(view: DataView, at: number, directory: number): Located {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const nameLength = view.getUint16(at + 28, true);
  const name = textAt(view, at + 46, nameLength);
  const { size, packedSize, from } = sizesOf(view, at, nameLength);
  if ((flags & 1) === 1) throw lockedFile();
  if ((method !== 0 && method !== 8) || from + 30 > directory) throw brokenPackage();
  const localName = view.getUint16(from + 26, true);
  const start = from + 30 + localName + view.getUint16(from + 28, true);
  const to = start + packedSize;
  const streamed = (flags & 8) !== 0;
  const localSize = view.getUint32(from + 18, true);
  const agrees =
    view.getUint32(from, true) === localSignature &&
    view.getUint16(from + 8, true) === method &&
    to <= directory &&
    textAt(view, from + 30, localName) === name &&
    (streamed || localSize === packedSize || localSize === inExtra);
  if (!agrees) throw brokenPackage();
  const packed = new Uint8Array(view.buffer, view.byteOffset + start, packedSize);
  return { name, stored: method === 0, packed, size, crc: view.getUint32(at + 16, true), from, to };
}

/** Sizes and offset of an entry; some writers put them into the ZIP64 field though they would fit. */
function sizesOf(
  view: DataView,
  at: number,
  nameLength: number,
): { size: number; packedSize: number; from: number } {
  const extra = new DataView(
    view.buffer,
    view.byteOffset + at + 46 + nameLength,
    view.getUint16(at + 30, true),
  );
  let field = 0;
  while (field + 4 <= extra.byteLength && extra.getUint16(field, true) !== 1)
    field += 4 + extra.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packedSize = 0, from = 0] = [24, 20, 42].map((place) => {
    const given = view.getUint32(at + place, true);
    if (given !== inExtra) return given;
    if (next + 8 > extra.byteLength) throw brokenPackage();
    next += 8;
    return Number(extra.getBigUint64(next - 8, true));
  });
  return { size, packedSize, from };
}

function shareBytes(entries: readonly Located[]): boolean {
  const ordered = entries.toSorted((a, b) => a.from - b.from);
  return ordered.some(({ from }, n) => n > 0 && from < (ordered[n - 1]?.to ?? 0));
}

function textAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) throw brokenPackage();
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}
