import { ownTextsOfBundle, ownTextsOfRegistry } from './own-texts.ts';
import { linesWithPersons } from './person-names.ts';
import type { PersonNames } from './person-words.ts';
import type { Seed, SeedFile } from './read-data.ts';
import { copiedWords, fingerprint, shingles } from './shingles.ts';

/** Titles, notes and reasons that take over six or more words in a row from a source document. */
export function checkWording({ registry, bundles }: Seed, sourceFingerprints: ReadonlySet<number>): string[] {
  return [...ownTextsOfRegistry(registry), ...bundles.flatMap(ownTextsOfBundle)]
    .filter(({ text }) => shingles(text).some((words) => sourceFingerprints.has(fingerprint(words))))
    .map(({ at }) => `${at}: takes over ${copiedWords} or more words in a row from a source document`);
}

/** Lines of a data file, comments included, that name a person: one of `names`, or whoever looks like one. */
export function checkPersons(file: SeedFile, names: PersonNames): string[] {
  return linesWithPersons(file.text, names).map((line) => `${file.name}:${line}: names a person`);
}
