import { contentHash } from '../content-hash.ts';
import { proposalId } from '../../schema/ids.ts';
import type { RegistryKeys } from '../../schema/change.ts';
import type { Actor, Proposal, Registry } from '../../schema/registry.ts';

type Part = keyof Registry;
type Entry = Registry[Part][number];

const parts = ['municipalities', 'actors', 'things', 'terms', 'proposals'] as const satisfies readonly Part[];

export const noEntries: RegistryKeys = {
  municipalities: [],
  actors: [],
  things: [],
  terms: [],
  proposals: [],
};

function keyOf(part: Part, entry: Entry): string {
  return part === 'proposals' ? proposalId(entry as Proposal) : (entry as Exclude<Entry, Proposal>).id;
}

/** The keys of what a registry names, by part. */
export function keysOf(registry: Registry): RegistryKeys {
  const keys = (part: Part) => registry[part].map((entry) => keyOf(part, entry));
  return {
    municipalities: keys('municipalities'),
    actors: keys('actors'),
    things: keys('things'),
    terms: keys('terms'),
    proposals: keys('proposals'),
  };
}

/** The entries of a registry under these keys. */
export function entriesUnder(registry: Registry, keys: RegistryKeys): Registry {
  const named = (part: Part) => {
    const wanted = new Set(keys[part]);
    return registry[part].filter((entry) => wanted.has(keyOf(part, entry)));
  };
  return Object.fromEntries(parts.map((part) => [part, named(part)])) as unknown as Registry;
}

/** The entries of a registry, each under its part and key. */
export function keyedEntries(registry: Registry): Map<string, Entry> {
  return new Map(
    parts.flatMap((part) => registry[part].map((entry) => [`${part}:${keyOf(part, entry)}`, entry] as const)),
  );
}

/** The registry that these entries make up. */
export function registryOf(entries: ReadonlyMap<string, Entry>): Registry {
  const of = (part: Part) =>
    [...entries].flatMap(([key, entry]) => (key.startsWith(`${part}:`) ? [entry] : []));
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as unknown as Registry;
}

/** A registry of bodies alone. */
export function registryOfActors(actors: readonly Actor[]): Registry {
  return { municipalities: [], actors: [...actors], things: [], terms: [], proposals: [] };
}

/** Every key with its part, as one list. */
export function allKeys(keys: RegistryKeys): string[] {
  return parts.flatMap((part) => keys[part].map((key) => `${part}:${key}`));
}

/** How many entries these are. */
export function sizeOf(keys: RegistryKeys): number {
  return parts.reduce((sum, part) => sum + keys[part].length, 0);
}

/** The two sets of keys as one. */
export function joinKeys(one: RegistryKeys, other: RegistryKeys): RegistryKeys {
  const joined = (part: Part) => [...one[part], ...other[part]];
  return {
    municipalities: joined('municipalities'),
    actors: joined('actors'),
    things: joined('things'),
    terms: joined('terms'),
    proposals: joined('proposals'),
  };
}

/** What a registry changes of what is there: `before` as it is there, `added` what is not there at all. */
export function differences(
  registry: Registry,
  current: Registry,
): { before: Registry; added: RegistryKeys } {
  const known = keyedEntries(current);
  const changed = { ...noEntries };
  const added = { ...noEntries };
  for (const part of parts) {
    const own = registry[part].map((entry): [string, Entry] => [keyOf(part, entry), entry]);
    added[part] = own.map(([key]) => key).filter((key) => !known.has(`${part}:${key}`));
    changed[part] = own
      .filter(([key, entry]) => {
        const there = known.get(`${part}:${key}`);
        return there !== undefined && hashOf(there) !== hashOf(entry);
      })
      .map(([key]) => key);
  }
  return { before: entriesUnder(current, changed), added };
}

/** Of relations without an order of their own the order does not matter. */
function hashOf(entry: Entry): string {
  if (!('memberOf' in entry)) return contentHash(entry);
  const memberOf = entry.memberOf.toSorted();
  const includes = entry.includes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return contentHash({ ...entry, memberOf, includes });
}
