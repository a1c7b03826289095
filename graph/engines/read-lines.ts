import type { FileHandle } from 'node:fs/promises';
import type { PlacedText } from './journal-lines.ts';

const chunkSize = 1024 * 1024;

/** A line of a file; `isWhole` is false for a last line that a crash tore: without its end, or with lost pages. */
export interface FileLine extends PlacedText {
  readonly isWhole: boolean;
}

/** The lines of a file up to `end` (bytes), the file read piece by piece: no more than a line and a piece is held. */
export async function* readLines(file: FileHandle, end: number): AsyncGenerator<FileLine> {
  let pending = Buffer.alloc(0);
  let at = 0;
  let number = 0;
  for (let read = 0; read < end;) {
    const chunk = Buffer.alloc(Math.min(chunkSize, end - read));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, read);
    if (bytesRead === 0) break;
    read += bytesRead;
    pending = Buffer.concat([pending, chunk.subarray(0, bytesRead)]);
    let start = 0;
    for (let stop = pending.indexOf(0x0a); stop !== -1; stop = pending.indexOf(0x0a, start)) {
      const bytes = pending.subarray(start, stop);
      const isLast = read >= end && stop === pending.length - 1;
      const isWhole = !(isLast && bytes.includes(0));
      yield { number: ++number, text: bytes.toString('utf8'), at, length: bytes.length, isWhole };
      at += bytes.length + 1;
      start = stop + 1;
    }
    pending = pending.subarray(start);
  }
  if (pending.length > 0)
    yield {
      number: number + 1,
      text: pending.toString('utf8'),
      at,
      length: pending.length,
      isWhole: false,
    };
}
