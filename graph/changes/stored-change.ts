import { contentHash } from './content-hash.ts';
import { kinds } from './kinds.ts';
import type { Made, MadeOf } from './kind.ts';
import type { StoredChange } from '../records/changes.ts';
import type { ChangeKind } from '../schema/change.ts';

/** What tells a request sent again from another one under the same id. */
export function askedHash<K extends ChangeKind>(kind: K, { change }: MadeOf<K>): string {
  const own = kinds[kind];
  return contentHash(own.content(own.asked(change.payload)));
}

/**
 * A change as its node in the graph, computed from its line alone. `touched` are the entries of the registry that the
 * change a revert goes back to changed.
 */
export function storedChange<K extends ChangeKind>(
  kind: K,
  made: MadeOf<K>,
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
    contentHash: askedHash(kind, made),
    summaryDe: de,
    summaryEn: en,
    ...revertOf(made as Made),
  };
}

function revertOf({ change }: Made): Pick<StoredChange, 'reverts' | 'base'> {
  return change.kind === 'revert' ? { reverts: change.payload.of, base: change.payload.base } : {};
}
