import { applyEntry } from './apply-entry.ts';
import type { payloads } from './apply-entry.ts';
import { contentHash } from './content-hash.ts';
import type { Engine, JournalEntry } from './engines/engine.ts';
import { documentState, graphVersion, importRun } from './queries/write/graph-state.ts';
import type { Bundle } from './schema/bundle.ts';
import type { Registry } from './schema/registry.ts';
import type { z } from 'zod';

type Payload<K extends keyof typeof payloads> = z.input<(typeof payloads)[K]>;

/** The graph as the domain speaks of it; the same on every engine. */
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
  async version(): Promise<number> {
    const [graph] = await this.#engine.read(graphVersion, {});
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

  /** Answers within `timeoutMs` or throws GraphUnavailable. */
  verify(timeoutMs: number): Promise<void> {
    return this.#engine.verify(timeoutMs);
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
