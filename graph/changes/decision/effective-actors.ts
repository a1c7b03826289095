import type { DecisionOf } from '../../schema/decision.ts';
import { Actor } from '../../schema/registry.ts';

/** Entries as they hold after what was decided of them. */
export interface EffectiveActors {
  readonly actors: readonly Actor[];
  /** Entries that go on under another id, by that id. */
  readonly merged: ReadonlyMap<string, string>;
}

/**
 * Registry and decisions in, what holds out. `stated` are all entries that the decisions join or change, and those that
 * refer to them, as the registry states them; `merged` says which goes on under which id. Of a body that was stated
 * several times every name is kept, and what only one of the entries knows; where they differ the one that stays counts.
 * `elsewhere` says the same of other entries that these refer to.
 */
export function effectiveActors(
  stated: ReadonlyMap<string, Actor>,
  fields: readonly DecisionOf<'actor'>[],
  joined: ReadonlyMap<string, string>,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): EffectiveActors {
  const merged = new Map([...joined].filter(([id, into]) => stated.has(id) && stated.has(into)));
  const own = Map.groupBy(fields, ({ actor }) => actor);
  const decided = [...stated.values()].map((actor) => withFields(actor, own.get(actor.id) ?? []));
  const staying = (id: string): string => (stated.has(id) ? merged : elsewhere).get(id) ?? id;
  const groups = Map.groupBy(decided, ({ id }) => merged.get(id) ?? id);
  const actors = [...groups].flatMap(([id, group]) => {
    const first = group.find((actor) => actor.id === id);
    if (first === undefined) return [];
    const others = group.filter((actor) => actor !== first).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return [refer(cleared(others.reduce(join, first), own.get(id) ?? []), staying)];
  });
  return { actors, merged };
}

/** The other entries that an entry refers to. */
export function relatedTo({ partOf, memberOf, includes }: Actor): string[] {
  return [...(partOf === undefined ? [] : [partOf]), ...memberOf, ...includes.map(({ id }) => id)];
}

/** The entries that decisions make others refer to. */
export function relatedBy(fields: readonly DecisionOf<'actor'>[]): string[] {
  return fields.flatMap(({ field, value }) =>
    field === 'partOf' || field === 'memberOf' ? [value].flat().filter((id) => typeof id === 'string') : [],
  );
}

/** The name that a decision replaces is still found: documents print it. */
function withFields(stated: Actor, fields: readonly DecisionOf<'actor'>[]): Actor {
  if (fields.length === 0) return stated;
  const changes = Object.fromEntries(fields.map(({ field, value }) => [field, value ?? undefined]));
  const changed = Actor.parse({ ...stated, ...changes });
  return changed.name === stated.name
    ? changed
    : { ...changed, aliases: without([...changed.aliases, stated.name], changed.name) };
}

/** What a decision took away from the entry that stays comes back by no other of its group. */
function cleared(joined: Actor, fields: readonly DecisionOf<'actor'>[]): Actor {
  const gone = new Set<string>(fields.flatMap(({ field, value }) => (value === null ? [field] : [])));
  return Actor.parse(Object.fromEntries(Object.entries(joined).filter(([field]) => !gone.has(field))));
}

function join(one: Actor, other: Actor): Actor {
  const known = Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
  return {
    ...other,
    ...(known as Actor),
    aliases: without([...one.aliases, other.name, ...other.aliases], one.name),
    profile: [...new Set([...one.profile, ...other.profile])],
    memberOf: [...new Set([...one.memberOf, ...other.memberOf])],
    includes: [...one.includes, ...other.includes],
  };
}

/** What an entry refers to, by the ids that stay; a body is no part of itself. */
function refer(actor: Actor, staying: (id: string) => string): Actor {
  const { partOf, memberOf, includes, ...rest } = actor;
  const whole = partOf === undefined ? undefined : staying(partOf);
  const members = new Map(includes.map((part) => [staying(part.id), { ...part, id: staying(part.id) }]));
  members.delete(actor.id);
  return {
    ...rest,
    ...(whole === undefined || whole === actor.id ? {} : { partOf: whole }),
    memberOf: without(memberOf.map(staying), actor.id),
    includes: [...members.values()],
  };
}

function without(list: readonly string[], one: string): string[] {
  return [...new Set(list)].filter((item) => item !== one);
}
