import type { ListedBody } from '../schema/reference-list.ts';
import type { Bilingual } from '../schema/vocabulary.ts';
import type { CandidateActor } from './candidates/candidate.ts';
import { findCandidates } from './candidates/find-candidates.ts';
import { wordingKey } from './decision-key.ts';
import { nameKeys } from './normalise.ts';
import { isOfficeCode } from './office-code.ts';

/** What a listed name means: a body at once, or bodies that a person may choose from, each with the reason. */
export interface ListedMatch {
  readonly means: string | null;
  readonly rule: 'same-key' | 'decision' | null;
  readonly maybe: readonly { readonly body: string; readonly reason: Bilingual }[];
}

/** What was decided of a listed name and a body; undefined: nothing. */
export type ListedJudgement = (name: string, body: string) => 'same' | 'different' | undefined;

/** Names that stand for one body: of a group or of nobody in particular there are many. */
const single: ReadonlySet<CandidateActor['status']> = new Set(['identifiable', 'internal']);

/**
 * Which of the bodies of a town, and of those above the towns, the bodies of one of its lists are, in their order. Only
 * a name that is spelt the same and belongs to one of them alone links by itself; everything else is proposed.
 */
export function matchListed(
  town: string,
  entries: readonly ListedBody[],
  bodies: readonly CandidateActor[],
  judged: ListedJudgement,
): ListedMatch[] {
  const near = bodies.filter((body) => body.town === town || body.town === null);
  const byKey = new Map<string, CandidateActor[]>();
  for (const body of near) for (const key of keysOf(body)) byKey.set(key, [...(byKey.get(key) ?? []), body]);
  const listed = entries.map((entry, at) => candidateOf(entry, at, town));
  const proposals = Map.groupBy(
    findCandidates([...listed, ...near]).flatMap(({ a, b, reason }) => [
      { from: a, body: b, reason },
      { from: b, body: a, reason },
    ]),
    ({ from }) => from,
  );
  const known = new Set(near.map(({ id }) => id));

  return entries.map(({ name }, at): ListedMatch => {
    const same = near.find(({ id }) => judged(name, id) === 'same');
    if (same !== undefined) return { means: same.id, rule: 'decision', maybe: [] };
    const spelt = [...new Set(nameKeys(name).flatMap((key) => byKey.get(key) ?? []))].filter(
      ({ id, status }) => single.has(status) && judged(name, id) !== 'different',
    );
    const own = spelt.filter((body) => body.town === town);
    const [only, ...more] = own.length > 0 ? own : spelt;
    if (only !== undefined && more.length === 0) return { means: only.id, rule: 'same-key', maybe: [] };
    const maybe = (proposals.get(idOf(at)) ?? []).filter(
      ({ body }) => known.has(body) && judged(name, body) === undefined,
    );
    return { means: null, rule: null, maybe: maybe.map(({ body, reason }) => ({ body, reason })) };
  });
}

/** Office codes never link: equal signs in another list may mean another office. */
function keysOf({ name, wordings }: CandidateActor): Set<string> {
  return new Set([name, ...wordings].filter((text) => !isOfficeCode(text)).flatMap((text) => nameKeys(text)));
}

/** What kind of body a list calls it is no reason not to ask: lists sort otherwise than we do. */
function candidateOf({ name }: ListedBody, at: number, town: string): CandidateActor {
  return { id: idOf(at), name, wordings: [], type: 'unclear', status: 'identifiable', town, partOf: null };
}

/** No entry of the registry has such an id. */
function idOf(at: number): string {
  return `#${at}`;
}

/** By what a listed name is known again in its town. */
export function listedKey(name: string, body: string): string {
  return `${wordingKey(name)}|${body}`;
}
