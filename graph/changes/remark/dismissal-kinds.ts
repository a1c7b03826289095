import type { Transaction } from '../../engines/engine.ts';
import {
  AlreadyDismissed,
  CannotRevert,
  StaleFindings,
  UnknownFinding,
  UnknownNode,
  VersionConflict,
} from '../../errors.ts';
import { changeSummary } from '../change-summary.ts';
import { contentHash } from '../content-hash.ts';
import { holderOf } from '../subject-history.ts';
import type { RevertibleKind, Restoring, Work } from '../kind.ts';
import { changesOfSubject } from '../../records/changes.ts';
import { dismissalQueries } from '../../records/dismissals.ts';
import { documentState } from '../../records/write/graph-state.ts';
import {
  createDismissal,
  renewDismissal,
  revokeDismissal,
  standingDismissal,
} from '../../records/write/write-dismissal.ts';
import type { NewDismissal } from '../../schema/dismissal.ts';
import { GapKind, gapKindTable } from '../../schema/gap-kinds.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { dismissalTag } from './dismissal-tag.ts';

const subjectOf = (id: string) => `dismissal:${id}`;

/** A finding is dismissed with a reason. */
export const dismissalKind: RevertibleKind<'dismissal'> = {
  moves: 'remarks',
  replay: 'every',
  asked: (payload) => payload,
  hash: dismissedHash,
  hashOf: dismissedHash,
  complete: async ({ tx, state }, asked, { findings }) => {
    const { document, finding } = asked;
    const [loaded] = await tx.run(documentState, { document });
    if (findings !== undefined) {
      if (!loaded) throw new UnknownNode(document);
      if (findings.contentVersion !== state.contentVersion) throw new StaleFindings();
      if (!findings.found.has(finding)) throw new UnknownFinding(document, finding);
    }
    await refuseStanding(tx, document, finding);
    return { payload: asked, town: loaded?.municipality ?? null, document };
  },
  apply: async ({ tx }, { change: { at, payload }, version }) => {
    await tx.run(createDismissal, { dismissal: { ...payload, at, version } });
  },
  subject: ({ id, payload }) => ({
    subject: subjectOf(payload.id),
    held: null,
    holds: id,
    about: idsOf(payload.finding),
  }),
  summary: ({ finding, reason }) => ({
    de: `${nameOf(finding).de} verworfen: ${reason}`,
    en: `${nameOf(finding).en} dismissed: ${reason}`,
  }),
  restore,
};

/** A dismissal is revoked; it stays on record. */
export const revocationKind: RevertibleKind<'revoke-dismissal'> = {
  moves: 'remarks',
  replay: 'every',
  asked: ({ id }) => ({ id }),
  hash: ({ id }) => contentHash(id),
  hashOf: ({ id }) => contentHash(id),
  complete: async ({ tx }, { id }, { ifTags }) => {
    const [dismissal] = await tx.run(dismissalQueries.byId, { id });
    if (!dismissal) throw new UnknownNode(id);
    if (ifTags !== undefined && !ifTags.includes(dismissalTag(dismissal)))
      throw new VersionConflict(`the dismissal ${id} was changed since it was read`);
    if (dismissal.revokedAt !== null) return null;
    const { document, finding } = dismissal;
    const [loaded] = await tx.run(documentState, { document });
    const revokes = await holderOf(tx, subjectOf(id));
    return { payload: { id, finding, revokes }, town: loaded?.municipality ?? null, document };
  },
  apply: async ({ tx }, { change: { at, payload } }) => {
    await tx.run(revokeDismissal, { id: payload.id, at });
  },
  subject: ({ payload: { id, finding, revokes } }) => ({
    subject: subjectOf(id),
    held: revokes,
    holds: null,
    about: idsOf(finding),
  }),
  summary: ({ finding }) => ({
    de: `${nameOf(finding).de} gilt wieder: Verwerfen zurückgenommen`,
    en: `${nameOf(finding).en} counts again: dismissal revoked`,
  }),
  restore,
};

/** Whoever sends it again in another role asks for the same. */
function dismissedHash({ document, finding, reason }: NewDismissal): string {
  return contentHash({ document, finding, reason });
}

/** What the key of a finding names: its row or area, and the bodies it is about. */
function idsOf(finding: string): string[] {
  return finding.split('|').slice(1);
}

/** What a finding is called, with what its key names inside its document or town: what it says is not kept. */
function nameOf(finding: string): Bilingual {
  const [code = '', ...ids] = finding.split('|');
  const about = ids.flatMap((id) => /\/(.+)/.exec(id)?.[1] ?? []).join(', ');
  const kind = GapKind.safeParse(code);
  if (!kind.success) return { de: `Anhaltspunkt zu ${about}`, en: `Lead on ${about}` };
  const { de, en } = gapKindTable[kind.data].label;
  return { de: `Fund ${code} „${de}“ (${about})`, en: `Finding ${code} “${en}” (${about})` };
}

/** Throws AlreadyDismissed when the finding has a dismissal that holds. */
async function refuseStanding(tx: Transaction, document: string, finding: string): Promise<void> {
  const [standing] = await tx.run(standingDismissal, { document, finding });
  if (standing) throw new AlreadyDismissed(standing);
}

/** Lets a dismissal hold again, or revokes it: also one that is taken back as a whole stays on record. */
async function restore({ tx }: Work, { change, subject, restores }: Restoring): Promise<void> {
  const id = subject.slice(subjectOf('').length);
  if (restores === null) {
    await tx.run(revokeDismissal, { id, at: change.at });
    return;
  }
  const [dismissal] = await tx.run(dismissalQueries.byId, { id });
  if (!dismissal) throw new UnknownNode(id);
  const { document, finding } = dismissal;
  const [standing] = await tx.run(standingDismissal, { document, finding });
  if (standing) {
    const later = await tx.run(changesOfSubject, { subject: subjectOf(standing.id) });
    throw new CannotRevert(
      `the finding is dismissed anew: ${standing.reason}`,
      later.slice(0, 1).map((change) => changeSummary(change)),
    );
  }
  await tx.run(renewDismissal, { id });
}
