import type { ChangeSummary } from './schema/change-answers.ts';
import type { Dismissal } from './schema/dismissal.ts';
import type { Bilingual } from './schema/vocabulary.ts';

/** The database cannot be reached or did not answer in time; the request may be repeated. */
export class GraphUnavailable extends Error {
  override readonly name = 'GraphUnavailable';
}

/** An id that no loaded node carries. */
export class UnknownNode extends Error {
  override readonly name = 'UnknownNode';
  readonly id: string;
  constructor(id: string) {
    super(`nothing is known under the id "${id}"`);
    this.id = id;
  }
}

/** A bundle that contradicts itself or names what the registry does not hold; lists every fault, with its place. */
export class InvalidBundle extends Error {
  override readonly name = 'InvalidBundle';
  readonly faults: readonly string[];
  constructor(document: string, faults: readonly string[]) {
    super(`${document}: ${faults.length} fault(s)\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

/** The document was changed by somebody else since it was read. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** A journal or backup cannot be read; says in both languages which line, why, and what to do. Nothing was changed. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal';
  readonly fault: Bilingual;
  constructor(fault: Bilingual, options?: ErrorOptions) {
    super(`${fault.de}\n${fault.en}`, options);
    this.fault = fault;
  }
}

/** Another process uses the data directory. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

/** The document as it is loaded now has no such finding. */
export class UnknownFinding extends Error {
  override readonly name = 'UnknownFinding';
  constructor(document: string, finding: string) {
    super(`${document} has no finding "${finding}" now`);
  }
}

/** The documents or the registry changed since the findings were looked up; they are to be looked up again. */
export class StaleFindings extends Error {
  override readonly name = 'StaleFindings';
}

/** Somebody was faster: the finding is dismissed already, by `standing`. */
export class AlreadyDismissed extends Error {
  override readonly name = 'AlreadyDismissed';
  readonly standing: Dismissal;
  constructor(standing: Dismissal) {
    super(`the finding "${standing.finding}" is dismissed already: ${standing.reason} (${standing.id})`);
    this.standing = standing;
  }
}

/** A request id that was given before, for another request. */
export class RequestIdReused extends Error {
  override readonly name = 'RequestIdReused';
  constructor(requestId: string) {
    super(`the request "${requestId}" was made before with another content`);
  }
}

/** A change cannot be taken back now: `later` rest on it (newest first), or what was before is no longer kept. */
export class CannotRevert extends Error {
  override readonly name = 'CannotRevert';
  readonly later: readonly ChangeSummary[];
  constructor(reason: string, later: readonly ChangeSummary[] = [], options?: ErrorOptions) {
    super(reason, options);
    this.later = later;
  }
}

/** A graph or folder that should be empty holds something already. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}
