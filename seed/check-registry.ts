import type { Actor, Registry } from '../graph/schema/registry.ts';
import type { ThingKind } from '../graph/schema/vocabulary.ts';
import type { KnownIds } from './known-ids.ts';

/** First segment of a thing's id; no actor may carry one. */
const thingScope: Readonly<Record<ThingKind, string>> = {
  programme: 'programm',
  channel: 'kanal',
  'target-group': 'zielgruppe',
  place: 'ort',
};

/** Faults of the registry: broken references, circles, and names that would make two nodes out of one. */
export function checkRegistry(registry: Registry, known: KnownIds): string[] {
  return [
    ...registry.actors.flatMap((actor) => checkReferences(actor, known)),
    ...circles(registry.actors, 'partOf', (actor) => (actor.partOf === undefined ? [] : [actor.partOf])),
    ...circles(registry.actors, 'memberOf', (actor) => actor.memberOf),
    ...checkScopes(registry),
    ...checkNames(registry),
    ...registry.proposals.flatMap(({ a, b }) => {
      const unknown = [a, b].filter((id) => !known.actors.has(id) && !known.products.has(id));
      const faults = unknown.map((id) => `proposal ${a} ~ ${b}: ${id} is unknown`);
      return a === b ? [...faults, `proposal ${a} ~ ${b}: proposes a node to itself`] : faults;
    }),
  ];
}

function checkReferences(actor: Actor, known: KnownIds): string[] {
  const targets = [
    ...(actor.partOf === undefined ? [] : [['partOf', actor.partOf] as const]),
    ...actor.memberOf.map((id) => ['memberOf', id] as const),
    ...actor.includes.map(({ id }) => ['includes', id] as const),
  ];
  const faults = targets
    .filter(([, id]) => !known.actors.has(id))
    .map(([field, id]) => `${actor.id}: ${field} names the unknown ${id}`);
  if (actor.municipality !== undefined && !known.municipalities.has(actor.municipality)) {
    faults.push(`${actor.id}: unknown municipality ${actor.municipality}`);
  }
  if (actor.includes.length > 0 && actor.status !== 'collective') {
    faults.push(`${actor.id}: only a collective name includes others`);
  }
  return faults;
}

function checkScopes(registry: Registry): string[] {
  const towns = new Set(registry.municipalities.map((one) => one.id));
  const scopes = new Set(Object.values(thingScope));
  return [
    ...registry.actors.flatMap((actor) => {
      const scope = actor.id.split('/')[0] ?? '';
      if (scopes.has(scope)) return [`${actor.id}: an actor stands among the ${scope} things`];
      const elsewhere = towns.has(scope) && actor.municipality !== undefined && actor.municipality !== scope;
      return elsewhere ? [`${actor.id}: says it belongs to ${actor.municipality}`] : [];
    }),
    ...registry.things
      .filter((thing) => !thing.id.startsWith(`${thingScope[thing.kind]}/`))
      .map((thing) => `${thing.id}: a ${thing.kind} is filed under ${thingScope[thing.kind]}/`),
  ];
}

/** One name may mean one thing only: within a scope among actors, and never a partner and a thing at once. */
function checkNames(registry: Registry): string[] {
  const things = new Map(
    registry.things.flatMap((thing) => namesOf(thing).map((name) => [name, thing.id] as const)),
  );
  const seen = new Map<string, string>();
  return registry.actors.flatMap((actor) =>
    namesOf(actor).flatMap((name) => {
      const scoped = `${actor.municipality ?? actor.id.split('/')[0]} ${name}`;
      const other = seen.get(scoped);
      seen.set(scoped, actor.id);
      const thing = actor.status === 'identifiable' ? things.get(name) : undefined;
      return [
        ...(other !== undefined && other !== actor.id
          ? [`${actor.id}: the name "${name}" is taken by ${other}`]
          : []),
        ...(thing === undefined
          ? []
          : [`${actor.id}: is counted as a partner, but ${thing} of the same name is none`]),
      ];
    }),
  );
}

function namesOf(node: { readonly name: string; readonly aliases: readonly string[] }): string[] {
  return [...new Set([node.name, ...node.aliases].map((name) => name.normalize('NFC').toLowerCase().trim()))];
}

function circles(
  actors: readonly Actor[],
  field: string,
  next: (actor: Actor) => readonly string[],
): string[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return actors
    .filter((actor) => {
      const reached = new Set<string>();
      const open = [...next(actor)];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (id === actor.id) return true;
        const reachedActor = byId.get(id);
        if (reached.has(id) || reachedActor === undefined) continue;
        reached.add(id);
        open.push(...next(reachedActor));
      }
      return false;
    })
    .map((actor) => `${actor.id}: ${field} leads back to itself`);
}
