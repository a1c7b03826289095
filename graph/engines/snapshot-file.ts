import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

/** Bytes before the database in the file: one line that says what it is, filled up with blanks. */
const headLength = 1024;

/** `release` names the program that wrote it, `version` and `sum` the last line of the journal that is in it. */
const Head = z.strictObject({
  kulturnetz: z.literal('snapshot'),
  release: z.string(),
  version: z.int(),
  sum: z.string(),
  sha256: z.string(),
});
export type SnapshotHead = Omit<z.infer<typeof Head>, 'kulturnetz' | 'sha256'>;

/** Packs the file of a database as a snapshot: under its name it is there as a whole or not at all. */
export async function packSnapshot(database: string, to: string, head: SnapshotHead): Promise<void> {
  await replaceFile(to, async (file) => {
    const written = createWriteStream(to, { fd: file.fd, autoClose: false, start: headLength });
    const sha256 = await copyHashed(createReadStream(database), written);
    const text = JSON.stringify({ kulturnetz: 'snapshot', ...head, sha256 });
    await file.write(`${text.padEnd(headLength - 1)}\n`, 0);
  });
}

/**
 * Unpacks the database of a snapshot that `fits`; answers what its head says, or null, with nothing left behind, when
 * there is none, it does not fit, or is not as it was written.
 */
export async function unpackSnapshot(
  snapshot: string,
  to: string,
  fits: (head: SnapshotHead) => Promise<boolean>,
): Promise<SnapshotHead | null> {
  const file = await open(snapshot, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const head = await headOf(file);
    if (head === null || !(await fits(head))) return null;
    const read = file.createReadStream({ start: headLength, autoClose: false });
    if ((await copyHashed(read, createWriteStream(to, { mode: 0o600 }))) === head.sha256) return head;
    await rm(to, { force: true });
    return null;
  } finally {
    await file.close();
  }
}

async function headOf(file: FileHandle): Promise<z.infer<typeof Head> | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
  try {
    return Head.safeParse(JSON.parse(buffer.toString('utf8', 0, bytesRead))).data ?? null;
  } catch {
    // Not even JSON: no snapshot of ours.
    return null;
  }
}

async function copyHashed(from: Readable, to: NodeJS.WritableStream): Promise<string> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(from, hashing, to);
  return hash.digest('hex');
}
