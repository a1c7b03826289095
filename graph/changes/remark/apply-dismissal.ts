import { commitRemark } from '../commit-version.ts';
import type { Change } from '../commit-version.ts';
import { contentHash } from '../content-hash.ts';
import { dismissalTag } from './dismissal-tag.ts';
import type { Transaction } from '../../engines/engine.ts';
import { AlreadyDismissed, UnknownNode, VersionConflict } from '../../errors.ts';
import { dismissalQueries } from '../../records/dismissals.ts';
import { createDismissal, revokeDismissal, standingDismissal } from '../../records/write/write-dismissal.ts';
import type { Dismissal, NewDismissal } from '../../schema/dismissal.ts';

/** The content that tells a repeated request from another one. */
export function dismissedContent({ document, finding, reason, by }: NewDismissal): string {
  return contentHash({ document, finding, reason, by });
}

/** Keeps a dismissal. Throws AlreadyDismissed when the finding has one that holds. */
export async function applyDismissal(
  tx: Transaction,
  change: Change,
  dismissal: Omit<Dismissal, 'revokedAt'>,
): Promise<{ version: number }> {
  const { id, document, finding, at } = dismissal;
  const [standing] = await tx.run(standingDismissal, { document, finding });
  if (standing) throw new AlreadyDismissed(standing);
  await tx.run(createDismissal, { dismissal });
  return commitRemark(tx, change, {
    kind: 'dismissal',
    at,
    document,
    subject: id,
    contentHash: dismissedContent(dismissal),
  });
}

/** Revokes a dismissal; one that is revoked stays as it is. Throws UnknownNode, and VersionConflict by `ifTag`. */
export async function applyRevocation(
  tx: Transaction,
  change: Change,
  { at, id }: { at: string; id: string },
  ifTag: string | undefined,
): Promise<{ version: number }> {
  const [dismissal] = await tx.run(dismissalQueries.byId, { id });
  if (!dismissal) throw new UnknownNode(id);
  if (ifTag !== undefined && ifTag !== dismissalTag(dismissal))
    throw new VersionConflict(`the dismissal ${id} was changed since it was read`);
  if (dismissal.revokedAt !== null) return { version: change.version };
  await tx.run(revokeDismissal, { id, at });
  return commitRemark(tx, change, {
    kind: 'revoke-dismissal',
    at,
    document: dismissal.document,
    subject: id,
    contentHash: contentHash(id),
  });
}
