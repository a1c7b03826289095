import { apiBench } from './api-bench.ts';
import { benchEngines } from './bench-engines.ts';
import { browserBench } from './browser-bench.ts';
import { importBench } from './import-bench.ts';
import { mapBench } from './map-bench.ts';
import { startBench } from './start-bench.ts';
import { townsBench } from './towns-bench.ts';

const chosen = process.argv.slice(2);
const { engines, close } = benchEngines();

/** The parts of the bench by the name they are chosen with: `npm run bench -- api map`; all of them without a name. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  start: startBench,
  import: () => importBench(engines),
  api: () => apiBench(engines),
  browser: browserBench,
  map: mapBench,
  towns: () => townsBench(engines),
};

try {
  for (const [name, part] of Object.entries(parts)) {
    if (chosen.length === 0 || chosen.includes(name)) await part();
  }
} finally {
  await close();
}
