import { randomUUID } from 'node:crypto';
import type { Engine, Transaction } from '../engines/engine.ts';
import { GraphUnavailable, RequestIdReused, StaleFindings, UnknownNode } from '../errors.ts';
import { changeById, changesFrom, lastChangeOfSubject } from '../records/changes.ts';
import type { ChangeRecord } from '../records/changes.ts';
import { dismissalQueries } from '../records/dismissals.ts';
import { documentState, graphVersion } from '../records/write/graph-state.ts';
import type { Bundle } from '../schema/bundle.ts';
import type { ChangeSummary } from '../schema/change-answers.ts';
import type { ChosenReading } from '../schema/import.ts';
import type { Author, ChangeKind, KeptChange } from '../schema/change.ts';
import type { NewDecision } from '../schema/decision.ts';
import type { DecisionsMade } from '../schema/decision-answers.ts';
import type { Dismissal, NewDismissal } from '../schema/dismissal.ts';
import type { JudgedForm } from '../schema/evaluation-answers.ts';
import type { ReadIn } from '../schema/read-in.ts';
import type { ReferenceList } from '../schema/reference-list.ts';
import type { Registry } from '../schema/registry.ts';
import type { Role } from '../schema/role.ts';
import type { SourceText } from '../schema/source-text.ts';
import { makeChange, rehearseChange } from './apply.ts';
import type { Outcome } from './apply.ts';
import { changeSummary } from './change-summary.ts';
import { decisionKey } from '../identity/decision-key.ts';
import { hashOfAsked, withdrawnKey } from './decision/complete-decisions.ts';
import { soundAmong } from './decision/sound-among.ts';
import type { RefusedDecision } from './decision/sound-decisions.ts';
import { importAsked } from './import/import-asked.ts';
import type { Asked, Conditions, DecisionsAsked } from './kind.ts';
import { parseKept } from './parse-change.ts';
import { prepareGraph } from './prepare-graph.ts';

/**
 * Which of these keys are findings of a document, and for which version of the graph's content that was looked up.
 * Throws UnknownNode for a document that is not loaded.
 */
export type FindingLookup = (
  document: string,
  keys: readonly string[],
) => Promise<{ contentVersion: number; found: ReadonlySet<string> }>;

/** Who writes where nobody signs in: one local user. */
const localUser: Author = { account: null, role: null, town: null };

/** How often findings are looked up for one dismissal, when somebody changes documents meanwhile. */
const lookUps = 3;

/** The id of the request is that of the change: sent again with the same content, it gets its old answer. */
interface Sent {
  readonly requestId: string;
}

/**
 * The one way in for everything that changes the graph. Whether a request can be granted is decided inside the
 * transaction that makes the change. Every method throws RequestIdReused for an id that was given to another request.
 */
export class Writing {
  readonly #engine: Engine;
  readonly #findings: FindingLookup;
  readonly #by: Author;

  constructor(engine: Engine, findings: FindingLookup, by: Author = localUser) {
    this.#engine = engine;
    this.#findings = findings;
    this.#by = by;
  }

  /** The same way in for who writes in another role; null: they say none. */
  as(role: Role | null): Writing {
    return new Writing(this.#engine, this.#findings, { ...this.#by, role });
  }

  /** Creates constraints and indexes, and raises what an earlier release wrote; safe to repeat. */
  prepare(): Promise<void> {
    return prepareGraph(this.#engine);
  }

  /**
   * Adds or overwrites municipalities, actors, things, terms and proposals; what it does not name stays.
   * Throws InvalidBundle when a relation ends nowhere.
   */
  async saveRegistry(registry: Registry, { requestId }: Sent): Promise<void> {
    await this.#make('registry', requestId, { registry }, {}, async () => undefined);
  }

  /**
   * Puts a document in the place of what is loaded under its id, all of it or nothing; an equal bundle changes
   * nothing. `ifVersion` is the version the caller has seen (0: none). Answers the document's version.
   * Throws InvalidBundle with every fault, and VersionConflict when somebody else was faster.
   */
  replaceDocument(
    bundle: Bundle,
    { requestId, ifVersion }: Sent & { ifVersion?: number },
  ): Promise<{ version: number }> {
    return this.#make('document', requestId, { bundle }, { ifVersion }, async (tx, outcome) => {
      if (outcome !== null) return { version: outcome.version };
      const [state] = await tx.run(documentState, { document: bundle.document.id });
      return { version: state?.version ?? 0 };
    });
  }

  /** Removes a document with everything that stands in it. Throws UnknownNode. */
  async removeDocument(id: string, { requestId }: Sent): Promise<void> {
    await this.#make('remove-document', requestId, { document: id }, {}, async () => undefined);
  }

