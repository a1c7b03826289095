import type { ChangeSummary } from '../../../graph/schema/change-answers.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';

/** An entry of the history. */
export function change(id: string, version: number, more: Partial<ChangeSummary> = {}): ChangeSummary {
  return {
    id,
    version,
    at: '2026-11-28T01:46:00.000Z',
    kind: 'document',
    by: { account: null, role: null, town: null },
    town: 'hilden',
    document: 'hilden-2024',
    note: null,
    summary: { de: `Änderung ${id}`, en: `change ${id}` },
    reverts: null,
    revertedBy: null,
    revertedIn: null,
    stands: true,
    before: null,
    ...more,
  };
}

/** A server in memory that takes changes back as the real one does; each rests on those before it unless told otherwise. */
export class MemoryHistory {
  readonly sent: { readonly id: string; readonly key: string }[] = [];
  /** By change: what rests on it and still counts. */
  readonly resting = new Map<string, readonly ChangeSummary[]>();
  lost: string | null = null;
  #version = 100;

  readonly revert = async (id: string, key: string): Promise<ChangeSummary> => {
    this.sent.push({ id, key });
    if (this.lost === id) throw new RequestFailed('unreachable', '');
    const later = this.resting.get(id) ?? [];
    if (later.length > 0) throw new RequestFailed('conflict', 'rests', null, [], null, later);
    for (const [other, changes] of this.resting)
      this.resting.set(
        other,
        changes.filter((one) => one.id !== id),
      );
    return change(`-${id}`, (this.#version += 1), { reverts: id, kind: 'revert' });
  };
}

/** What a browser keeps, in memory. */
export function memoryStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
