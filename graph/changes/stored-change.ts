import { kinds } from './kinds.ts';
import type { OutlineMade } from './kind.ts';
import type { StoredChange } from '../records/changes.ts';
import type { ChangeKind, ChangeOutline } from '../schema/change.ts';

/** Which entries a change changes, and of which it speaks. */
export type Reach = Pick<StoredChange, 'touches' | 'about'>;

/**
 * A change as its node in the graph, computed from its line alone. `reach` is that of the change a revert goes back to.
 */
export function storedChange<K extends ChangeKind>(
  kind: K,
  made: OutlineMade<K>,
  reach: Reach | undefined,
): StoredChange {
  const { id, partOf, at, by, town, document, note, payload } = made.change;
  const {
    subject,
    held,
    holds,
    touches = reach?.touches ?? [],
    about = reach?.about ?? [],
  } = kinds[kind].subject(made.change);
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
    about: [...about],
    contentHash: kinds[kind].hashOf(payload),
    summaryDe: de,
    summaryEn: en,
    partOf,
    ...revertOf(made.change as ChangeOutline),
  };
}

function revertOf(change: ChangeOutline): Pick<StoredChange, 'reverts' | 'base'> {
  return change.kind === 'revert' ? { reverts: change.payload.of, base: change.payload.base } : {};
}
