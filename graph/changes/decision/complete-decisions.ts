import { UnknownNode, VersionConflict } from '../../errors.ts';
import { namesDecidedAbout } from '../../records/decision-records.ts';
import { documentState } from '../../records/write/graph-state.ts';
import { decisionKey } from '../../identity/decision-key.ts';
import type { OutlineOf } from '../../schema/change.ts';
import type { Withdrawal } from '../../schema/decision-answers.ts';
import { mostDecisions } from '../../schema/decision.ts';
import type { Decided, DecisionOf, DecisionStep, KeptDecision, NewDecision } from '../../schema/decision.ts';
import { contentHash } from '../content-hash.ts';
import type { Completed, DecisionsAsked, Work } from '../kind.ts';
import { expectSound } from './expect-sound.ts';
import { withoutPlace } from './put-decisions.ts';
import { documentOf, entriesOf, meantBy, mergedAmong, standingUnder } from './standing.ts';

/** What equal requests have in common, however much of them was decided before. */
export function hashOfAsked({ decisions, withdraw, hash }: DecisionsAsked): string {
  return (
    hash ??
    contentHash({
      decisions: decisions.map(({ about, reason, restsOn }) => ({ about, reason, restsOn })),
      withdraw: withdraw.map(withdrawnKey),
    })
  );
}

/** The key of a decision that is to be taken back. */
export function withdrawnKey(withdrawal: Withdrawal): string {
  return typeof withdrawal === 'string' ? withdrawal : withdrawal.key;
}

/**
 * Completes decisions by what stood under their keys, whose they are, and the document they rest on. What is decided so
 * already is left out. Throws UnknownNode, CannotDecide, and VersionConflict where somebody decided otherwise meanwhile.
 */
export async function completeDecisions(
  work: Work,
  asked: DecisionsAsked,
): Promise<Completed<'decisions'> | null> {
  const wanted = new Map<string, NewDecision | null>();
  const seenUnder = new Map<string, string | null | undefined>();
  for (const one of asked.withdraw) {
    wanted.set(withdrawnKey(one), null);
    if (typeof one !== 'string') seenUnder.set(one.key, one.seen);
  }
  for (const decision of asked.decisions) {
    const key = decisionKey(decision.about);
    wanted.set(key, decision);
    seenUnder.set(key, decision.seen);
  }
  if (wanted.size > 2 * mostDecisions) throw new TypeError('too many decisions for one step');
  const standing = await standingUnder(work.tx, [...wanted.keys()]);
  const made = asked.decisions.flatMap(({ about }) => (about.kind === 'entry' ? [about] : []));
  const steps: DecisionStep[] = [];
  for (const [key, decision] of wanted) {
    const before = standing.get(key) ?? null;
    const seen = seenUnder.get(key);
    if (seen !== undefined && seen !== (before?.change ?? null))
      throw new VersionConflict(`what is decided under ${key} was changed since it was read`);
    const after = decision === null ? null : await decided(work, decision, made);
    if (sayingOf(before) !== sayingOf(after)) steps.push({ key, before, after });
  }
  if (steps.length === 0) return null;
  await expectSound(work, steps);
  const [nowhere] = await withoutPlace(work, madeBy(steps, unmade, 0));
  if (nowhere !== undefined) throw new UnknownNode(nowhere);
  const towns = new Set(steps.map(({ before, after }) => (after ?? before)?.town ?? null));
  const [town = null] = towns;
  const documents = new Set(steps.map(({ before, after }) => aboutDocument(after ?? before)));
  const [document] = documents;
  return {
    payload: { steps, asked: hashOfAsked(asked) },
    town: towns.size === 1 ? town : null,
    ...(document === undefined || documents.size > 1 ? {} : { document }),
  };
}

/** Of decisions that are only looked at. */
const unmade = { id: 'unmade', at: '', by: { account: null, role: null, town: null } };

/** Decisions as they are to be kept, each made by this change. */
export function madeBy(
  steps: readonly DecisionStep[],
  { id, at, by }: Pick<OutlineOf<'decisions'>, 'id' | 'at' | 'by'>,
  version: number,
): Map<string, KeptDecision | null> {
  return new Map(
    steps.map(({ key, after }) => [
      key,
      after === null ? null : { ...after, change: id, version, at, role: by.role },
    ]),
  );
}

function aboutDocument(decision: Decided | null): string | undefined {
  return decision === null ? undefined : documentOf(decision.about);
}

/** What a decision says, by which it is told whether another says the same. */
export function sayingOf(decision: Pick<Decided, 'about' | 'reason'> | null): string {
  return contentHash(decision === null ? null : { about: decision.about, reason: decision.reason });
}

/** `made`: bodies made in the same step, of which the graph knows nothing yet. */
async function decided(
  { tx }: Work,
  { about, reason, restsOn }: NewDecision,
  made: readonly DecisionOf<'entry'>[],
): Promise<Decided> {
  const named = [...entriesOf(about), ...meantBy(about)];
  const document = documentOf(about);
  const whose = 'town' in about ? [about.town] : document === undefined ? entriesOf(about) : [document];
  const merged = await mergedAmong(tx, named);
  const staysAs = (id: string): string => merged.get(id) ?? id;
  const ids = [...new Set([...named, ...whose].map(staysAs))].toSorted();
  const found = await tx.run(namesDecidedAbout, { ids });
  const known = new Map([
    ...found.map(({ id, ...node }) => [id, node] as const),
    ...made.map(
      ({ actor, entry: { name, municipality = null } }) => [actor, { name, town: municipality }] as const,
    ),
  ]);
  if (document !== undefined && !known.has(document)) throw new UnknownNode(document);
  const town = 'town' in about ? about.town : whose.flatMap((id) => known.get(staysAs(id))?.town ?? [])[0];
  const names = named.map((id) => known.get(staysAs(id))?.name ?? id);
  const kept = { about, town: town ?? null, names, ...(reason === undefined ? {} : { reason }) };
  if (restsOn === undefined) return kept;
  const [loaded] = await tx.run(documentState, { document: restsOn.document });
  if (loaded === undefined) throw new UnknownNode(restsOn.document);
  return { ...kept, restsOn: { ...restsOn, sha256: loaded.sha256 } };
}
