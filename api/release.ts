import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What decides how the same data are answered. */
const sources = '{api,graph}/**/*.ts';

/** Names a release by what its sources in `root` say: two processes of one release agree, another one differs. */
export function releaseOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('base64url').slice(0, 16);
}

/** The release that runs. */
export const release = releaseOf(fileURLToPath(new URL('..', import.meta.url)));
