import { applyEntry } from './changes/apply-entry.ts';
import { judgedContent } from './changes/remark/apply-judgements.ts';
import type { payloads } from './changes/apply-entry.ts';
import { contentHash } from './changes/content-hash.ts';
import { dismiss, revoke } from './changes/remark/dismiss.ts';
import type { Engine, JournalEntry } from './engines/engine.ts';
import { RequestIdReused } from './errors.ts';
import {
  documentState,
  graphVersion,
  importRun,
  importRunsOf,
  type ImportRun,
} from './records/write/graph-state.ts';
import type { Bundle } from './schema/bundle.ts';
import type { Dismissal, NewDismissal } from './schema/dismissal.ts';
import type { JudgementSheet } from './schema/evaluation-answers.ts';
import type { Registry } from './schema/registry.ts';
import type { z } from 'zod';

type Payload<K extends keyof typeof payloads> = z.input<(typeof payloads)[K]>;

/** What changes the graph, as the domain speaks of it; the same on every engine. */
export class GraphStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Creates constraints and indexes; safe to repeat. */
  prepare(): Promise<void> {
    return this.#engine.prepare();
  }

  /** Counts the changes ever made; answers with the same version rest on the same data. */
  async version(signal?: AbortSignal): Promise<number> {
    const [graph] = await this.#engine.read(graphVersion, {}, signal);
    return graph?.version ?? 0;
  }

  /**
   * Adds or overwrites municipalities, actors, things and proposals; what it does not name stays.
   * Throws InvalidBundle when a relation ends nowhere.
   */
  async saveRegistry(registry: Registry, { requestId }: { requestId: string }): Promise<void> {
    if (await this.#servedVersion(requestId)) return;
    const [graph] = await this.#engine.read(graphVersion, {});
    if (graph?.registryHash === contentHash(registry)) return;
    const payload: Payload<'registry'> = { at: new Date().toISOString(), registry };
    await this.#write({ id: requestId, kind: 'registry', payload });
  }

  /**
   * Puts a document in the place of what is loaded under its id, all of it or nothing; an equal bundle changes
   * nothing. `ifVersion` is the version the caller has seen (0: none). Answers the document's version.
   * Throws InvalidBundle with every fault, and VersionConflict when somebody else was faster.
   */
  async replaceDocument(
    bundle: Bundle,
    { requestId, ifVersion }: { requestId: string; ifVersion?: number },
  ): Promise<{ version: number }> {
    const served = await this.#servedVersion(requestId);
    if (served) return served;
    const [before] = await this.#engine.read(documentState, { document: bundle.document.id });
    if (before?.contentHash === contentHash(bundle) && (ifVersion ?? before.version) === before.version)
      return { version: before.version };
    const payload: Payload<'document'> = { at: new Date().toISOString(), bundle };
    return this.#write({ id: requestId, kind: 'document', payload }, ifVersion);
  }

  /** Removes a document with everything that stands in it. Throws UnknownNode. */
  async removeDocument(id: string, { requestId }: { requestId: string }): Promise<void> {
    const payload: Payload<'remove-document'> = { at: new Date().toISOString(), document: id };
    await this.#write({ id: requestId, kind: 'remove-document', payload });
  }

  /**
   * Dismisses a finding of a document with a reason; a repeated request gets its old answer.
   * Throws UnknownNode, UnknownFinding, AlreadyDismissed and RequestIdReused.
   */
  dismiss(given: NewDismissal, options: { requestId: string }): Promise<Dismissal> {
    return dismiss(this.#engine, given, options);
  }

  /**
   * Revokes a dismissal, which stays on record. `ifTag` is its dismissalTag as the caller has seen it.
   * Throws UnknownNode, VersionConflict and RequestIdReused.
   */
  revokeDismissal(
    id: string,
    options: { requestId: string; ifTag?: string | undefined },
  ): Promise<Dismissal> {
    return revoke(this.#engine, id, options);
  }

  /** Keeps a filled sheet in the place of one with the same id. Throws RequestIdReused. */
  async saveJudgements(sheet: JudgementSheet, { requestId }: { requestId: string }): Promise<void> {
    const [served] = await this.#engine.read(importRun, { requestId });
    if (served?.contentHash === judgedContent(sheet)) return;
    if (served) throw new RequestIdReused(requestId);
    const payload: Payload<'judgements'> = { sheet };
    await this.#write({ id: requestId, kind: 'judgements', payload });
  }

  /** Whether a write with this request id was made before. */
  async isServed(requestId: string): Promise<boolean> {
    return (await this.#servedVersion(requestId)) !== null;
  }

  /** The writes whose request ids begin with `prefix`, oldest first. */
  importRuns(prefix: string): Promise<ImportRun[]> {
    return this.#engine.read(importRunsOf, { prefix });
  }

  /** Version and content hash of a loaded document, or null. */
  async documentState(id: string): Promise<{ version: number; contentHash: string } | null> {
    const [state] = await this.#engine.read(documentState, { document: id });
    return state ?? null;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  #write(entry: JournalEntry, ifVersion?: number): Promise<{ version: number }> {
    return this.#engine.write(entry, (tx) => applyEntry(tx, entry, { ifVersion }));
  }

  /** The answer a request was given before; asked ahead of a write so that a repetition leaves no trace. */
  async #servedVersion(requestId: string): Promise<{ version: number } | null> {
    const [run] = await this.#engine.read(importRun, { requestId });
    return run ? { version: run.version } : null;
  }
}
