import { ensureDependencies } from './dependencies.mjs';
import { runLanes } from './lanes.mjs';
import { root } from './repository.mjs';
import { checkSteps, projectStep } from './steps.mjs';
import { printResult, printSummary } from './summary.mjs';

/** `npm run check`: format, lint, types, seed data and unit tests; no database server, no browser. */
process.chdir(root);
const started = Date.now();
ensureDependencies();
const results = await runLanes([checkSteps, [projectStep('unit'), projectStep('web')]], printResult);
process.exit(printSummary(results, started) ? 0 : 1);
