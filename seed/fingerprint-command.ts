import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentsDirectory } from './check-source.ts';
import { readSeed } from './read-data.ts';
import { writeSourceFingerprints } from './source-fingerprints.ts';

/** Renews the stored fingerprints after a document was added; needs the source documents of every bundle. */
const { bundles } = await readSeed();
const texts = await Promise.all(
  bundles.map((bundle) => readFile(join(documentsDirectory, bundle.document.source.file), 'utf8')),
);
await writeSourceFingerprints(texts);
console.log(`fingerprints of ${texts.length} documents written`);
