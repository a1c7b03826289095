import type { Programme } from '../../graph/programme/programme.ts';
import { decisions } from '../../graph/reading/decisions.ts';
import { programme } from '../../graph/reading/programme.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import type { Bundle } from '../../graph/schema/bundle.ts';
import type { StandingDecision } from '../../graph/schema/decision-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { ReadProgramme } from '../../seed/forms/read-programme.ts';
import {
  correctionsOf,
  knownBefore,
  type KnownBefore,
  NotAProgramme,
  programmeRead,
  type ProgrammeRead,
  readInOf,
} from '../../seed/programme-file.ts';
import { understandApart } from '../../seed/understand-apart.ts';
import type { ToUnderstand } from '../../seed/understand-file.ts';
import { answerDecisions, saidBodies, wordingDecisions } from './answered-names.ts';
import { asItStands } from './as-it-stands.ts';
import { cannotLoad } from './cannot-load.ts';
import type { ImportStore } from './import-store.ts';
import { KeptResults } from './kept-results.ts';
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

/** Readings and rehearsals that are kept, so that what stands side by side on a page is made once. */
const keptResults = 4;

/**
 * An import as it would be, `after` it is loaded; `before` is what is loaded for its year, or else the last programme of the town
 * before it. `standing`: decisions of the town.
 */
export interface RehearsedImport {
  readonly before: Programme | null;
  readonly after: Programme;
  readonly replaces: boolean;
  readonly standing: readonly StandingDecision[];
  readonly bundle: Bundle;
}

/** The imports of a service: what is kept of them, and how they are understood. */
export class Imports {
  readonly store: ImportStore;
  readonly #readings = new KeptResults<ReadProgramme>(keptResults);
  readonly #rehearsals = new KeptResults<Programme>(keptResults);

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
    const read = await this.#readings.once(`${stored.id}/${stored.version}/${content}`, async () =>
      understandApart(await this.#toUnderstand(stored, known, bytes)),
    );
    try {
      return { stored, known, read, found: programmeRead(read, known), problem: null, content };
    } catch (error) {
      if (!(error instanceof NotAProgramme)) throw error;
      return { stored, known, read, found: null, problem: error.detail, content };
    }
  }

  /**
   * Looks at an import as it would be once it is loaded, which is made and undone. Throws NotAsThingsAre where something is missing,
   * and what loading throws.
   */
  async rehearsed(reading: Reading, understood: UnderstoodImport): Promise<RehearsedImport> {
    const { stored, known, read, found, problem, content } = understood;
    if (found === null) throw cannotLoad(problem);
    const { id, year } = found.read.bundle.document;
    const replaces = found.replaces !== null;
    const earlier = known.loaded
      .filter((one) => one.municipality.id === stored.town && year !== null && (one.year ?? year) < year)
      .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
    const against = replaces ? id : earlier?.id;
    const readIn = readInOf(found, {
      replace: replaces,
      decisions: answerDecisions(stored, read.entries.actors),
    });
    const after = await this.#rehearsals.once(`${stored.id}/${stored.version}/${content}`, () =>
      reading.withProgramme(readIn, (other) => programme(other, id)),
    );
    return {
      before: against === undefined ? null : await programme(reading, against),
      after,
      replaces,
      standing: await decisions(reading, { town: stored.town }),
      bundle: read.bundle,
    };
  }

  async #toUnderstand(
    stored: StoredImport,
    known: KnownBefore,
    bytes: Uint8Array | undefined,
  ): Promise<ToUnderstand> {
    const { town, year, file, sha256, form, columns, answers, masked, persons } = stored;
    const decided = new Map([...known.context.decisions, ...wordingDecisions(town, answers)]);
    return {
      given:
        bytes === undefined
          ? { kept: { source: await this.store.source(stored), masked, persons } }
          : { bytes },
      facts: { town: known.municipality.name, file, sha256 },
      context: { ...known.context, decisions: decided, saidBodies: saidBodies(answers) },
      corrections: {
        ...correctionsOf(known, year),
        ...(form === null ? {} : { form }),
        columns: new Map(columns.map(({ fingerprint, roles }) => [fingerprint, roles])),
      },
    };
  }
}
