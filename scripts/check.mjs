import { ensureDependencies } from './dependencies.mjs';
import { root } from './repository.mjs';
import { printSummary, runChecks, runProject } from './steps.mjs';

/** `npm run check`: format, lint, types, seed data and unit tests; no database server, no browser. */
process.chdir(root);
ensureDependencies();
process.exit(printSummary([...runChecks(), runProject('unit'), runProject('web')]) ? 0 : 1);
