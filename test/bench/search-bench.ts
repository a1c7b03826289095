import { searchIndex } from '../../graph/reading/search.ts';
import { readSeed } from '../../seed/read-data.ts';
import { openProgrammes } from '../api/served-app.ts';
import { spellings } from '../graph/identity/spellings.ts';
import { trySpelling } from '../graph/identity/try-spellings.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import type { BenchEngine } from './bench-engines.ts';
import { loadTowns } from './load-towns.ts';
import { ms, printTable, verdict } from './table.ts';

const towns = 500;
const goal = 50;
const queries = [
  'be',
  'mu',
  'musik',
  'stadt',
  'Jugnd',
  'Netzwerk Film 3',
  'Netzwerk Musik Beispielstadt 7',
  'xyzzyqwert',
];

/** How the names of the registry are found, way by way of typing, and how long the first list takes with many towns. */
export async function searchBench({ name, open }: BenchEngine): Promise<void> {
  await figures();
  const graph = await open();
  try {
    await loadTowns(graph.writing, 0, towns);
    const index = await searchIndex(await new WholeGraph(graph.engine).reading());
    const timed = (q: string): number => {
      const started = performance.now();
      index.search({ q, limit: 10 });
      return performance.now() - started;
    };
    const letters = index.firstLetters().map((q) => ({ q, cold: timed(q), warm: timed(q) }));
    const slowest = letters.reduce((a, b) => (a.cold > b.cold ? a : b));
    const kept = Math.max(...letters.map(({ warm }) => warm));
    printTable(
      `Suche unter ${towns} Städten, ${name} (kalt: nie gefragt)`,
      ['', 'kalt', 'danach', ''],
      [
        [
          `langsamster erster Buchstabe (${slowest.q})`,
          ms(slowest.cold),
          ms(kept),
          verdict('erster Buchstabe, bereitgehalten', kept <= goal, `<= ${goal} ms`),
        ],
        ...queries.map((q) => [q, ms(timed(q)), ms(timed(q)), '']),
      ],
    );
  } finally {
    await graph.close();
  }
}

async function figures(): Promise<void> {
  const engine = await openProgrammes();
  try {
    const index = await searchIndex(await new WholeGraph(engine).reading());
    const { registry } = await readSeed();
    const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;
    printTable(
      'Namen und andere Schreibweisen der Registry, getippt',
      ['', 'Anfragen', 'an erster Stelle', 'unter den ersten zehn'],
      spellings
        .map((spelling) => trySpelling(spelling, index, registry))
        .map(({ name, asked, first, firstTen }) => [
          name,
          String(asked),
          share(first, asked),
          share(firstTen, asked),
        ]),
    );
  } finally {
    await engine.close();
  }
}
