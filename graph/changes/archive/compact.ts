import { join } from 'node:path';
import { journalName } from '../../engines/journal.ts';
import { composeLine, noLine } from '../../engines/journal-lines.ts';
import { LinesInMemory } from '../../engines/line-store.ts';
import { copyAside, writeJournal } from '../../engines/open-journal.ts';
import { withDataDir } from '../../engines/with-data-dir.ts';
import { baseKindOf, kinds } from '../kinds.ts';
import { parseChangeLine } from '../parse-change.ts';
import { openChangesFile } from './changes-file.ts';
import type { ChangesFile } from './changes-file.ts';
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
export async function compactJournal(dataDir: string, notice: (text: string) => void): Promise<Compacted> {
  return withDataDir(dataDir, notice, async () => {
    const path = join(dataDir, journalName);
    const file = await openChangesFile(path, notice);
    try {
      const needed = await neededVersions(file);
      const before = file.lineCount;
      if (needed.size === before && file.format === 2) return { before, after: before, aside: null };
      const lines = await rechained(file, needed);
      await proveApplicable(lines);
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
  for await (const { text, place } of file.lines()) {
    const { change, version } = parseChangeLine(text, place);
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

/** The needed lines, each chained to the one that is before it now. */
async function rechained(file: ChangesFile, needed: ReadonlySet<number>): Promise<LinesInMemory> {
  const kept = new LinesInMemory();
  let before = noLine;
  for await (const { version, text } of file.lines()) {
    if (!needed.has(version)) continue;
    const line = composeLine(version, before, text.slice(text.indexOf('"change":') + '"change":'.length, -1));
    before = line.sum;
    await kept.append([{ version, text: line.text }]);
  }
  return kept;
}
