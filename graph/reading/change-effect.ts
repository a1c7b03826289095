import { compareStates } from '../analysis/compare/compare.ts';
import { CannotRevert, UnknownNode } from '../errors.ts';
import { changeById } from '../records/changes.ts';
import type { ChangeSummary } from '../schema/change-answers.ts';
import type { SameTownComparison } from '../schema/compare-answers.ts';
import type { ChangeEffect, EffectQuery } from '../schema/effect-answers.ts';
import { heads } from './heads.ts';
import { namingDocuments } from './naming-documents.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/**
 * Documents that are looked through at most, the latest first: what is decided of a body above the towns may concern
 * every town.
 */
const mostDocuments = 12;

/** What a change makes of the documents it may touch. Throws UnknownNode for a document that is not among them. */
export async function changeEffect(
  reading: Reading,
  change: ChangeSummary,
  { document, ...scope }: EffectQuery,
): Promise<ChangeEffect> {
  const ids = await mayTouch(reading, change);
  if (document !== undefined && !ids.includes(document)) throw new UnknownNode(document);
  try {
    const comparisons = ids.length === 0 ? [] : await compared(reading, change, ids, scope);
    const documents = comparisons
      .map(({ b: { id, title, year }, added, dropped }) => ({
        id,
        title,
        year,
        added: added.length,
        dropped: dropped.length,
      }))
      .toSorted((one, other) => other.added + other.dropped - one.added - one.dropped);
    const chosen = document ?? documents[0]?.id;
    return { change, documents, comparison: comparisons.find(({ b }) => b.id === chosen) ?? null, later: [] };
  } catch (error) {
    if (!(error instanceof CannotRevert)) throw error;
    return { change, documents: [], comparison: null, later: [...error.later] };
  }
}

/** Documents of the reader that are there with the change and without it, in both states. */
async function compared(
  reading: Reading,
  { id, stands, revertedBy }: ChangeSummary,
  ids: readonly string[],
  scope: Omit<EffectQuery, 'document'>,
): Promise<SameTownComparison[]> {
  const others = await reading.turned(stands ? id : (revertedBy ?? id), async (other) => {
    const there = new Set((await heads(other)).map((head) => head.id));
    return programmes(
      other,
      ids.filter((one) => there.has(one)),
    );
  });
  const now = await programmes(
    reading,
    others.map((other) => other.document.id),
  );
  return others.flatMap((other, at) => {
    const current = now[at];
    if (current === undefined) return [];
    return [stands ? compareStates(other, current, scope) : compareStates(current, other, scope)];
  });
}

/** The loaded documents a change may touch: its own, those of its town, or those that name what it speaks of. */
async function mayTouch(reading: Reading, { id, document, town }: ChangeSummary): Promise<string[]> {
  const loaded = await heads(reading);
  if (document !== null) return loaded.flatMap((head) => (head.id === document ? [head.id] : []));
  const latest = loaded.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).map((head) => head.id);
  if (town !== null) {
    const own = new Set(loaded.flatMap((head) => (head.municipality === town ? [head.id] : [])));
    return latest.filter((one) => own.has(one)).slice(0, mostDocuments);
  }
  const [record] = await reading.read(changeById, { id });
  const naming = new Set([...(await namingDocuments(reading, record?.about ?? [])).values()].flat());
  return latest.filter((one) => naming.has(one)).slice(0, mostDocuments);
}
