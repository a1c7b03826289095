import { decidedSummary } from '../programme/decision-summary.ts';
import { valueWords } from '../programme/value-words.ts';
import { decisionQueries, namesDecidedAbout, statedEntries } from '../records/decision-records.ts';
import type { DecisionRecord } from '../records/decision-records.ts';
import type { StandingDecision } from '../schema/decision-answers.ts';
import { Decided, type DecisionOf } from '../schema/decision.ts';
import { Actor } from '../schema/registry.ts';
import type { Reading } from './reading.ts';

/** Which decisions are asked for: of one town, about one entry and those that are one with it, or all. */
interface DecisionsQuery {
  readonly town?: string | undefined;
  readonly actor?: string | undefined;
}

/** The decisions that hold, newest first. Those about documents out of the reader's sight are passed over. */
export async function decisions(
  reading: Reading,
  { town, actor }: DecisionsQuery,
): Promise<StandingDecision[]> {
  const found = actor === undefined ? await inTown(reading, town) : await aboutEntry(reading, actor);
  const seen = found
    .map(({ key, decided: text, change, at, role }) => {
      const decided = Decided.parse(JSON.parse(text));
      return { ...decided, key, change, at, by: role, summary: decidedSummary(decided) };
    })
    .filter((one) => town === undefined || one.town === town)
    .filter(({ about }) => !('document' in about) || reading.sees(about.document));
  return withValues(reading, seen.toReversed());
}

async function inTown(reading: Reading, town: string | undefined): Promise<DecisionRecord[]> {
  return town === undefined
    ? reading.read(decisionQueries.all, {})
    : reading.read(decisionQueries.ofTown, { town });
}

/** Those about the entry and about whatever was decided to be the same, those made first come first. */
async function aboutEntry(reading: Reading, actor: string): Promise<DecisionRecord[]> {
  const found = new Map<string, DecisionRecord>();
  const known = new Set<string>();
  for (let fresh = [actor]; fresh.length > 0;) {
    for (const id of fresh) known.add(id);
    const [ones, others] = await Promise.all([
      reading.read(decisionQueries.aboutOne, { ids: fresh }),
      reading.read(decisionQueries.aboutOther, { ids: fresh }),
    ]);
    const read = [...ones, ...others];
    for (const record of read) found.set(record.key, record);
    const joined = read.flatMap(({ decided }) => {
      const { about } = Decided.parse(JSON.parse(decided));
      return about.kind === 'pair' && about.judged === 'same' ? [about.a, about.b] : [];
    });
    fresh = [...new Set(joined)].filter((id) => !known.has(id));
  }
  return [...found.values()].toSorted((a, b) => a.version - b.version || (a.key < b.key ? -1 : 1));
}

/** Says of properties what they are now and what the registry states. */
async function withValues(
  reading: Reading,
  standing: readonly StandingDecision[],
): Promise<StandingDecision[]> {
  const fields = standing.flatMap(({ about }) => (about.kind === 'actor' ? [about] : []));
  if (fields.length === 0) return [...standing];
  const actors = [...new Set(fields.map(({ actor }) => actor))].toSorted();
  const stated = new Map(
    (await reading.read(statedEntries, { ids: actors })).map(({ id, entry }) => [
      id,
      Actor.parse(JSON.parse(entry)),
    ]),
  );
  const before = ({ actor, field }: DecisionOf<'actor'>) => stated.get(actor)?.[field];
  const others = fields.flatMap((about) =>
    about.field === 'partOf' || about.field === 'memberOf'
      ? [about.value, before(about)].flatMap((value) => (typeof value === 'string' ? value : listed(value)))
      : [],
  );
  const ids = [...new Set(others)].toSorted();
  const named = ids.length === 0 ? [] : await reading.read(namesDecidedAbout, { ids });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return standing.map((one) => {
    const { about } = one;
    if (about.kind !== 'actor') return one;
    const now = valueWords(about.field, about.value, nameOf);
    return { ...one, value: { now, before: valueWords(about.field, before(about), nameOf) } };
  });
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
