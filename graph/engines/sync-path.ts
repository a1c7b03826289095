import { open, stat } from 'node:fs/promises';

/** Puts a file, or the names in a folder, on disk. */
export async function syncPath(path: string): Promise<void> {
  const flags = flagsToSync((await stat(path)).isDirectory(), process.platform);
  if (flags === null) return;
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How to open what shall be put on disk; null where the system cannot. Windows knows no folders and no readers here. */
export function flagsToSync(isFolder: boolean, platform: NodeJS.Platform): 'r' | 'r+' | null {
  if (!isFolder) return 'r+';
  return platform === 'win32' ? null : 'r';
}
