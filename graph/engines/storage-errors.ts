import { type StorageRefused, StorageFull, StorageUnwritable } from '../errors.ts';
import type { Bilingual } from '../schema/vocabulary.ts';

/** What the system's code for a refusal means and what to do about it. */
function meaningOf(code: string, dataDir: string): Bilingual {
  const place = {
    de: `Das Datenverzeichnis ${dataDir} (DATA_DIR)`,
    en: `The data directory ${dataDir} (DATA_DIR)`,
  };
  switch (code) {
    case 'ENOSPC':
      return {
        de: `Der Datenträger von ${dataDir} (DATA_DIR) ist voll. Schaffen Sie Platz; verloren ging nichts.`,
        en: `The disk of ${dataDir} (DATA_DIR) is full. Make room; nothing was lost.`,
      };
    case 'EDQUOT':
      return {
        de: `Das Speicherkontingent für ${dataDir} (DATA_DIR) ist ausgeschöpft. Schaffen Sie Platz oder erhöhen Sie es; verloren ging nichts.`,
        en: `The disk quota for ${dataDir} (DATA_DIR) is used up. Make room or raise it; nothing was lost.`,
      };
    case 'EROFS':
      return {
        de: `${place.de} liegt auf einem Datenträger, der nur gelesen werden kann. Hängen Sie ihn beschreibbar ein.`,
        en: `${place.en} lies on a disk that can only be read. Mount it writable.`,
      };
    case 'EACCES':
    case 'EPERM':
      return {
        de: `${place.de} darf von diesem Benutzerkonto nicht beschrieben oder angelegt werden. Ändern Sie die Rechte oder nennen Sie ein anderes.`,
        en: `${place.en} may not be written or made by this user account. Change the permissions or name another one.`,
      };
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        de: `${place.de} ist kein Verzeichnis, oder ein Teil seines Pfades ist eine Datei. Nennen Sie ein Verzeichnis.`,
        en: `${place.en} is no directory, or a part of its path is a file. Name a directory.`,
      };
    default:
      return {
        de: `${place.de} lässt sich nicht beschreiben (${code}). Prüfen Sie Pfad und Datenträger.`,
        en: `${place.en} cannot be written (${code}). Check the path and the disk.`,
      };
  }
}

/** The refusal behind an error of the file system, in the words of the domain; any other error comes back as it is. */
export function storageError(error: unknown, dataDir: string): unknown {
  return refusalBehind(error, dataDir) ?? error;
}

/** As storageError; null where the file system refused nothing. */
export function refusalBehind(error: unknown, dataDir: string): StorageRefused | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const code = String(error.code);
  const meaning = meaningOf(code, dataDir);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new StorageFull(meaning, { cause: error })
    : new StorageUnwritable(meaning, { cause: error });
}
