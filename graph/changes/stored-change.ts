import { kinds } from './kinds.ts';
import type { OutlineMade } from './kind.ts';
import type { StoredChange } from '../records/changes.ts';
import type { ChangeKind, ChangeOutline } from '../schema/change.ts';

/**
 * A change as its node in the graph, computed from its line alone. `touched` are the entries of the registry that the
 * change a revert goes back to changed.
 */
export function storedChange<K extends ChangeKind>(
  kind: K,
  made: OutlineMade<K>,
  touched: readonly string[] | undefined,
): StoredChange {
  const { id, at, by, town, document, note, payload } = made.change;
  const { subject, held, holds, touches = touched ?? [] } = kinds[kind].subject(made.change);
  const { de, en } = kinds[kind].summary(payload);
  return {
    id,
    version: made.version,
    kind,
    at,
    account: by.account ?? undefined,
    role: by.role ?? undefined,
    speaksFor: by.town ?? undefined,
    town: town ?? undefined,
    document,
    note,
    subject,
    held: held ?? undefined,
    holds: holds ?? undefined,
    touches: [...touches],
    contentHash: kinds[kind].hashOf(payload),
    summaryDe: de,
    summaryEn: en,
    ...revertOf(made.change as ChangeOutline),
  };
}

function revertOf(change: ChangeOutline): Pick<StoredChange, 'reverts' | 'base'> {
  return change.kind === 'revert' ? { reverts: change.payload.of, base: change.payload.base } : {};
}
