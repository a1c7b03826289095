import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { decisions } from '../graph/reading/decisions.ts';
import { documents } from '../graph/reading/documents.ts';
import type { Reading } from '../graph/reading/reading.ts';
import { wholeRegistry } from '../graph/reading/whole-registry.ts';
import { Registry } from '../graph/schema/registry.ts';
import { readProgramme, type ReadProgramme } from './forms/read-programme.ts';
import { documentLines } from './document-lines.ts';
import { maskPersons } from './persons/mask-persons.ts';
import { readSourceApart } from './readers/read-apart.ts';
import { programmeLimits } from './readers/reading-limits.ts';

/** A programme as a town sends it: whose it is, and of which year where its text does not say or says otherwise. */
export interface ProgrammeAsked {
  readonly path: string;
  readonly town: string;
  readonly year: number | null;
}

/** A file as it was read; `replaces` is the title of the document that is loaded under the same id, null where none is. */
export interface ProgrammeRead {
  readonly read: ReadProgramme;
  readonly file: string;
  readonly sha256: string;
  /** Name of the town it was read for. */
  readonly town: string;
  readonly replaces: string | null;
  /** Whether this very file is loaded already. */
  readonly isLoaded: boolean;
}

/** A file that cannot be loaded as a town's programme; says in German and English why and what to do. */
export class NotAProgramme extends Error {
  override readonly name = 'NotAProgramme';
}

/**
 * Reads a town's programme by the names and decisions that a graph holds. Nothing is written. Throws UnreadableFile and
 * NotAProgramme.
 */
export async function readProgrammeFile(
  graph: Graph,
  { path, town, year }: ProgrammeAsked,
): Promise<ProgrammeRead> {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = basename(path);
  const { registry, decided, loaded } = await graph.ask((reading) => knownBefore(reading, town));
  const municipality = registry.municipalities.find(({ id }) => id === town);
  if (municipality === undefined) {
    const known = registry.municipalities.map(({ id }) => id).join(', ');
    throw new NotAProgramme(
      `„${town}“ ist hier nicht bekannt. Bekannt sind: ${known}. Einen neuen Ort tragen Sie als YAML ein (municipalities: id, ags, name, kind) und laden ihn zuerst. / "${town}" is not known here. Known are: ${known}. Add a new town as YAML and load that first.`,
    );
  }
  const source = await readSourceApart(bytes, programmeLimits);
  const places = registry.municipalities.map(({ name }) => name);
  const context = { town, registry, decisions: decided };
  const facts = (of: number) => ({
    id: `${town}-${of}`,
    title: `Programm ${municipality.name} ${of}`,
    // A file may be called after who wrote it.
    file: maskPersons(file, 'text', () => false).text,
    sha256,
  });
  const corrections = { places, ...(year === null ? {} : { year }) };
  const first = readProgramme(source, facts(year ?? 0), context, corrections);
  const found = year ?? first.draft.recognition.year?.value ?? null;
  if (found === null)
    throw new NotAProgramme(
      'In der Datei steht kein Jahr. Nennen Sie es mit --year. / The file names no year. Name it with --year.',
    );
  if (first.draft.recognition.form === null)
    throw new NotAProgramme(
      `Wir haben ${first.counts.read} Zeilen gelesen, aber weder Tabelle noch Handlungsfelder noch Ziele erkannt. / ${first.counts.read} lines were read, but neither a table nor action fields nor goals were recognised.`,
    );
  const read = found === (year ?? 0) ? first : readProgramme(source, facts(found), context, corrections);
  const { id } = read.bundle.document;
  const same = loaded.find((one) => one.id === id);
  return {
    read,
    file,
    sha256,
    town: municipality.name,
    replaces: same?.title ?? null,
    isLoaded: same?.source.sha256 === sha256,
  };
}

async function knownBefore(reading: Reading, town: string) {
  const standing = await decisions(reading, { town });
  return {
    registry: await wholeRegistry(reading),
    decided: new Map(standing.map(({ key, about }) => [key, about])),
    loaded: await documents(reading),
  };
}

/**
 * Loads what was read: names that are new, the document, and the lines of its original without persons. A file that is
 * loaded already changes nothing and answers false. Throws NotAProgramme where it would take the place of another document
 * and that is not asked for.
 */
export async function loadProgramme(
  { writing }: Graph,
  { read, sha256, replaces, isLoaded }: ProgrammeRead,
  { replace }: { readonly replace: boolean },
): Promise<boolean> {
  if (isLoaded && !replace) return false;
  if (replaces !== null && !replace)
    throw new NotAProgramme(
      `Unter dieser Kennung ist schon „${replaces}“ geladen; es wurde nichts geändert. Mit --replace tritt die Datei an seine Stelle. / "${replaces}" is loaded under this id already; nothing was changed. With --replace the file takes its place.`,
    );
  const { bundle, entries, source, masked } = read;
  const request = randomUUID();
  if (entries.actors.length + entries.things.length > 0)
    await writing.saveRegistry(Registry.parse(entries), { requestId: `${request}/registry` });
  await writing.replaceDocument(bundle, { requestId: `${request}/document` });
  await writing.addSource(
    { document: bundle.document.id, sha256, masked, ...documentLines(source) },
    { requestId: `${request}/source` },
  );
  return true;
}
