import { changeOfHistory } from '../../graph/changes/history.ts';
import { UnknownNode } from '../../graph/errors.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import type { StoredImport } from './stored-import.ts';

/** An import as it stands: one whose loading was taken back is open again. */
export async function asItStands(reading: Reading, stored: StoredImport): Promise<StoredImport> {
  if (stored.loaded === null) return stored;
  try {
    const { stands } = await changeOfHistory(reading, stored.loaded);
    return stands ? stored : { ...stored, loaded: null };
  } catch (error) {
    // A journal that was shortened may not tell any more.
    if (error instanceof UnknownNode) return stored;
    throw error;
  }
}
