import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadingLimits } from './reading-limits.ts';
import { brokenPackage, unpacksToMore } from './unreadable-file.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** The files of a workbook, unpacked one by one as they are asked for. */
export class Archive {
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** Throws UnreadableFile for what is no sound archive, or says to unpack to more than the limit. */
  constructor(bytes: Uint8Array, { unpacked, entries }: ReadingLimits) {
    this.#entries = zipEntries(bytes, entries);
    const said = [...this.#entries.values()].reduce((sum, { size }) => sum + size, 0);
    if (said > unpacked) throw unpacksToMore(unpacked);
  }

  /**
   * The text of a file; null where there is none. Unpacking ends at the byte where it exceeds what the archive says, so
   * that the limit holds for what comes out and not for what was promised. Throws UnreadableFile.
   */
  text(path: string): string | null {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) return null;
    const bytes = unpack(entry);
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw brokenPackage();
    const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
    try {
      return new TextDecoder(wide, { fatal: true }).decode(bytes);
    } catch {
      throw brokenPackage();
    }
  }
}

function unpack({ stored, packed, size }: ZipEntry): Uint8Array {
  if (stored) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw brokenPackage();
  }
}
