import { readFile, writeFile } from 'node:fs/promises';
import { holdsName } from './person-words.ts';
import { personsIn } from './persons-in-documents.ts';
import { fingerprint, shingles } from './shingles.ts';

/**
 * Fingerprints of every run of six words of the source documents: the documents are no part of the project, yet
 * wording taken over from them is found everywhere. Runs that name a person are left out, lest somebody who guesses a
 * surname could confirm it. Stored as sorted 32-bit numbers, base64.
 */
const fingerprintFile = new URL('./source-fingerprints.base64', import.meta.url);

export async function readSourceFingerprints(): Promise<ReadonlySet<number>> {
  const bytes = Buffer.from(await readFile(fingerprintFile, 'utf8'), 'base64');
  return new Set(Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4)));
}

/** Replaces the stored fingerprints by those of the given documents. */
export async function writeSourceFingerprints(texts: readonly string[]): Promise<void> {
  const persons = personsIn(texts);
  const runs = texts.flatMap(shingles).filter((words) => !holdsName(words.split(' '), persons));
  const prints = new Set(runs.map(fingerprint));
  const bytes = Buffer.alloc(prints.size * 4);
  [...prints].sort((a, b) => a - b).forEach((print, index) => bytes.writeUInt32BE(print, index * 4));
  await writeFile(fingerprintFile, `${bytes.toString('base64')}\n`);
}
