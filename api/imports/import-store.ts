import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeDirectory } from '../../graph/engines/open-journal.ts';
import { replaceFile } from '../../graph/engines/replace-file.ts';
import { storageError } from '../../graph/engines/storage-errors.ts';
import { syncPath } from '../../graph/engines/sync-path.ts';
import { UnknownNode, VersionConflict } from '../../graph/errors.ts';
import { importLimits } from '../../graph/schema/import.ts';
import type { Source } from '../../seed/readers/source.ts';
import { NotAsThingsAre } from '../request-errors.ts';
import { StoredImport } from './stored-import.ts';

const day = 24 * 60 * 60 * 1000;
/** Milliseconds after which nobody writes a file any more that was left unfinished. */
const abandonedAfter = 60 * 60 * 1000;

const stateFile = (id: string) => `${id}.json`;
const linesFile = (id: string) => `${id}.lines.json`;

/**
 * The imports that were begun, each as two files of one folder in the data directory: its lines without persons, written once, and what is chosen.
 * The folder is made when it is needed. What is written is on disk as a whole or not at all. Every method throws
 * StorageRefused; those that take an id throw UnknownNode for one that was never there, is deleted, too old or damaged.
 */
export class ImportStore {
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #report: (message: string) => void;
  readonly #told = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(dataDir: string, report: (message: string) => void) {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, 'imports');
    this.#report = report;
  }

  /** Every import, newest first, and how many cannot be read; those that are too old are deleted. */
  async list(): Promise<{ readonly imports: StoredImport[]; readonly damaged: number }> {
    await this.#alone(() => this.#tidy());
    const imports: StoredImport[] = [];
    let damaged = 0;
    for (const id of await this.#ids()) {
      const found = await this.#read(id);
      if (found === 'damaged') damaged += 1;
      else if (found !== null) imports.push(found);
    }
    return { imports: imports.toSorted((a, b) => (a.created < b.created ? 1 : -1)), damaged };
  }

  async find(id: string): Promise<StoredImport> {
    const found = await this.#read(id);
    if (found === null || found === 'damaged') throw new UnknownNode(id);
    return found;
  }

  /** The lines of an import with what stands in them. */
  async source({ id, linesSum }: StoredImport): Promise<Source> {
    const text = await this.#text(linesFile(id));
    if (text !== null && sumOf(text) === linesSum) return JSON.parse(text) as Source;
    this.#tellDamage(linesFile(id));
    throw new UnknownNode(id);
  }

  /** Keeps a new import. Throws NotAsThingsAre. */
  async add(
    given: Omit<StoredImport, 'kulturnetz' | 'format' | 'linesSum'>,
    source: Source,
  ): Promise<StoredImport> {
    const open = (await this.list()).imports.filter(({ loaded }) => loaded === null).length;
    if (open >= importLimits.open)
      throw new NotAsThingsAre('Too many imports are open', {
        de: `Es sind schon ${importLimits.open} Einlesevorgänge offen. Laden oder verwerfen Sie zuerst einen davon.`,
        en: `${importLimits.open} imports are open already. Load or discard one of them first.`,
      });
    const text = JSON.stringify(source);
    const stored: StoredImport = { kulturnetz: 'import', format: 1, ...given, linesSum: sumOf(text) };
    await this.#alone(async () => {
      // The lines first: an import that is there is whole.
      await this.#write(linesFile(given.id), text);
      try {
        await this.#write(stateFile(given.id), JSON.stringify(stored));
      } catch (error) {
        await rm(join(this.#folder, linesFile(given.id)), { force: true });
        throw error;
      }
    });
    return stored;
  }

  /** Changes an import from the version that was seen; null: whichever. Throws VersionConflict, which names both versions. */
  async change(
    id: string,
    seen: number | null,
    changed: (stored: StoredImport) => StoredImport,
  ): Promise<StoredImport> {
    return this.#alone(async () => {
      const stored = await this.find(id);
      expectVersion(stored, seen);
      const next = StoredImport.parse({ ...changed(stored), version: stored.version + 1 });
      await this.#write(stateFile(id), JSON.stringify(next));
      return next;
    });
  }

  /** Deletes an import, damaged ones too; nothing of it is left. */
  async remove(id: string, seen: number | null): Promise<void> {
    await this.#alone(async () => {
      const found = await this.#read(id);
      if (found === null) throw new UnknownNode(id);
      if (found !== 'damaged') expectVersion(found, seen);
      await this.#delete(id);
    });
  }

  async #read(id: string): Promise<StoredImport | 'damaged' | null> {
    const text = z.uuid().safeParse(id).success ? await this.#text(stateFile(id)) : null;
    if (text === null) return null;
    const parsed = StoredImport.safeParse(jsonOf(text));
    if (parsed.success) return isOld(parsed.data) ? null : parsed.data;
    this.#tellDamage(stateFile(id));
    return 'damaged';
  }

  #tellDamage(name: string): void {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    const path = join(this.#folder, name);
    this.#report(
      `${path}: Diese Datei ist beschädigt; der Einlesevorgang bleibt weg.\n${path}: This file is damaged; its import is left out.`,
    );
  }

  async #text(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.#folder, name), 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw storageError(error, this.#dataDir);
    }
  }

  async #write(name: string, text: string): Promise<void> {
    try {
      await makeDirectory(this.#folder);
      await replaceFile(join(this.#folder, name), (file) => file.writeFile(text));
    } catch (error) {
      throw storageError(error, this.#dataDir);
    }
  }

  async #delete(id: string): Promise<void> {
    try {
      for (const name of [stateFile(id), linesFile(id)]) await rm(join(this.#folder, name), { force: true });
      await syncPath(this.#folder);
    } catch (error) {
      throw storageError(error, this.#dataDir);
    }
  }

  async #names(): Promise<string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (isMissing(error)) return [];
      throw storageError(error, this.#dataDir);
    }
  }

  async #ids(): Promise<string[]> {
    const names = await this.#names();
    return names.flatMap((name) => (/^[0-9a-f-]{36}\.json$/.test(name) ? [name.slice(0, 36)] : []));
  }

  /** Deletes what is too old, and what a process that ended in between left behind. */
  async #tidy(): Promise<void> {
    const names = new Set(await this.#names());
    for (const name of names) {
      const id = name.slice(0, 36);
      const text = name === stateFile(id) ? await this.#text(name) : null;
      const state = text === null ? null : StoredImport.safeParse(jsonOf(text)).data;
      const isLeft = name.endsWith('.unfinished') || (name === linesFile(id) && !names.has(stateFile(id)));
      if (state && isOld(state)) await this.#delete(id);
      else if (isLeft && (await this.#isAbandoned(name))) await rm(join(this.#folder, name), { force: true });
    }
  }

  async #isAbandoned(name: string): Promise<boolean> {
    const found = await stat(join(this.#folder, name)).catch(() => null);
    return found !== null && Date.now() - found.mtimeMs > abandonedAfter;
  }

  /** One change of the folder at a time. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** Throws VersionConflict where an import is at another version than the one seen. */
export function expectVersion({ id, version }: StoredImport, seen: number | null): void {
  if (seen !== null && seen !== version)
    throw new VersionConflict(`the import ${id} is at version ${version}, not ${seen}`);
}

function isOld({ created }: StoredImport): boolean {
  return Date.now() - Date.parse(created) > importLimits.days * day;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