  /**
   * Dismisses a finding of a document with a reason. Throws UnknownNode (document), UnknownFinding, AlreadyDismissed,
   * and GraphUnavailable when documents change all the time.
   */
  async dismiss(given: NewDismissal, { requestId }: Sent): Promise<Dismissal> {
    const asked = { ...given, by: this.#by.role ?? 'unstated', id: randomUUID() };
    for (let attempt = 0; attempt < lookUps; attempt++) {
      const findings = await this.#lookUp(given);
      try {
        return await this.#make('dismissal', requestId, asked, { findings }, dismissalOf);
      } catch (error) {
        if (!(error instanceof StaleFindings)) throw error;
      }
    }
    throw new GraphUnavailable('the documents changed while the finding was looked up');
  }

  /**
   * Revokes a dismissal, which stays on record; one that is revoked already is answered as it stands. `ifTags` are
   * its dismissalTags as the caller has seen it. Throws UnknownNode and VersionConflict.
   */
  revokeDismissal(
    id: string,
    { requestId, ifTags }: Sent & { ifTags?: readonly string[] | undefined },
  ): Promise<Dismissal> {
    return this.#make('revoke-dismissal', requestId, { id }, { ifTags }, (tx) => dismissalById(tx, id));
  }

  /** Keeps a filled form in the place of one with the same id. */
  async saveJudgements(form: JudgedForm, { requestId }: Sent): Promise<void> {
    await this.#make('judgements', requestId, { form }, {}, async () => undefined);
  }

  /**
   * Keeps the lines of a document's original, in the place of earlier ones; equal lines change nothing. Throws UnknownNode,
   * and OtherSource where the document was read from another file.
   */
  async addSource(source: SourceText, { requestId }: Sent): Promise<void> {
    await this.#make('source-text', requestId, { source }, {}, async () => undefined);
  }

  /**
   * The form that a request kept when it was first received; null for a request that is new. Its document may have
   * become another one since, or be gone.
   */
  async judgementsOf(requestId: string): Promise<JudgedForm | null> {
    const change = await this.#servedBefore(requestId);
    if (change === null) return null;
    if (change.kind !== 'judgements') throw new RequestIdReused(requestId);
    return change.payload.form;
  }

  /**
   * Puts a reference list in the place of one with the same id; an equal one changes nothing. Answers the id of the
   * change, null where there was nothing to do. Throws UnknownNode for a town that is not there.
   */
  saveReferenceList(list: ReferenceList, { requestId }: Sent): Promise<string | null> {
    return this.#make('reference-list', requestId, { id: list.id, list }, {}, async (_tx, outcome) =>
      outcome === null ? null : requestId,
    );
  }

  /** Takes a reference list away. `ifTags`: when it was loaded, as the caller has seen it. Throws UnknownNode and VersionConflict. */
  async removeReferenceList(
    id: string,
    { requestId, ifTags }: Sent & { ifTags?: readonly string[] | undefined },
  ): Promise<void> {
    await this.#make('reference-list', requestId, { id, list: null }, { ifTags }, async () => undefined);
  }

