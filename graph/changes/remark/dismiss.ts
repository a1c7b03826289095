import { randomUUID } from 'node:crypto';
import { applyEntry } from '../apply-entry.ts';
import type { payloads } from '../apply-entry.ts';
import { dismissedContent } from './apply-dismissal.ts';
import { contentHash } from '../content-hash.ts';
import { dismissalTag } from './dismissal-tag.ts';
import type { Engine, JournalEntry } from '../../engines/engine.ts';
import {
  AlreadyDismissed,
  RequestIdReused,
  UnknownFinding,
  UnknownNode,
  VersionConflict,
} from '../../errors.ts';
import { dismissal, standingDismissals } from '../../reading/dismissals.ts';
import { findingKeys } from '../../reading/finding-keys.ts';
import { Reading } from '../../reading/reading.ts';
import { importRun } from '../../records/write/graph-state.ts';
import type { Dismissal, NewDismissal } from '../../schema/dismissal.ts';
import type { z } from 'zod';

/**
 * Dismisses a finding of a document as it is loaded now; a repeated request gets its old answer.
 * Throws UnknownNode (document), UnknownFinding, AlreadyDismissed and RequestIdReused.
 */
export async function dismiss(
  engine: Engine,
  given: NewDismissal,
  { requestId }: { requestId: string },
): Promise<Dismissal> {
  const hash = dismissedContent(given);
  const served = await servedDismissal(engine, requestId, 'dismissal', hash);
  if (served) return served;
  const keys = await findingKeys(await Reading.open(engine), given.document, [given.finding]);
  if (!keys.has(given.finding)) throw new UnknownFinding(given.document, given.finding);
  const standing = (await standingDismissals(await Reading.open(engine), given.document)).get(given.finding);
  if (standing) throw new AlreadyDismissed(standing);

  const { document, finding, reason, by } = given;
  const payload: z.input<typeof payloads.dismissal> = {
    dismissal: { id: randomUUID(), document, finding, reason, by, at: new Date().toISOString() },
  };
  await write(engine, { id: requestId, kind: 'dismissal', payload });
  return madeBy(engine, requestId, 'dismissal', hash);
}

/**
 * Revokes a dismissal; one that is revoked already is answered as it stands. `ifTag` is the state the caller has seen.
 * Throws UnknownNode, VersionConflict and RequestIdReused.
 */
export async function revoke(
  engine: Engine,
  id: string,
  { requestId, ifTag }: { requestId: string; ifTag?: string | undefined },
): Promise<Dismissal> {
  const hash = contentHash(id);
  const served = await servedDismissal(engine, requestId, 'revoke-dismissal', hash);
  if (served) return served;
  const before = await dismissal(await Reading.open(engine), id);
  if (before.revokedAt !== null) {
    if (ifTag !== undefined && ifTag !== dismissalTag(before))
      throw new VersionConflict(`the dismissal ${id} was changed since it was read`);
    return before;
  }
  const payload: z.input<(typeof payloads)['revoke-dismissal']> = { at: new Date().toISOString(), id };
  await write(engine, { id: requestId, kind: 'revoke-dismissal', payload }, ifTag);
  return dismissal(await Reading.open(engine), id);
}

function write(engine: Engine, entry: JournalEntry, ifTag?: string): Promise<{ version: number }> {
  return engine.write(entry, (tx) => applyEntry(tx, entry, { ifTag }));
}

/** What a request made when it was first received; null when it is new. Throws RequestIdReused. */
async function servedDismissal(
  engine: Engine,
  requestId: string,
  kind: JournalEntry['kind'],
  hash: string,
): Promise<Dismissal | null> {
  const [run] = await engine.read(importRun, { requestId });
  if (!run) return null;
  if (run.kind !== kind || run.contentHash !== hash || run.subject === null)
    throw new RequestIdReused(requestId);
  return dismissal(await Reading.open(engine), run.subject);
}

async function madeBy(
  engine: Engine,
  requestId: string,
  kind: JournalEntry['kind'],
  hash: string,
): Promise<Dismissal> {
  const made = await servedDismissal(engine, requestId, kind, hash);
  if (made === null) throw new UnknownNode(requestId);
  return made;
}
