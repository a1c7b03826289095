import { createHash } from 'node:crypto';
import type { WritableGraph } from '../graph/graph.ts';
import { decisions } from '../graph/reading/decisions.ts';
import { documents } from '../graph/reading/documents.ts';
import type { Reading } from '../graph/reading/reading.ts';
import { unreviewedNames } from '../graph/reading/unreviewed-names.ts';
import { wholeRegistry } from '../graph/reading/whole-registry.ts';
import type { ChosenReading } from '../graph/schema/import.ts';
import type { NewDecision } from '../graph/schema/decision.ts';
import type { DocumentAnswer } from '../graph/schema/document-answers.ts';
import type { ReadIn } from '../graph/schema/read-in.ts';
import { Registry, type Municipality } from '../graph/schema/registry.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import type { NameContext } from './forms/names/known-names.ts';
import type { ReadProgramme } from './forms/read-programme.ts';
import type { Corrections } from './forms/understand.ts';
import { documentLines } from './document-lines.ts';
import { maskPersons } from './persons/mask-persons.ts';
import { understandApart } from './understand-apart.ts';

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
  /** Version of that document, 0 where there is none. */
  readonly version: number;
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

/** What a graph knows before a town's programme is read: its names, what was decided of the town's, and what is loaded. */
export interface KnownBefore {
  readonly municipality: Municipality;
  readonly context: NameContext;
  readonly loaded: readonly DocumentAnswer[];
}

/** `asked`: the town's id, or the entry of one that may not be there yet. Throws NotAProgramme for a town that is not known. */
export async function knownBefore(reading: Reading, asked: string | Municipality): Promise<KnownBefore> {
  const town = typeof asked === 'string' ? asked : asked.id;
  const registry = await wholeRegistry(reading);
  const known = registry.municipalities.find(({ id }) => id === town);
  const municipality = typeof asked === 'string' ? known : (known ?? asked);
  if (municipality === undefined)
    throw new NotAProgramme({
      de: `„${town}“ ist hier nicht bekannt. Nehmen Sie den Ort zuerst auf: auf der Seite „Programm einlesen“ unter „Anderer Ort“, auf der Kommandozeile mit --ags und seinem amtlichen Gemeindeschlüssel.`,
      en: `"${town}" is not known here. Add the town first: on the page "Read a programme" by "Another town", on the command line by --ags and its official municipality key.`,
    });
  const standing = await decisions(reading, { town });
  const decided = new Map(standing.map(({ key, about }) => [key, about]));
  return {
    municipality,
    context: {
      town,
      registry,
      decisions: decided,
      unreviewed: await unreviewedNames(reading, [...decided.values()]),
    },
    loaded: await documents(reading),
  };
}

/** A programme that was understood, as it would be loaded. Throws NotAProgramme where its year or its form is not known. */
export function programmeRead(
  read: ReadProgramme,
  { municipality, loaded }: Pick<KnownBefore, 'municipality' | 'loaded'>,
): ProgrammeRead {
  const { id, year, source } = read.bundle.document;
  if (year === null)
    throw new NotAProgramme({
      de: 'In der Datei steht nicht, für welches Jahr sie gilt. Bitte nennen Sie es.',
      en: 'The file does not say for which year it is. Please name it.',
    });
  if (read.draft.recognition.form === null)
    throw new NotAProgramme({
      de: `Gelesene Zeilen: ${read.counts.read}. Weder eine Tabelle noch Handlungsfelder noch Ziele sind darin zu erkennen.`,
      en: `Lines read: ${read.counts.read}. Neither a table nor action fields nor goals can be made out in them.`,
    });
  const same = loaded.find((one) => one.id === id);
  return {
    read,
    sha256: source.sha256,
    town: municipality.name,
    replaces: same?.title ?? null,
    version: same?.version ?? 0,
    isLoaded: same?.source.sha256 === source.sha256,
  };
}

/** The name of a file as it may be kept: it may be called after who wrote it. */
export function fileName(file: string): string {
  return maskPersons(file, 'text', () => false).text;
}

/** What a reading is told besides its text: whose it is, names of towns to be found in it, the year where somebody says it. */
export function correctionsOf(
  { context, municipality }: Pick<KnownBefore, 'context' | 'municipality'>,
  year: number | null,
): Pick<Corrections, 'places' | 'own' | 'year'> {
  const places = context.registry.municipalities.map(({ name }) => name);
  return { places, own: municipality.name, ...(year === null ? {} : { year }) };
}

/**
 * Reads a town's programme by the names and decisions that a graph holds. Nothing is written. Throws UnreadableFile and
 * NotAProgramme.
 */
export async function readProgrammeFile(
  graph: Pick<WritableGraph, 'ask'>,
  { bytes, file, town, year }: ProgrammeAsked,
): Promise<ProgrammeRead> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await graph.ask((reading) => knownBefore(reading, town));
  const read = await understandApart({
    given: { bytes },
    facts: { town: known.municipality.name, file: fileName(file), sha256 },
    context: known.context,
    corrections: correctionsOf(known, year),
  });
  return programmeRead(read, known);
}

/** How what was read is loaded: may it take the place of another document, and what was answered of its names. */
export interface Loading {
  readonly replace: boolean;
  readonly requestId: string;
  readonly decisions?: readonly NewDecision[];
  /** As what somebody chose to read it. */
  readonly chosen?: ChosenReading;
}

/**
 * Loads what was read in one step: names that are new, the document, what was answered, and the lines of its original without
 * persons. A file that is loaded already changes nothing. Answers the id of the change, null where none was made. Throws
 * NotAProgramme where it would take the place of another document and that is not asked for, and what Writing.loadProgramme
 * throws.
 */
export async function loadProgramme(
  { writing }: Pick<WritableGraph, 'writing'>,
  found: ProgrammeRead,
  { requestId, ...loading }: Loading,
): Promise<string | null> {
  const { replaces, isLoaded, version } = found;
  // A request that is sent again finds what it loaded, and gets its old answer.
  if (!loading.replace && !(await writing.isServed(requestId))) {
    if (isLoaded) return null;
    if (replaces !== null)
      throw new NotAProgramme({
        de: `Unter dieser Kennung ist schon „${replaces}“ geladen; geändert ist nichts. Soll die Datei an seine Stelle treten, sagen Sie es dazu.`,
        en: `"${replaces}" is loaded under this id already; nothing was changed. If the file shall take its place, say so.`,
      });
  }
  return writing.loadProgramme(readInOf(found, loading), {
    requestId,
    ifVersion: version,
  });
}

/** What was read as it is loaded. */
export function readInOf(
  { read: { bundle, entries, source, masked }, sha256, replaces }: ProgrammeRead,
  { replace, decisions: answered = [], chosen }: Omit<Loading, 'requestId'>,
): ReadIn {
  return {
    registry: Registry.parse(entries),
    bundle,
    source: { document: bundle.document.id, sha256, masked, ...documentLines(source) },
    decisions: answered,
    replaces: replaces !== null,
    ...(chosen && { chosen }),
    asked: [bundle.document.id, sha256, replace].join(' '),
  };
}
