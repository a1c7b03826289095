import type { z } from 'zod';
import type { ActorType } from '../../schema/actor-types.ts';
import type { ActorStatus } from '../../schema/vocabulary.ts';
import { countedTogether } from '../../programme/counted-areas.ts';
import { wholesAround } from '../../identity/wholes-around.ts';
import { countedBody } from '../../programme/one-body.ts';
import type { Kin } from '../../programme/named.ts';
import { type Findable, nowhere } from '../../identity/findable.ts';
import type { Topic } from '../../identity/vocabulary.ts';
import { allTerms } from '../../records/programme-records.ts';
import { namesOfBodies, namesOfOthers, openProposals, wholesOfBodies } from '../../records/shared-names.ts';
import { compareText } from '../../schema/compare-text.ts';
import { changedNames, linkOf, type NamesState } from './changed-names.ts';
import { KeptValue } from '../kept-value.ts';
import type { Reading } from '../reading.ts';

/** A body as lists show it. */
export interface NamedBody extends Findable {
  readonly type: ActorType;
  readonly status: ActorStatus;
}

/** What documents share: bodies, things and towns with their names, and what measures may speak of. */
export interface SharedNames {
  readonly bodies: ReadonlyMap<string, NamedBody>;
  readonly kin: Kin;
  /** The body and all that are one with it where whole and part are one. */
  readonly oneWith: (body: string) => readonly string[];
  /** Products that an open proposal calls the same as another, by the one they are counted as. */
  readonly countedAs: ReadonlyMap<string, string>;
  /** All of them, by town and label; a group that did not change is the same object as before. */
  readonly groups: readonly (readonly Findable[])[];
  readonly topics: readonly Topic[];
  /** Stands for this state of the names. */
  readonly state: symbol;
  /** The state before it, and of what something else was told in it; null where nothing that is kept holds any more. */
  readonly before: { readonly state: symbol; readonly changed: ReadonlySet<string> } | null;
}

interface Gathered extends SharedNames, NamesState {
  /** The groups by their content. */
  readonly known: ReadonlyMap<string, readonly Findable[]>;
  /** What else was read, as text: what measures may speak of, and which areas are counted as one. */
  readonly others: string;
}

const kept = new KeptValue<Gathered>(gather);

/** The names of the registry, gathered once per state of it; the same object as long as nothing about them changes. */
export function sharedNames(reading: Reading): Promise<SharedNames> {
  return kept.of(reading, String(reading.registryVersion));
}

async function gather(whole: Reading, before: Gathered | undefined): Promise<Gathered> {
  const [bodies, terms, [wholes], [proposals], ...others] = await Promise.all([
    whole.read(namesOfBodies, {}),
    whole.read(allTerms, {}),
    whole.read(wholesOfBodies, {}),
    whole.read(openProposals, {}),
    ...namesOfOthers.map(async ({ label, query }) => ({ label, lists: await whole.read(query, {}) })),
  ]);
  const towns = new Map(
    others
      .filter(({ label }) => label === 'Municipality')
      .flatMap(({ lists }) =>
        lists.flatMap(({ ids, names }) => ids.map((id, at) => [id, names[at] ?? ''] as const)),
      ),
  );
  const fresh = [
    ...bodies.map((lists) => bodiesOf(lists, towns.get(lists.town) ?? null)),
    ...others.flatMap(({ label, lists }) => lists.map((list) => othersOf(label, list))),
  ];
  const known = new Map(
    fresh.map((group) => {
      const content = JSON.stringify(group);
      return [content, before?.known.get(content) ?? group] as const;
    }),
  );
  const groups = [...known.values()];
  const found = new Map(
    groups
      .flat()
      .filter(isBody)
      .map((body) => [body.id, body]),
  );
  const [parts, pairs] = [zipped(wholes?.parts, wholes?.wholes), zipped(proposals?.ones, proposals?.others)];
  const links = new Set([
    ...parts.map(([part, whole]) => linkOf('part', part, whole)),
    ...pairs.map(([one, other]) => linkOf('pair', one, other)),
  ]);
  const areas = pairs.filter(([one]) => !found.has(one));
  const now = { groups, links, kin: kinOf(found, parts, pairs), others: JSON.stringify([terms, areas]) };
  const changed = before?.others === now.others ? changedNames(before, now) : null;
  // Most decisions leave the names as they are.
  if (before !== undefined && changed?.size === 0) return before;
  return {
    ...now,
    known,
    state: Symbol('names'),
    before: before === undefined || changed === null ? null : { state: before.state, changed },

    topics: terms.map(({ id, nameDe, nameEn, words }) => ({ id, name: { de: nameDe, en: nameEn }, words })),
    bodies: found,
    oneWith: oneWithOf(found, parts),
    countedAs: countedTogether(areas),
  };
}

type Pairs = readonly (readonly [string, string])[];

function zipped(ones: readonly string[] = [], others: readonly string[] = []): Pairs {
  return ones.map((one, at) => [one, others[at] ?? one]);
}

function oneWithOf(bodies: ReadonlyMap<string, NamedBody>, wholes: Pairs): SharedNames['oneWith'] {
  const wholeOf = new Map(wholes);
  const countedAs = (body: string): string =>
    countedBody(body, (part) => bodies.get(wholeOf.get(part) ?? ''));
  const groups = Map.groupBy(new Set(wholes.flat()), countedAs);
  return (body) => groups.get(countedAs(body)) ?? [body];
}

function kinOf(bodies: ReadonlyMap<string, NamedBody>, wholes: Pairs, proposals: Pairs): Kin {
  const direct = new Map(wholes.map(([part, id]) => [part, { id }]));
  const wholesOf = new Map(
    wholes.map(([part]) => [part, wholesAround(part, (body) => direct.get(body)).map(({ id }) => id)]),
  );
  const partsOf = Map.groupBy(
    [...wholesOf].flatMap(([part, around]) => around.map((whole) => [part, whole] as const)),
    ([, whole]) => whole,
  );
  const same = Map.groupBy(
    proposals.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
    ([one]) => one,
  );
  return {
    namesOf: (body) => {
      const { name, aliases } = bodies.get(body) ?? { name: body, aliases: [] };
      return [name, ...aliases];
    },
    wholesOf: (body) => wholesOf.get(body) ?? [],
    partsOf: (body) => (partsOf.get(body) ?? []).map(([part]) => part).sort(),
    maybeSame: (body) => (same.get(body) ?? []).map(([, other]) => other).sort(),
  };
}

function isBody(one: Findable): one is NamedBody {
  return one.label === 'Actor';
}

function bodiesOf(lists: z.infer<typeof namesOfBodies.row>, town: string | null): Findable[] {
  return lists.ids
    .map((id, at) => ({
      id,
      label: 'Actor' as const,
      name: lists.names[at] ?? '',
      type: lists.types[at] ?? null,
      status: lists.statuses[at] ?? null,
      aliases: lists.aliases[at] ?? [],
      document: null,
      place: { ...nowhere, town },
      topics: lists.profiles[at] ?? [],
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

function othersOf(
  label: Findable['label'],
  lists: z.infer<(typeof namesOfOthers)[number]['query']['row']>,
): Findable[] {
  return lists.ids.map((id, at) => ({
    id,
    label,
    name: lists.names[at] ?? '',
    type: null,
    status: null,
    aliases: lists.aliases[at] ?? [],
    document: null,
    place: nowhere,
    topics: [],
  }));
}
