import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive; what is given beside its content is told of it although it is not so. */
export interface Packed {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  /** Said of it in both places. */
  readonly saidSize?: number;
  /** The name before its bytes, where the directory has another. */
  readonly localName?: string;
  /** It has no bytes of its own: it lies where those of this file begin, which must be stored and hold its record. */
  readonly lyingIn?: string;
}

/** What stands before the bytes of a file, and the directory's record up to where the file lies. */
function recordsOf({ name, content, stored = false, flags = 0, saidSize, localName = name }: Packed) {
  const raw = Buffer.from(content);
  const packed = stored ? raw : deflateRawSync(raw, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(stored ? 0 : 8, 4);
  common.writeUInt32LE(crc32(raw), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(saidSize ?? raw.length, 18);
  const local = Buffer.from(common);
  local.writeUInt16LE(Buffer.byteLength(localName), 22);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), local, Buffer.from(localName)]);
  return { head, packed, common };
}

/** A file as it stands in an archive, with what is told before its bytes. */
export function packedRecord(file: Packed): Buffer {
  const { head, packed } = recordsOf(file);
  return Buffer.concat([head, packed]);
}

/** A ZIP archive of files, honest where nothing else is asked for. */
export function makeZip(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts = new Map<string, number>();
  let at = 0;
  for (const file of files) {
    const { head, packed, common } = recordsOf(file);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(file.lyingIn === undefined ? at : (starts.get(file.lyingIn) ?? 0), 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, place, Buffer.from(file.name)]),
    );
    if (file.lyingIn !== undefined) continue;
    starts.set(file.name, at + head.length);
    bodies.push(head, packed);
    at += head.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, entries, end]);
}
