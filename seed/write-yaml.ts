import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ProgrammeRead } from './programme-file.ts';

/** Writes what was read as files shaped like seed/data: the bundle, and the entries that are new. */
export async function writeAsYaml(
  { read: { bundle, entries } }: ProgrammeRead,
  folder: string,
): Promise<void> {
  const { id } = bundle.document;
  await mkdir(join(folder, 'registry'), { recursive: true });
  await writeFile(join(folder, 'registry', `${id}.yaml`), stringify(entries));
  await writeFile(join(folder, `${id}.yaml`), stringify(bundle));
}
