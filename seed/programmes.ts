import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { contentHash } from '../graph/changes/content-hash.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Registry } from '../graph/schema/registry.ts';
import { readSeed, seedDirectory, yamlFiles } from './read-data.ts';
import type { Seed } from './read-data.ts';

/** Content that is known by its hash and read only by who needs more. */
export interface Known<T> {
  readonly hash: string;
  readonly read: () => Promise<T>;
}

/** The curated programmes as a start looks at them: most find that they hold all of it already. */
export interface Programmes {
  readonly registry: Known<Registry>;
  readonly documents: readonly (Known<Bundle> & { readonly id: string })[];
}

/** What the data files hold, by the hash of their text: stored beside them, so that nobody has to read them to know. */
const Contents = z.strictObject({
  files: z.string(),
  registry: z.string(),
  documents: z.record(z.string(), z.string()),
});
type Contents = z.infer<typeof Contents>;
const contentsFile = new URL('./contents.json', import.meta.url);

/** The programmes that data hold which were read. */
export function programmesOf({ registry, bundles }: Seed): Programmes {
  return {
    registry: { hash: contentHash(registry), read: async () => registry },
    documents: bundles.map((bundle) => ({
      id: bundle.document.id,
      hash: contentHash(bundle),
      read: async () => bundle,
    })),
  };
}

/** The curated programmes; where the files are not those that were last noted, they are read at once. */
export async function readProgrammes(): Promise<Programmes> {
  const contents = Contents.parse(JSON.parse(await readFile(contentsFile, 'utf8')));
  if (contents.files !== (await filesHash())) return programmesOf(await readSeed());
  let seed: Promise<Seed> | undefined;
  const read = () => (seed ??= readSeed());
  return {
    registry: { hash: contents.registry, read: async () => (await read()).registry },
    documents: Object.entries(contents.documents).map(([id, hash]) => ({
      id,
      hash,
      read: async () => {
        const bundle = (await read()).bundles.find(({ document }) => document.id === id);
        if (bundle === undefined)
          throw new TypeError(`${contentsFile.pathname} names ${id}, which is not there`);
        return bundle;
      },
    })),
  };
}

/** What is to be noted of the data files as they are. */
export async function currentContents(): Promise<Contents> {
  const { registry, documents } = programmesOf(await readSeed());
  return {
    files: await filesHash(),
    registry: registry.hash,
    documents: Object.fromEntries(documents.map(({ id, hash }) => [id, hash])),
  };
}

/** Notes what the data files hold. */
export async function writeContents(): Promise<void> {
  await writeFile(contentsFile, `${JSON.stringify(await currentContents(), null, 2)}\n`);
}

async function filesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const prefix of ['registry/', ''])
    for (const { name, text } of await yamlFiles(seedDirectory, prefix)) hash.update(`${name}\n${text}\n`);
  return hash.digest('hex');
}
