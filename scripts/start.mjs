import { ensureDependencies } from './dependencies.mjs';
import { node24, root } from './repository.mjs';
import { become } from './run.mjs';
import { ensureWebBuild } from './web-build.mjs';

/** `npm start`: set up what is missing, then become the server. */
process.chdir(root);
ensureDependencies();
ensureWebBuild();
// By itself V8 lets the space for new objects grow to 128 MB under load; with 32 MB it answers as many requests.
become(node24, ['--max-semi-space-size=16', 'api/main.ts']);
