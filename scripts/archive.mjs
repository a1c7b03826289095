import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';
import { become } from './run.mjs';

/** `npm run backup`, `restore`, `compact` and `check-journal`: the changes of a graph as one file, and back. */
ensureDependencies();
process.chdir(root);
become(node24, [join(root, 'api/archive-command.ts'), ...process.argv.slice(2)]);
