import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Names what decides which graph lines become: the sources in graph/ and the packages they use. */
export async function writingRelease(): Promise<string> {
  const hash = createHash('sha256');
  const paths: string[] = [];
  for await (const path of glob(['graph/**/*.ts', 'package.json'], { cwd: root })) paths.push(path);
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex');
}
