import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';
import { become } from './run.mjs';
import { join } from 'node:path';

/** `npm run load -- FILES… --to URI`: bundles, registries or a journal into any engine. */
ensureDependencies();
process.chdir(process.env.INIT_CWD ?? root);
become(node24, [join(root, 'seed/load-command.ts'), ...process.argv.slice(2)]);
