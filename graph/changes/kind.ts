import type { Transaction } from '../engines/engine.ts';
import type { GraphRecord } from '../records/write/graph-state.ts';
import type { Bundle } from '../schema/bundle.ts';
import type {
  BaseKind,
  Change,
  ChangeKind,
  ChangeOf,
  KeptPayload,
  Outline,
  OutlineOf,
  Payload,
} from '../schema/change.ts';
import type { JudgedForm } from '../schema/evaluation-answers.ts';
import type { Withdrawal } from '../schema/decision-answers.ts';
import type { NewDecision } from '../schema/decision.ts';
import type { NewDismissal } from '../schema/dismissal.ts';
import type { ReferenceList } from '../schema/reference-list.ts';
import type { Registry } from '../schema/registry.ts';
import type { Role } from '../schema/role.ts';
import type { SourceText } from '../schema/source-text.ts';
import type { Bilingual } from '../schema/vocabulary.ts';

/** What a request of each kind asks for, before the graph was looked at. */
export interface Asked {
  readonly registry: { readonly registry: Registry };
  readonly document: { readonly bundle: Bundle };
  readonly 'remove-document': { readonly document: string };
  readonly dismissal: NewDismissal & { readonly id: string; readonly by: Role };
  readonly 'revoke-dismissal': { readonly id: string };
  readonly judgements: { readonly form: JudgedForm };
  /** null: the list under this id is to be taken away. */
  readonly 'reference-list': { readonly id: string; readonly list: ReferenceList | null };
  readonly 'source-text': { readonly source: SourceText };
  readonly decisions: DecisionsAsked;
  readonly import: ImportAsked;
  readonly revert: { readonly of: string };
}

/** A change that is made with another one, under a name that tells it from the other parts. */
export type Part = {
  [K in ChangeKind]: {
    readonly name: string;
    readonly kind: K;
    readonly asked: Asked[K];
    readonly conditions?: Conditions;
  };
}[ChangeKind];

/** A programme that was read in, as the changes that load it, and what is told of them. */
export interface ImportAsked {
  readonly told: Omit<Payload<'import'>, 'parts'>;
  readonly parts: readonly Part[];
}

/** Decisions to be made, and those to be taken back. */
export interface DecisionsAsked {
  readonly decisions: readonly NewDecision[];
  readonly withdraw: readonly Withdrawal[];
  /** What the request is known again by, where that is not what it asks for here. */
  readonly hash?: string;
}

/** What must hold for a request to be granted, looked at inside its transaction. */
export interface Conditions {
  /** The document's version as the caller has seen it; 0 for none. */
  readonly ifVersion?: number | undefined;
  /** Tags of the dismissal or the reference list as the caller has seen it. */
  readonly ifTags?: readonly string[] | undefined;
  /** The findings that exist, as they were looked up for this version of the content. */
  readonly findings?: { readonly contentVersion: number; readonly found: ReadonlySet<string> } | undefined;
}

/** The JSON of a bundle as lines hold it, and from how many of them it is read. */
export interface KeptBundle {
  readonly json: unknown;
  readonly lines: number;
}

/** One transaction in which a change is made, again or for the first time. */
export interface Work {
  readonly tx: Transaction;
  /** The graph before the change. */
  readonly state: GraphRecord;
  /** The changes that were made with it and before it, oldest first. */
  readonly parts: readonly string[];
  /** It is itself made with another one. */
  readonly isPart: boolean;
  /** An earlier change, by its id; null when it is no longer kept. Throws DamagedJournal. */
  find(id: string): Promise<ReadChange | null>;
}

/** A change of one kind with the version the graph has after it. */
export interface MadeOf<K extends ChangeKind> {
  readonly change: ChangeOf<K>;
  readonly version: number;
}

/** A change of one kind without what is large in its payload. */
export interface OutlineMade<K extends ChangeKind> {
  readonly change: OutlineOf<K>;
  readonly version: number;
}

/** A change of any kind with the version the graph has after it. */
export interface Made {
  readonly change: Change;
  readonly version: number;
}

/** A change read as a whole; `kept` is its bundle as lines hold it, null for a change that has none. */
export interface ReadChange extends Made {
  readonly kept: KeptBundle | null;
}

/** Whose state changes, and from which change's to which change's; null: there was, or is, none. */
export interface Subject {
  readonly subject: string;
  readonly held: string | null;
  readonly holds: string | null;
  /**
   * Entries of the registry that change, each with its part as `actors:hilden/vhs`; or keys of decisions that change.
   */
  readonly touches?: readonly string[];
  /** Ids of what it speaks of: the history is found by these, and nothing rests on them. */
  readonly about?: readonly string[];
}

/** A state that a revert goes back to: that after `restores` (null: before there was any) of what `base` changed. */
export interface Restoring extends Made {
  readonly base: string;
  readonly subject: string;
  readonly restores: string | null;
}

/** Everything there is to know about a kind of change; declared once, in the table of kinds. */
export interface Kind<K extends ChangeKind> {
  /** What the request asked for that made a change. */
  asked(payload: Payload<K>): Asked[K];
  /** Tells a request sent again from another one: equal for what two equal requests have in common. */
  hash(asked: Asked[K]): string;
  /** The same of the request that made a change. */
  hashOf(outline: Outline<K>): string;
  /**
   * Completes what is asked for to what is kept, by what the graph holds; null when there is nothing to do.
   * Throws as the domain speaks when it cannot be granted.
   */
  complete(work: Work, asked: Asked[K], conditions: Conditions): Promise<Completed<K> | null>;
  /** Changes that are made before it in the same transaction, each with a node and a line of its own. */
  parts?(tx: Transaction, asked: Asked[K]): Promise<readonly Part[]>;
  /** What its line holds of the payload where that is less than all; what is left out can be read from lines before. */
  kept?(work: Work, payload: Payload<K>): Promise<KeptPayload<K>>;
  /** Makes the change in the graph. */
  apply(work: Work, made: MadeOf<K>): Promise<void>;
  subject(change: OutlineOf<K>): Subject;
  /** The change in plain words, with counts. */
  summary(outline: Outline<K>): Bilingual;
}

export interface Completed<K extends ChangeKind> {
  readonly payload: Payload<K>;
  readonly town: string | null;
  readonly document?: string;
}

/** A kind that can be taken back as such; a revert is taken back by the kind of what it took back. */
export interface RevertibleKind<K extends BaseKind> extends Kind<K> {
  /** Whether it moves the registry, the documents, what holds of both, or only what people say about findings. */
  readonly moves: 'registry' | 'documents' | 'decisions' | 'remarks';
  /** Whether its changes rest on one another only where they touch the same entries, and not by their one subject. */
  readonly byEntry?: true;
  /** Whether a start needs only the last change of a subject, or every one in order. */
  readonly replay: 'every' | 'last';
  /** Refuses a revert, beside the changes that rest on what it takes back. Throws CannotRevert. */
  restore(work: Work, restoring: Restoring): Promise<void>;
}
