import { join } from 'node:path';
import { journalName } from '../../engines/journal.ts';
import { composeLine, noLine } from '../../engines/journal-lines.ts';
import { LinesInMemory } from '../../engines/line-store.ts';
import { copyAside, writeJournal } from '../../engines/open-journal.ts';
import { withDataDir } from '../../engines/with-data-dir.ts';
import type { KeptBundle } from '../kind.ts';
import { baseKindOf, kinds } from '../kinds.ts';
import type { Change } from '../../schema/change.ts';
import { openChangesFile } from './changes-file.ts';
import type { ChangesFile } from './changes-file.ts';
import { readChanges } from './read-changes.ts';
import { proveApplicable, textsOf } from './restore.ts';

/** How many lines a journal had and has, and where the old one is kept; null when nothing could be left out. */
export interface Compacted {
  readonly before: number;
  readonly after: number;
  readonly aside: string | null;
}

/**
 * Rewrites the journal of a data directory that nobody uses, without the states that a start does not need: of each
 * document and each filled form the last one stays, of everything else every change. Versions stay, so that a start
 * gives the same graph; what was left out is no longer in the history and cannot be gone back to.
 * Throws DataDirInUse, StorageRefused and DamagedJournal.
 */
export async function compactJournal(
  dataDir: string,
  notice: (text: string) => void,
  snapshotAfter?: number,
): Promise<Compacted> {
  return withDataDir(dataDir, notice, async () => {
    const path = join(dataDir, journalName);
    const file = await openChangesFile(path, notice);
    try {
      const needed = await neededVersions(file);
      const before = file.lineCount;
      if (needed.size === before && file.format === 2) return { before, after: before, aside: null };
      const lines = await rechained(file, needed);
      await proveApplicable(lines, dataDir, { notice, snapshotAfter });
      const aside = await copyAside(path, 'journal.before-compact');
      await writeJournal(path, textsOf(lines.lines()));
      return { before, after: needed.size, aside };
    } finally {
      await file.close();
    }
  });
}

/** Versions of the lines that a start needs, and of those that these go back to. */
async function neededVersions(file: ChangesFile): Promise<ReadonlySet<number>> {
  const versions = new Map<string, number>();
  const last = new Map<string, { version: number; restores: string | null }>();
  const needed = new Set<number>();
  for await (const { change, version } of readChanges(file)) {
    versions.set(change.id, version);
    if (baseKindOf(change).replay === 'every') needed.add(version);
    else {
      const { subject } = kinds[change.kind].subject(change as never);
      last.set(subject, { version, restores: change.kind === 'revert' ? change.payload.restores : null });
    }
  }
  for (const { version, restores } of last.values()) {
    needed.add(version);
    const restored = restores === null ? undefined : versions.get(restores);
    if (restored !== undefined) needed.add(restored);
  }
  return needed;
}

/** The needed lines, each chained to the one that is before it now; what they hold no longer rests on others. */
async function rechained(file: ChangesFile, needed: ReadonlySet<number>): Promise<LinesInMemory> {
  const lines = new LinesInMemory();
  let before = noLine;
  for await (const { change, version, kept, text } of readChanges(file)) {
    if (!needed.has(version)) continue;
    const own = text.slice(text.indexOf('"change":') + '"change":'.length, -1);
    const isWhole = kept === null || kept.lines === 1;
    const line = composeLine(version, before, isWhole ? own : wholeText(change, kept));
    before = line.sum;
    await lines.append([{ version, text: line.text }]);
  }
  return lines;
}

function wholeText(change: Change, { json }: KeptBundle): string {
  return JSON.stringify({ ...change, payload: { ...change.payload, bundle: json } });
}
