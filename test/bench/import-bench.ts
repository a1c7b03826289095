import type { BenchEngine } from './bench-engines.ts';
import { loadTowns } from './load-towns.ts';
import { ms, printTable } from './table.ts';

const towns = 20;

/** How fast programmes are written: invented towns of real size, registry and one programme each. */
export async function importBench(engines: readonly BenchEngine[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, open } of engines) {
    const graph = await open();
    try {
      await loadTowns(graph.writing, 0, 2);
      const loaded = await loadTowns(graph.writing, 2, 2 + towns);
      const seconds = loaded.milliseconds / 1000;
      rows.push([
        name,
        (loaded.rows / seconds).toFixed(0),
        (loaded.records / seconds).toFixed(0),
        ms(loaded.milliseconds / towns),
      ]);
    } finally {
      await graph.close();
    }
  }
  const head = ['', 'Tabellenzeilen/s', 'Zeilen, Maßnahmen, Nennungen/s', 'je Programm'];
  printTable(`Import von ${towns} Programmen mit ihren Verzeichnissen`, head, rows);
}
