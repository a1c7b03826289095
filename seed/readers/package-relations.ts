import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { readXml } from './read-xml.ts';
import { brokenPackage } from './unreadable-file.ts';

/** A file that another one of the archive refers to. */
export interface Relation {
  readonly type: string;
  readonly path: string;
}

/**
 * What a file of an Office document refers to within it, by id; `type` is the last word of the relation's URI. Nothing
 * where it need not refer to anything and does not. The document itself has the path ''. Throws UnreadableFile.
 */
export function relationsOf(archive: Archive, path: string): Map<string, Relation> {
  const { dir, base } = posix.parse(path);
  const found = new Map<string, Relation>();
  const xml = archive.text(posix.join(dir, '_rels', `${base}.rels`));
  if (xml === null && path === '') throw brokenPackage();
  readXml(xml ?? '<none/>', {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = 'Internal' }) => {
      if (name === 'Relationship' && mode === 'Internal')
        found.set(id, { type: posix.basename(type), path: posix.resolve('/', dir, target).slice(1) });
    },
  });
  return found;
}

/** The file that is the document proper. Throws UnreadableFile where the archive names none. */
export function mainPart(archive: Archive): string {
  const main = [...relationsOf(archive, '').values()].find(({ type }) => type === 'officeDocument');
  if (main === undefined) throw brokenPackage();
  return main.path;
}
