import { createHash } from 'node:crypto';
import type { WritableGraph } from '../graph/graph.ts';
import { decisions } from '../graph/reading/decisions.ts';
import { documents } from '../graph/reading/documents.ts';
import type { Reading } from '../graph/reading/reading.ts';
import { wholeRegistry } from '../graph/reading/whole-registry.ts';
import { type Municipality, Registry } from '../graph/schema/registry.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import { readProgramme, type ReadProgramme } from './forms/read-programme.ts';
import { documentLines } from './document-lines.ts';
import { maskPersons } from './persons/mask-persons.ts';
import { readSourceApart } from './readers/read-apart.ts';
import { programmeLimits } from './readers/reading-limits.ts';

/** A programme as a town sends it: whose it is, and of which year where its text does not say or says otherwise. */
export interface ProgrammeAsked {
  readonly bytes: Uint8Array;
  /** Name of the file. */
  readonly file: string;
  /** Its id, or the entry of one that is to be added before what was read is loaded. */
  readonly town: string | Municipality;
  readonly year: number | null;
}

/** A file as it was read; `replaces` is the title of the document that is loaded under the same id, null where none is. */
export interface ProgrammeRead {
  readonly read: ReadProgramme;
  readonly sha256: string;
  /** Name of the town it was read for. */
  readonly town: string;
  readonly replaces: string | null;
  /** Whether this very file is loaded already. */
  readonly isLoaded: boolean;
}

/** A file that cannot be loaded as a town's programme; `detail` says why and what to do. */
export class NotAProgramme extends Error {
  override readonly name = 'NotAProgramme';
  readonly detail: Bilingual;
  constructor(detail: Bilingual) {
    super(`${detail.de} / ${detail.en}`);
    this.detail = detail;
  }
}

/**
 * Reads a town's programme by the names and decisions that a graph holds. Nothing is written. Throws UnreadableFile and
 * NotAProgramme.
 */
export async function readProgrammeFile(
  graph: Pick<WritableGraph, 'ask'>,
  { bytes, file, town: asked, year }: ProgrammeAsked,
): Promise<ProgrammeRead> {
  const town = typeof asked === 'string' ? asked : asked.id;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { registry, decided, loaded } = await graph.ask((reading) => knownBefore(reading, town));
  const known = registry.municipalities.find(({ id }) => id === town);
  const municipality = typeof asked === 'string' ? known : (known ?? asked);
  if (municipality === undefined)
    throw new NotAProgramme({
      de: `„${town}“ ist hier nicht bekannt. Nehmen Sie den Ort zuerst auf: auf der Seite „Programm einlesen“ unter „Anderer Ort“, auf der Kommandozeile mit --ags und seinem amtlichen Gemeindeschlüssel.`,
      en: `"${town}" is not known here. Add the town first: on the page "Read a programme" by "Another town", on the command line by --ags and its official municipality key.`,
    });
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
    throw new NotAProgramme({
      de: 'In der Datei steht nicht, für welches Jahr sie gilt. Bitte nennen Sie es.',
      en: 'The file does not say for which year it is. Please name it.',
    });
  if (first.draft.recognition.form === null)
    throw new NotAProgramme({
      de: `Gelesene Zeilen: ${first.counts.read}. Weder eine Tabelle noch Handlungsfelder noch Ziele sind darin zu erkennen.`,
      en: `Lines read: ${first.counts.read}. Neither a table nor action fields nor goals can be made out in them.`,
    });
  const read = found === (year ?? 0) ? first : readProgramme(source, facts(found), context, corrections);
  const { id } = read.bundle.document;
  const same = loaded.find((one) => one.id === id);
  return {
    read,
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
 * loaded already changes nothing. Answers the ids of the changes it made. Throws NotAProgramme where it would take the place
 * of another document and that is not asked for.
 */
export async function loadProgramme(
  { writing }: Pick<WritableGraph, 'writing'>,
  { read, sha256, replaces, isLoaded }: ProgrammeRead,
  { replace, requestId }: { readonly replace: boolean; readonly requestId: string },
): Promise<string[]> {
  if (isLoaded && !replace) return [];
  if (replaces !== null && !replace)
    throw new NotAProgramme({
      de: `Unter dieser Kennung ist schon „${replaces}“ geladen; geändert ist nichts. Soll die Datei an seine Stelle treten, sagen Sie es dazu.`,
      en: `"${replaces}" is loaded under this id already; nothing was changed. If the file shall take its place, say so.`,
    });
  const { bundle, entries, source, masked } = read;
  const requests = ['registry', 'document', 'source'].map((part) => `${requestId}/${part}`);
  const [ofRegistry = '', ofDocument = '', ofSource = ''] = requests;
  if (entries.actors.length + entries.things.length > 0)
    await writing.saveRegistry(Registry.parse(entries), { requestId: ofRegistry });
  await writing.replaceDocument(bundle, { requestId: ofDocument });
  await writing.addSource(
    { document: bundle.document.id, sha256, masked, ...documentLines(source) },
    { requestId: ofSource },
  );
  const made = await Promise.all(
    requests.map(async (request) => ((await writing.isServed(request)) ? [request] : [])),
  );
  return made.flat();
}
