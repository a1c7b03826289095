import type { EmbeddedEngine } from '../engines/embedded.ts';
import { saveSnapshot } from '../engines/snapshot.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import { writingRelease } from './writing-release.ts';

/** Characters of changes that are made before a graph is worth a snapshot: some 25 programmes, two seconds. */
export const worthSnapshot = 2_000_000;

export interface SnapshotOptions {
  readonly notice: (text: string) => void;
  readonly snapshotAfter: number;
}

/**
 * Leaves a snapshot of a graph for the next start on `dataDir` when changes of more than `snapshotAfter` characters
 * were `made` to get there. Without one the next start takes longer, no more: why none could be written is told and goes by.
 */
export async function keepSnapshot(
  engine: EmbeddedEngine,
  dataDir: string,
  made: number,
  { notice, snapshotAfter }: SnapshotOptions,
): Promise<void> {
  const [state] = await engine.read(graphVersion, {});
  if (state === undefined || made <= snapshotAfter) return;
  try {
    const release = await writingRelease();
    await saveSnapshot(engine, dataDir, { release, version: state.version, sum: state.lastSum });
  } catch (error) {
    notice(
      `In ${dataDir} wurde keine Momentaufnahme abgelegt; der nächste Start dauert länger.\n` +
        `No snapshot was left in ${dataDir}; the next start takes longer.\n` +
        (error instanceof Error ? error.message : String(error)),
    );
  }
}
