import { ImportAnswer, ImportDeleted } from '../../../graph/schema/import.ts';
import { apiUrl, askTagged, remove, RequestFailed } from '../api-client.ts';
import { heldFiles } from './held-files.svelte.ts';

/** Deletes an import as it stands now; one that is gone already is as wanted. Throws as `ask` does. */
export async function discardImport(id: string): Promise<void> {
  const url = apiUrl(`imports/${id}`);
  try {
    const { tag } = await askTagged(ImportAnswer, url);
    await remove(ImportDeleted, url, tag);
  } catch (error) {
    if (!(error instanceof RequestFailed && error.code === 'not-found')) throw error;
  }
  heldFiles.drop(id);
}
