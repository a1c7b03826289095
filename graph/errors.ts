import type { Dismissal } from './schema/dismissal.ts';

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

/** The journal cannot be read; says which line. Nothing was changed. */
export class DamagedJournal extends Error {
  override readonly name = 'DamagedJournal';
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
