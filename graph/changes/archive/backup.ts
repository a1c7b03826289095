import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { journalName } from '../../engines/journal.ts';
import { journalFaults } from '../../engines/journal-faults.ts';
import { journalFormat } from '../../engines/journal-head.ts';
import type { BackupHead } from '../../engines/journal-head.ts';
import { noLine, parseLine } from '../../engines/journal-lines.ts';
import { replaceFile } from '../../engines/replace-file.ts';
import type { StoredLine } from '../../engines/engine.ts';
import { DamagedJournal, GraphUnavailable } from '../../errors.ts';
import { openChangesFile } from './changes-file.ts';

/** What a backup holds. */
export type BackedUp = Pick<BackupHead, 'changes' | 'version' | 'last'>;

/** Room for the first line: it is written last, when it is known what it says. */
const headLength = 400;

/**
 * Writes the lines of a graph into a file that says how many they are and which is the last. The file is there as a
 * whole or not at all. Throws DamagedJournal when the lines do not follow from one another.
 */
export async function writeBackup(lines: AsyncIterable<StoredLine>, to: string): Promise<BackedUp> {
  let backedUp: BackedUp = { changes: 0, version: 0, last: noLine };
  await replaceFile(to, async (file) => {
    await file.appendFile(`${' '.repeat(headLength)}\n`);
    for await (const { text, place } of lines) {
      const line = parseLine(text);
      if (line === null) throw new DamagedJournal(journalFaults.damaged(place));
      if (line.before !== backedUp.last) throw new DamagedJournal(journalFaults.missing(place));
      await file.appendFile(`${text}\n`);
      backedUp = { changes: backedUp.changes + 1, version: line.version, last: line.sum };
    }
    const at = new Date().toISOString();
    const head: BackupHead = { kulturnetz: 'backup', format: journalFormat, at, ...backedUp };
    await file.write(JSON.stringify(head).padEnd(headLength), 0);
  });
  return backedUp;
}

const attempts = 3;

/**
 * Backs up the graph of a data directory, also while a service uses it: its journal up to the last whole line. Throws
 * DamagedJournal, and GraphUnavailable when lines were taken out again at every attempt.
 */
export async function backUpFolder(dataDir: string, to: string): Promise<BackedUp> {
  const path = join(dataDir, journalName);
  for (let attempt = 0; attempt < attempts; attempt++) {
    // A torn last line is one that a service is writing just now, or that nobody was told of.
    const file = await openChangesFile(path, () => undefined);
    try {
      const backedUp = await writeBackup(file.lines(), to);
      // A change whose commit failed takes its line out again: that one must not be in a backup.
      if ((await stat(path)).size >= file.length || file.format < journalFormat) return backedUp;
    } finally {
      await file.close();
    }
  }
  throw new GraphUnavailable(`${path} changed while it was read`);
}
