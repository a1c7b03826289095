import type { Transaction } from '../engines/engine.ts';
import { createImportRun, setGraphVersion } from '../records/write/graph-state.ts';

/** The state a change begins with: the graph's versions before it, and who asks. */
export interface Change {
  readonly requestId: string;
  readonly version: number;
  readonly contentVersion: number;
  readonly registryHash: string | null;
}

interface Run {
  readonly kind: string;
  readonly at: string;
  readonly contentHash: string;
  readonly document?: string;
  readonly subject?: string;
}

/** Counts the graph's version up after a change of registry or documents, and keeps the request with its answer. */
export async function commitContent(tx: Transaction, change: Change, run: Run): Promise<{ version: number }> {
  return commit(tx, change, change.version + 1, run);
}

/** The same after a change that leaves registry and documents alone. */
export async function commitRemark(tx: Transaction, change: Change, run: Run): Promise<{ version: number }> {
  return commit(tx, change, change.contentVersion, run);
}

async function commit(
  tx: Transaction,
  { requestId, version: before }: Change,
  contentVersion: number,
  run: Run,
): Promise<{ version: number }> {
  const version = before + 1;
  await tx.run(setGraphVersion, { version, contentVersion });
  await tx.run(createImportRun, { requestId, run: { ...run, version } });
  return { version };
}
