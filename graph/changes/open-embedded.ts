import { createDatabase, EmbeddedEngine } from '../engines/embedded.ts';
import type { Engine } from '../engines/engine.ts';
import { LinesInMemory } from '../engines/line-store.ts';
import { openJournal } from '../engines/open-journal.ts';
import { raiseFormat1 } from './archive/raise-format-1.ts';
import { rebuild } from './archive/rebuild.ts';
import { prepareGraph } from './prepare-graph.ts';

function toStandardError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * A graph in this process's memory, ready to be used. With `dataDir` every change is kept in a journal there, from
 * which the next start builds the graph again; without it nothing is kept. Throws EmbeddedUnavailable before it touches
 * the directory, DamagedJournal and DataDirInUse.
 */
export async function openEmbedded({
  dataDir,
  notice = toStandardError,
}: {
  dataDir: string | null;
  notice?: (text: string) => void;
}): Promise<Engine> {
  const database = createDatabase();
  const lines =
    dataDir === null ? new LinesInMemory() : await openJournal(dataDir, { notice, raise: raiseFormat1 });
  const engine = new EmbeddedEngine(lines, database);
  try {
    await prepareGraph(engine);
    await rebuild(engine, (work) => engine.write(work), { keepsLines: false });
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}
