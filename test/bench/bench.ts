import { analysesBench } from './analyses-bench.ts';
import { apiBench } from './api-bench.ts';
import { benchEngines } from './bench-engines.ts';
import { browserBench } from './browser-bench.ts';
import { candidatesBench } from './candidates-bench.ts';
import { decisionsBench } from './decisions-bench.ts';
import { filterBench } from './filter-bench.ts';
import { documentsBench, longPdfBench } from './documents-bench.ts';
import { fuzzBench } from './fuzz-bench.ts';
import { importBench } from './import-bench.ts';
import { killsBench } from './kills/kills-bench.ts';
import { mapBench } from './map-bench.ts';
import { memoryBench } from './memory-bench.ts';
import { namesBench } from './names-bench.ts';
import { programmesBench } from './programmes-bench.ts';
import { readsBench } from './reads-bench.ts';
import { reviewBench } from './review-bench.ts';
import { scaleBench } from './scale-bench.ts';
import { searchBench } from './search-bench.ts';
import { startBench } from './start-bench.ts';
import { printVerdicts } from './table.ts';
import { townsBench } from './towns-bench.ts';
import { visitorBench } from './visitor-bench.ts';

const words = process.argv.slice(2);
const chosen = words.filter((word) => !/^\d+$/.test(word));
const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
const engines = benchEngines();

/** The parts of the bench by the name they are chosen with: `npm run bench -- api map`; all of them without a name. */
const parts: readonly (readonly [string, () => Promise<void>])[] = [
  ['start', startBench],
  ['import', () => importBench(engines)],
  ['import', programmesBench],
  ['import', documentsBench],
  ['import', longPdfBench],
  ...engines.map((engine) => ['reads', () => readsBench(engine)] as const),
  ...engines.map((engine) => ['api', () => apiBench(engine)] as const),
  ...engines.map((engine) => ['decisions', () => decisionsBench(engine)] as const),
  ['candidates', candidatesBench],
  ['names', namesBench],
  ['memory', memoryBench],
  ['browser', browserBench],
  ['browser', filterBench],
  ['map', mapBench],
  ['review', reviewBench],
  ...engines.map((engine) => ['scale', () => scaleBench(engine)] as const),
  ...(engines.length > 1 ? ([['visitor', visitorBench]] as const) : []),
  ...engines.map((engine) => ['search', () => searchBench(engine)] as const),
  ...engines.map((engine) => ['towns', () => townsBench(engine)] as const),
  ...engines.map((engine) => ['analyses', () => analysesBench(engine)] as const),
];

/** They take minutes and are proofs, no figures: only by their names, `npm run bench -- kills 60 30 10 60`, `-- fuzz 300`. */
const onlyByName: typeof parts = [
  ['kills', () => killsBench(numbers)],
  ['fuzz', () => fuzzBench(numbers)],
];

for (const [name, part] of [...parts, ...onlyByName]) {
  if (chosen.length > 0 ? !chosen.includes(name) : onlyByName.some(([own]) => own === name)) continue;
  try {
    await part();
  } catch (error) {
    console.log(`\n${name}: nicht gemessen`);
    console.error(error);
    process.exitCode = 1;
  }
}
printVerdicts();
