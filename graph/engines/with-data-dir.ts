import { mkdir } from 'node:fs/promises';
import { takeLock } from './data-dir-lock.ts';
import { storageError } from './storage-errors.ts';

/**
 * Does something to the files of a data directory while nobody else uses it; the directory is made where there is none.
 * Throws DataDirInUse and StorageRefused.
 */
export async function withDataDir<T>(
  dataDir: string,
  notice: (text: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  try {
    await mkdir(dataDir, { recursive: true });
    const lock = await takeLock(dataDir, { notice });
    try {
      return await work();
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw storageError(error, dataDir);
  }
}
