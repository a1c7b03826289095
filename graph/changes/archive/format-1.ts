import { createHash } from 'node:crypto';
import { z } from 'zod';
import { journalFaults } from '../../engines/journal-faults.ts';
import type { Place } from '../../engines/journal-faults.ts';
import { DamagedJournal } from '../../errors.ts';
import { Bundle } from '../../schema/bundle.ts';
import { Dismissal } from '../../schema/dismissal.ts';
import { JudgedForm } from '../../schema/evaluation-answers.ts';
import { Registry } from '../../schema/registry.ts';
import { NodeId } from '../../schema/vocabulary.ts';
import { raiseBases } from './raise-bases.ts';

const at = z.iso.datetime();

/** What each kind kept in format 1, which had no first line, no versions and no chain. Written no more. */
const payloads = {
  registry: z.strictObject({ at, registry: Registry }),
  document: z.strictObject({ at, bundle: z.preprocess(raiseBases, Bundle) }),
  'remove-document': z.strictObject({ at, document: NodeId }),
  dismissal: z.strictObject({ dismissal: Dismissal.omit({ revokedAt: true }) }),
  'revoke-dismissal': z.strictObject({ at, id: z.uuid() }),
  judgements: z.strictObject({ sheet: JudgedForm.extend({ at }) }),
} as const;

const Line = z.strictObject({
  sum: z.string(),
  id: z.string().min(1),
  kind: z.string(),
  payload: z.unknown(),
});

type Kind = keyof typeof payloads;

/** One entry of a journal of format 1. */
export type Format1Entry = {
  [K in Kind]: { readonly id: string; readonly kind: K; readonly payload: z.output<(typeof payloads)[K]> };
}[Kind];

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(payloads, kind);
}

/** Reads a line of format 1. Throws DamagedJournal with its place. */
export function parseFormat1(text: string, place: Place): Format1Entry {
  const parsed = Line.safeParse(parseJson(text));
  if (!parsed.success) throw new DamagedJournal(journalFaults.damaged(place));
  const { sum, id, kind, payload } = parsed.data;
  const own = createHash('sha256')
    .update(JSON.stringify([id, kind, payload]))
    .digest('hex');
  if (sum !== own) throw new DamagedJournal(journalFaults.damaged(place));
  if (!isKind(kind)) throw new DamagedJournal(journalFaults.unknownKind(place, kind));
  const content = payloads[kind].safeParse(payload);
  if (!content.success) {
    const where = content.error.issues.slice(0, 3).map(({ path }) => path.join('.'));
    throw new DamagedJournal(journalFaults.unreadable(place, where.join(', ')));
  }
  return { id, kind, payload: content.data } as Format1Entry;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema says that it is no entry.
    return null;
  }
}