  /**
   * Makes decisions and takes others back, in one step, all of them or none; what is decided so already changes nothing.
   * Throws UnknownNode, CannotDecide, and VersionConflict where somebody decided otherwise since it was read.
   */
  decide(asked: DecisionsAsked, { requestId }: Sent): Promise<DecisionsMade> {
    const keys = [
      ...asked.decisions.map(({ about }) => decisionKey(about)),
      ...asked.withdraw.map(withdrawnKey),
    ];
    return this.#make('decisions', requestId, asked, {}, async (tx, outcome) => {
      const [state] = await tx.run(graphVersion, {});
      const version = outcome?.version ?? state?.version ?? 0;
      return { change: outcome === null ? null : requestId, version, keys: [...new Set(keys)] };
    });
  }

  /**
   * Makes all those decisions that can hold, in one step, and says of the others why not. Decisions about one and the
   * same must not be given twice. Sent again it answers what it did.
   */
  async decideWhatHolds(
    decisions: readonly NewDecision[],
    { requestId }: Sent,
  ): Promise<{ change: string | null; decided: number; refused: readonly RefusedDecision[] }> {
    const before = await this.#servedBefore(requestId);
    if (before !== null && before.kind !== 'decisions') throw new RequestIdReused(requestId);
    const { sound, refused } = await soundAmong(this.#engine, this.#by, decisions);
    const hash = hashOfAsked({ decisions, withdraw: [] });
    const { change } = await this.decide({ decisions: sound, withdraw: [], hash }, { requestId });
    const keys = new Set(
      before?.payload.steps.map(({ key }) => key) ?? sound.map(({ about }) => decisionKey(about)),
    );
    return {
      change,
      decided: keys.size,
      refused: refused.filter(({ decision }) => !keys.has(decisionKey(decision.about))),
    };
  }

  /**
   * Loads a programme that was read from a town's file, all of it in one step that is taken back as one. `ifVersion` is that of
   * the document that is loaded under its id, as the caller has seen it (0: none). Answers the id of the change, null where there
   * was nothing to do. Throws InvalidBundle, CannotDecide and VersionConflict.
   */
  loadProgramme(
    read: ReadIn,
    { requestId, ifVersion }: Sent & { ifVersion?: number },
  ): Promise<string | null> {
    return this.#make('import', requestId, importAsked(read, ifVersion), {}, async (_tx, outcome) =>
      outcome === null ? null : requestId,
    );
  }

  /**
   * Takes a change back: what it changed is again as it was before. Throws UnknownNode, and CannotRevert with the
   * later changes that rest on it.
   */
  revert(of: string, { requestId, note }: Sent & { note?: string | undefined }): Promise<ChangeSummary> {
    return makeChange(
      this.#engine,
      { id: requestId, at: new Date().toISOString(), by: this.#by, note, kind: 'revert', asked: { of } },
      {},
      async (tx) => {
        const [made] = await tx.run(changeById, { id: requestId });
        if (made === undefined) throw new UnknownNode(requestId);
        return changeSummary(made);
      },
    );
  }

  /** Reads the graph as it would be if a change were taken back, and leaves it as it is. Throws what `revert` throws. */
  rehearseRevert<T>(of: string, look: (tx: Transaction) => Promise<T>): Promise<T> {
    const request = { id: randomUUID(), at: new Date().toISOString(), by: this.#by };
    return rehearseChange(this.#engine, { ...request, kind: 'revert', asked: { of } }, look);
  }

  /** As what somebody chose to read the programme that a change loaded; null where nobody chose anything. */
  async chosenReading(change: string): Promise<ChosenReading | null> {
    const made = await this.#servedBefore(change);
    return made?.kind === 'import' ? (made.payload.chosen ?? null) : null;
  }

  /** Reads the graph as it would be if a programme were loaded, and leaves it as it is. Throws what `loadProgramme` throws. */
  rehearseProgramme<T>(read: ReadIn, look: (tx: Transaction) => Promise<T>): Promise<T> {
    const request = { id: randomUUID(), at: new Date().toISOString(), by: this.#by };
    return rehearseChange(
      this.#engine,
      { ...request, kind: 'import', asked: importAsked(read, undefined) },
      look,
    );
  }

  /** Counts the changes ever made. */
  async version(): Promise<number> {
    const [graph] = await this.#engine.read(graphVersion, {});
    return graph?.version ?? 0;
  }

  /** Whether a write with this request id was made before. */
  async isServed(requestId: string): Promise<boolean> {
    return (await this.#engine.read(changeById, { id: requestId })).length > 0;
  }

  /** The changes whose request ids begin with `prefix`, oldest first. */
  changesFrom(prefix: string): Promise<ChangeRecord[]> {
    return this.#engine.read(changesFrom, { prefix });
  }

  /** Whether anything is known of a document, loaded or not: that it was loaded, removed or taken back. */
  async wasEverLoaded(document: string): Promise<boolean> {
    const subject = `document:${document}`;
    return (await this.#engine.read(lastChangeOfSubject, { subject })).length > 0;
  }

  /** Version and content hash of a loaded document, or null. */
  async documentState(id: string): Promise<{ version: number; contentHash: string } | null> {
    const [state] = await this.#engine.read(documentState, { document: id });
    return state ?? null;
  }

  /** What a request made when it was first received; null for a request that is new. Throws RequestIdReused. */
  async #servedBefore(requestId: string): Promise<KeptChange | null> {
    const [served] = await this.#engine.read(changeById, { id: requestId });
    if (served === undefined) return null;
    const { name } = this.#engine;
    const text = await this.#engine.lineOf(served.version);
    if (text === null) throw new RequestIdReused(requestId);
    return parseKept(text, { file: name, line: served.version }).change;
  }

  #make<K extends ChangeKind, T>(
    kind: K,
    id: string,
    asked: Asked[K],
    conditions: Conditions,
    answer: (tx: Transaction, outcome: Outcome) => Promise<T>,
  ): Promise<T> {
    const request = { id, at: new Date().toISOString(), by: this.#by, kind, asked };
    return makeChange(this.#engine, request, conditions, answer);
  }

  /** A document that is not loaded has no findings: whether it is loaded is decided later, in the transaction. */
  async #lookUp({ document, finding }: NewDismissal): ReturnType<FindingLookup> {
    try {
      return await this.#findings(document, [finding]);
    } catch (error) {
      if (error instanceof UnknownNode) return { contentVersion: -1, found: new Set() };
      throw error;
    }
  }
}

/** The dismissal that a request made, now or when it was first received. */
async function dismissalOf(tx: Transaction, outcome: Outcome): Promise<Dismissal> {
  if (outcome?.made?.kind === 'dismissal')
    return { ...outcome.made.payload, at: outcome.made.at, revokedAt: null };
  const subject = outcome?.subject ?? '';
  return dismissalById(tx, subject.slice(subject.indexOf(':') + 1));
}

async function dismissalById(tx: Transaction, id: string): Promise<Dismissal> {
  const [found] = await tx.run(dismissalQueries.byId, { id });
  if (!found) throw new UnknownNode(id);
  return found;
}
