import type { ChangeSummary } from './schema/change-answers.ts';
import type { Dismissal } from './schema/dismissal.ts';
import type { Bilingual } from './schema/vocabulary.ts';

/** The database cannot be reached or did not answer in time; the request may be repeated. */
export class GraphUnavailable extends Error {
  override readonly name: string = 'GraphUnavailable';
}

/** The database is there but takes longer than a reader should wait; what it gathered is kept for the repetition. */
export class GraphSlow extends GraphUnavailable {
  override readonly name = 'GraphSlow';
}

/** An id that no loaded node carries. */
export class UnknownNode extends Error {
  override readonly name: string = 'UnknownNode';
  readonly id: string;
  constructor(id: string) {
    super(`nothing is known under the id "${id}"`);
    this.id = id;
  }
}

/** An id that goes on under another one, by a decision. */
export class MovedNode extends UnknownNode {
  override readonly name = 'MovedNode';
  readonly into: string;
  constructor(id: string, into: string) {
    super(id);
    this.into = into;
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

/** A file that is not the one from which the document was read. */
export class OtherSource extends Error {
  override readonly name = 'OtherSource';
  constructor(document: string) {
    super(`${document} was read from another file`);
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

/** Another process uses the data directory; says which, as far as it is known, and what to do, in German and English. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
  constructor(dataDir: string, owner: Bilingual) {
    super(
      `Das Datenverzeichnis ${dataDir} wird schon benutzt: von ${owner.de}. ` +
        'Beenden Sie dieses Programm oder nennen Sie mit DATA_DIR ein anderes Verzeichnis.\n' +
        `The data directory ${dataDir} is in use already: by ${owner.en}. ` +
        'Stop that program or name another directory by DATA_DIR.',
    );
  }
}

/**
 * The data directory is no longer this process's own, after it was suspended for long or because somebody meddled with
 * the files. It answers and writes nothing more: what it knows may be old.
 */
export class DataDirLost extends GraphUnavailable {
  override readonly name = 'DataDirLost';
  constructor(dataDir: string, reason: Bilingual) {
    super(
      `${reason.de} Dieser Prozess schreibt nichts mehr nach ${dataDir}; starten Sie ihn neu.\n` +
        `${reason.en} This process writes nothing to ${dataDir} any more; start it again.`,
    );
  }
}

/**
 * The data directory takes nothing more for now: the write was refused and left no trace, reads go on. The message tells
 * the operator what to do, in German and English.
 */
export abstract class StorageRefused extends Error {
  constructor({ de, en }: Bilingual, options?: ErrorOptions) {
    super(`${de}\n${en}`, options);
  }
}

/** No room is left, on the disk or in the account's quota. */
export class StorageFull extends StorageRefused {
  override readonly name = 'StorageFull';
}

/** The directory may not be written, or the device fails. */
export class StorageUnwritable extends StorageRefused {
  override readonly name = 'StorageUnwritable';
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

/** A decision that cannot hold; says why in words. Nothing was changed. */
export class CannotDecide extends Error {
  override readonly name: string = 'CannotDecide';
  readonly reason: Bilingual;
  constructor(reason: Bilingual, options?: ErrorOptions) {
    super(reason.en, options);
    this.reason = reason;
  }
}

/** An official key that another town has already; says in words which. Nothing was changed. */
export class TownKeyTaken extends Error {
  override readonly name = 'TownKeyTaken';
  readonly reason: Bilingual;
  constructor(ags: string, holder: string) {
    const reason = {
      de: `Der Schlüssel ${ags} gehört hier schon zu „${holder}“. Wählen Sie diesen Ort aus der Liste.`,
      en: `The key ${ags} belongs to “${holder}” here already. Choose that town from the list.`,
    };
    super(`${reason.de} / ${reason.en}`);
    this.reason = reason;
  }
}

/** An entry that something later speaks of cannot be taken away; `later` are the changes by which it is needed. */
export class StillNeeded extends CannotDecide {
  override readonly name = 'StillNeeded';
  readonly later: readonly ChangeSummary[];
  constructor(reason: Bilingual, later: readonly ChangeSummary[]) {
    super(reason);
    this.later = later;
  }
}

/** A graph or folder that should be empty holds something already. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** A database that holds something and nothing of ours: nothing was written into it. */
export class ForeignDatabase extends Error {
  override readonly name = 'ForeignDatabase';
  constructor(nodes: number) {
    super(
      `In der Datenbank liegen schon ${nodes} Knoten, die nicht von Kulturnetz sind; es wurde nichts geschrieben. ` +
        'Nennen Sie eine leere Datenbank (NEO4J_DATABASE) oder einen eigenen Server (NEO4J_URI).\n' +
        `The database holds ${nodes} nodes that are not of Kulturnetz; nothing was written. ` +
        'Name an empty database (NEO4J_DATABASE) or a server of its own (NEO4J_URI).',
    );
  }
}

/** This machine cannot run the embedded graph; a Neo4j can be used instead. */
export class EmbeddedUnavailable extends Error {
  override readonly name = 'EmbeddedUnavailable';
  constructor(platform: string, options: ErrorOptions) {
    super(
      `Der eingebaute Graph ist für diesen Rechner (${platform}) nicht da: Sein Paket @grafeo-db/js bringt dafür keinen ausführbaren Teil mit, oder er wurde nicht installiert. ` +
        'Nehmen Sie ein Neo4j: setzen Sie NEO4J_URI, NEO4J_USER und NEO4J_PASSWORD.\n' +
        `The embedded graph is not there for this machine (${platform}): its package @grafeo-db/js has no native part for it, or that was not installed. ` +
        'Use a Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.',
      options,
    );
  }
}
