import type { ProgrammeRef, AreaRef } from '../schema/analysis-basics.ts';
import type { RowFlag, UnreadPart } from '../schema/bundle.ts';
import type { Said } from '../schema/feedback.ts';
import type { ActorRef } from '../schema/document-answers.ts';
import type { Actor, Term } from '../schema/registry.ts';
import type { Role } from '../schema/role.ts';
import type {
  Basis,
  Bilingual,
  ComparedKind,
  Lines,
  MeaningRule,
  MentionColumn,
  MentionRole,
  Modality,
  ReviewState,
  StatedBasis,
  ThingKind,
} from '../schema/vocabulary.ts';

/**
 * What one document says: rows in source order with their measures and mentions, everything resolved. Rejected readings
 * are not in it. Everything computed from it is a pure function; nothing over it asks a database.
 */
export interface Programme {
  readonly document: ProgrammeRef;
  readonly source: ProgrammeSource;
  /** Parts of the document that were not read for names. */
  readonly unread: readonly UnreadPart[];
  /** Areas in the order in which the document first names them. */
  readonly areas: readonly Area[];
  /** Sections that hold rows, in source order. */
  readonly sections: readonly ProgrammeSection[];
  /** Every section, also those that hold goals or other sections only, in source order. */
  readonly outline: readonly ProgrammeSection[];
  readonly goals: readonly ProgrammeGoal[];
  readonly rows: readonly ProgrammeRow[];
  /** The whole vocabulary of terms, by id. */
  readonly terms: ReadonlyMap<string, Term>;
  /**
   * Proposals "maybe the same" among actors or areas named here: id to the ids it may equal, both ways. Of areas also
   * those that a decision confirmed; `decidedSame` holds these, as `one|other` both ways.
   */
  readonly maybeSame: ReadonlyMap<string, readonly string[]>;
  readonly decidedSame: ReadonlySet<string>;
  /** Collective names of the document to the bodies that a source says they include. */
  readonly includes: ReadonlyMap<string, readonly string[]>;
  /** Bodies that were asked what they say of the document, those that answered among them. */
  readonly asked: ReadonlySet<string>;
  /** Bodies that its rows do not name, by the word of these or of somebody who knows; in no particular order. */
  readonly stated: readonly StatedPartner[];
}

/** A body that somebody states for a row, beside the names the document prints there. */
export interface StatedPartner {
  /** Of the decision that states it. */
  readonly key: string;
  readonly basis: StatedBasis;
  readonly row: ProgrammeRow;
  readonly measure: ProgrammeMeasure | null;
  readonly actor: ProgrammeActor;
  /** In which role it was stated; null where none was. */
  readonly by: Role | null;
  /** The day, ISO. */
  readonly on: string;
  /** Why it is stated, or the body's words. */
  readonly reason: string | null;
}

/** What is told of a document's file: `version` is the graph's version when it was loaded. */
export interface ProgrammeSource {
  readonly ags: string;
  readonly session: string | null;
  readonly sha256: string;
  readonly version: number;
}

/** `runBy`: the institution that is, or runs, this area. */
export interface Area extends AreaRef {
  readonly label: 'Product' | 'Section';
  readonly runBy: ProgrammeActor | null;
}

/** `parent` and `parentCode`: title and code of the section it stands in. */
export interface ProgrammeSection {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly parent: string | null;
  readonly parentCode: string | null;
}

/** `section` is the id of the section that states it. */
export interface ProgrammeGoal {
  readonly id: string;
  readonly title: string;
  readonly section: string;
}

/**
 * `key` is the same in every year: section code and product code, or running number (`I.b/040501`). `rejectedInCell`:
 * names in the partner column whose reading was rejected; the cell is not blank, but nobody is known to stand there.
 */
export interface ProgrammeRow {
  readonly id: string;
  readonly key: string;
  /** By what decisions know it, where one says that it belongs elsewhere than it is printed. */
  readonly printedPlace: string | null;
  readonly section: ProgrammeSection;
  readonly area: Area;
  readonly flags: readonly RowFlag[];
  readonly lines: Lines;
  readonly measures: readonly ProgrammeMeasure[];
  readonly mentions: readonly ProgrammeMention[];
  readonly rejectedInCell: number;
}

export interface Continuation {
  readonly measure: string;
  readonly kind: 'same' | 'changed';
}

/**
 * `through`: terms it speaks of by the name of a programme alone, with that. `continues`: the measure of an
 * earlier document it goes on with. `merges`: further ones that it takes up.
 */
export interface ProgrammeMeasure {
  readonly id: string;
  readonly title: string;
  readonly lines: Lines;
  readonly terms: readonly string[];
  readonly through: ReadonlyMap<string, ProgrammeThing>;
  readonly continues: Continuation | null;
  readonly merges: readonly string[];
}

/** A name in a row; `actor` for a body, `thing` for what is never a partner. `measure` is set for the bases that stand at one. */
export interface ProgrammeMention {
  readonly id: string;
  readonly wording: string;
  readonly column: MentionColumn;
  readonly role: MentionRole;
  readonly measure: string | null;
  readonly basis: Basis;
  readonly modality: Modality;
  readonly review: ReviewState;
  readonly rule: MeaningRule;
  readonly lines: Lines;
  readonly actor: ProgrammeActor | null;
  readonly thing: ProgrammeThing | null;
  /** What the body itself says of the row. */
  readonly answer?: Said;
}

export interface ProgrammeThing {
  readonly id: string;
  readonly name: string;
  readonly kind: ThingKind;
}

/**
 * `wholes`: what it is part of and what that is part of, the nearest first. `countedAs`: the body it counts as where whole and part are one, see one-body.ts. `profile` holds ids of terms.
 */
export interface ProgrammeActor extends ActorRef {
  readonly level: Actor['level'];
  readonly branch: ComparedKind | null;
  readonly municipality: string | null;
  readonly wholes: readonly string[];
  readonly countedAs: string;
  readonly profile: readonly string[];
  /** An unconfirmed meaning of an office code. */
  readonly guess: Bilingual | null;
}
