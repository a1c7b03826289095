import { checkData } from './check-data.ts';
import { checkSource, readSource } from './check-source.ts';
import { checkTerms } from './check-terms.ts';
import { checkPersons, checkWording } from './check-wording.ts';
import { personsIn } from './persons-in-documents.ts';
import { readSeed, seedDirectory, UnreadableSeed, yamlFiles } from './read-data.ts';
import { readSourceFingerprints } from './source-fingerprints.ts';

/** Checks the curated data and prints every fault; ends with 1 if there is one. */
async function main(): Promise<number> {
  const files = [...(await yamlFiles(seedDirectory, 'registry/')), ...(await yamlFiles(seedDirectory, ''))];
  const faults: string[] = [];
  const notices: string[] = [];
  const texts: string[] = [];
  try {
    const seed = await readSeed();
    faults.push(...checkData(seed), ...checkWording(seed, await readSourceFingerprints()));
    for (const bundle of seed.bundles) {
      const text = await readSource(bundle);
      if (text === null) notices.push(`${bundle.document.id}: not compared with its document (none at hand)`);
      else {
        texts.push(text);
        faults.push(...checkSource(bundle, text), ...checkTerms(bundle, text, seed.registry));
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableSeed)) throw error;
    faults.push(...error.faults);
  }
  const persons = personsIn(texts);
  faults.push(...files.flatMap((file) => checkPersons(file, persons)));
  if (notices.length > 0)
    notices.push(
      'Set KULTURNETZ_DOCUMENTS to the folder of the source documents to compare names and lines, and to look for the persons they name.',
    );
  // A check that is left out unseen is no check: where everything must be checked, a missing document is a fault.
  if (process.env['CI']) faults.push(...notices);
  else for (const line of notices) console.log(line);
  for (const fault of faults) console.error(fault);
  console.log(`${files.length} data files, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
