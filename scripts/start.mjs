import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';
import { become } from './run.mjs';
import { ensureWebBuild } from './web-build.mjs';

/** `npm start`: set up what is missing, then become the server. */
process.chdir(root);
ensureDependencies();
ensureWebBuild();
become(node24, ['api/main.ts']);
