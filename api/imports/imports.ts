import type { Reading } from '../../graph/reading/reading.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { ReadProgramme } from '../../seed/forms/read-programme.ts';
import {
  correctionsOf,
  knownBefore,
  type KnownBefore,
  NotAProgramme,
  programmeRead,
  type ProgrammeRead,
} from '../../seed/programme-file.ts';
import { understandApart } from '../../seed/understand-apart.ts';
import type { ToUnderstand } from '../../seed/understand-file.ts';
import { wordingDecisions } from './answered-names.ts';
import { asItStands } from './as-it-stands.ts';
import type { ImportStore } from './import-store.ts';
import type { StoredImport } from './stored-import.ts';

/**
 * An import as it is understood with what the graph knows at `content`, its content version. `found` is what would be
 * loaded; where something is missing for that it is null, and `problem` says what.
 */
export type UnderstoodImport = {
  readonly stored: StoredImport;
  readonly known: KnownBefore;
  readonly read: ReadProgramme;
  readonly content: number;
} & (
  | { readonly found: ProgrammeRead; readonly problem: null }
  | { readonly found: null; readonly problem: Bilingual }
);

/** Readings that are kept, so that what stands side by side on a page is understood once. */
const keptReadings = 4;

/** The imports of a service: what is kept of them, and how they are understood. */
export class Imports {
  readonly store: ImportStore;
  readonly #readings = new Map<string, Promise<ReadProgramme>>();

  constructor(store: ImportStore) {
    this.store = store;
  }

  /**
   * Understands an import with the names and decisions of the graph. `bytes`: its file, where it was not kept yet. Throws
   * NotAProgramme for a town that is not known, and UnreadableFile.
   */
  async understood(reading: Reading, given: StoredImport, bytes?: Uint8Array): Promise<UnderstoodImport> {
    const stored = await asItStands(reading, given);
    const known = await knownBefore(reading, stored.town);
    const content = reading.contentVersion;
    const read = await this.#once(`${stored.id}/${stored.version}/${content}`, async () =>
      understandApart(await this.#toUnderstand(stored, known, bytes)),
    );
    try {
      return { stored, known, read, found: programmeRead(read, known), problem: null, content };
    } catch (error) {
      if (!(error instanceof NotAProgramme)) throw error;
      return { stored, known, read, found: null, problem: error.detail, content };
    }
  }

  async #toUnderstand(
    stored: StoredImport,
    known: KnownBefore,
    bytes: Uint8Array | undefined,
  ): Promise<ToUnderstand> {
    const { town, year, file, sha256, form, columns, answers, masked, persons } = stored;
    const decisions = new Map([...known.context.decisions, ...wordingDecisions(town, answers)]);
    return {
      given:
        bytes === undefined
          ? { kept: { source: await this.store.source(stored), masked, persons } }
          : { bytes },
      facts: { town: known.municipality.name, file, sha256 },
      context: { ...known.context, decisions },
      corrections: {
        ...correctionsOf(known, year),
        ...(form === null ? {} : { form }),
        columns: new Map(columns.map(({ fingerprint, roles }) => [fingerprint, roles])),
      },
    };
  }

  /** What is being understood already is waited for; what fails is tried again. */
  #once(key: string, understand: () => Promise<ReadProgramme>): Promise<ReadProgramme> {
    const known = this.#readings.get(key);
    const read = known ?? understand();
    this.#readings.delete(key);
    this.#readings.set(key, read);
    if (known === undefined)
      read.catch(() => {
        this.#readings.delete(key);
      });
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > keptReadings && oldest !== undefined) this.#readings.delete(oldest);
    return read;
  }
}
