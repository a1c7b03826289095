import { CannotRevert, InvalidBundle, UnknownNode } from '../errors.ts';
import { contentHash } from './content-hash.ts';
import type { Kind, RevertibleKind, Work } from './kind.ts';
import { stillCounting } from './subject-history.ts';
import { wholeChanges } from './whole-changes.ts';
import { changeById, changesOfSubject, partsOfChange } from '../records/changes.ts';
import type { ChangeRecord } from '../records/changes.ts';
import type { BaseKind } from '../schema/change.ts';
import type { Bilingual } from '../schema/vocabulary.ts';

/** The kinds a revert goes back to, by name. */
export type RevertibleKinds = { readonly [K in BaseKind]: RevertibleKind<K> };

export function isRevertible(kinds: RevertibleKinds, kind: string): kind is BaseKind {
  return Object.hasOwn(kinds, kind);
}

/**
 * A change is taken back: what it changed is again as it was before it. A revert can be taken back like any other
 * change. It refers to the change it goes back to, so it is small whatever it brings back.
 */
export function revertKind(kinds: RevertibleKinds): Kind<'revert'> {
  return {
    asked: ({ of }) => ({ of }),
    hash: ({ of }) => contentHash(of),
    hashOf: ({ of }) => contentHash(of),
    // What is made of parts is taken back part by part, the last one first; so is that it was taken back.
    parts: async (tx, { of }) => {
      const parts = await tx.run(partsOfChange, { id: of });
      return parts.map(({ id }, at) => ({ name: `${at + 1}`, kind: 'revert', asked: { of: id } }));
    },
    complete: async ({ tx, isPart }, { of }) => {
      const [change] = await tx.run(changeById, { id: of });
      if (!change) throw new UnknownNode(of);
      if (!isPart && change.partOf !== null)
        throw new CannotRevert(
          `the change ${of} is part of ${change.partOf}, with which it is taken back`,
          await wholeChanges(tx, [change]),
        );
      const base = change.base ?? of;
      const [begun] = change.base === null ? [change] : await tx.run(changeById, { id: base });
      const kind = begun?.kind ?? '';
      if (!isRevertible(kinds, kind))
        throw new CannotRevert('the change that it took back is no longer kept');
      await refuseLater(tx, change, kinds[kind].byEntry === true);
      const { subject, document, town } = change;
      const what = { de: change.summaryDe, en: change.summaryEn };
      return {
        payload: { of, base, kind, subject, leaves: change.holds, restores: change.held, what },
        town,
        ...(document === null ? {} : { document }),
      };
    },
    apply: async (work, made) => {
      const { kind, base, subject, restores } = made.change.payload;
      if (!isRevertible(kinds, kind)) throw new CannotRevert(`nothing is known of the kind "${kind}"`);
      try {
        await kinds[kind].restore(work, { ...made, base, subject, restores });
      } catch (error) {
        if (!(error instanceof InvalidBundle)) throw error;
        throw new CannotRevert(`what would hold again does not fit any more: ${error.message}`, [], {
          cause: error,
        });
      }
    },
    subject: ({ payload: { subject, leaves, restores } }) => ({ subject, held: leaves, holds: restores }),
    summary: ({ what }) => ({ de: reverted(what.de, 'de'), en: reverted(what.en, 'en') }),
  };
}

const takenBack: Bilingual = { de: 'Zurückgenommen: ', en: 'Taken back: ' };
const restored: Bilingual = { de: 'Wiederhergestellt: ', en: 'Restored: ' };

/** Who takes back that something was taken back restores it, and the other way round. */
function reverted(what: string, lang: keyof Bilingual): string {
  if (what.startsWith(takenBack[lang])) return restored[lang] + what.slice(takenBack[lang].length);
  const bare = what.startsWith(restored[lang]) ? what.slice(restored[lang].length) : what;
  return takenBack[lang] + bare;
}

/**
 * Throws CannotRevert with the later changes of the same subject that still count; `byEntry` with those that
 * change an entry which this one changed.
 */
async function refuseLater(tx: Work['tx'], change: ChangeRecord, byEntry: boolean): Promise<void> {
  const all = await tx.run(changesOfSubject, { subject: change.subject });
  const later = all.filter(({ version }) => version > change.version);
  const own = new Set(change.touches ?? []);
  const resting = stillCounting(later).filter(
    ({ reverts, touches }) =>
      !byEntry || reverts === change.id || (touches ?? []).some((key) => own.has(key)),
  );
  if (resting.length > 0)
    throw new CannotRevert(
      `${resting.length} later change(s) rest on the change ${change.id}`,
      await wholeChanges(tx, resting),
    );
}
