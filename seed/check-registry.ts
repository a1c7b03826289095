import type { Actor, Registry } from '../graph/schema/registry.ts';
import type { ThingKind } from '../graph/schema/vocabulary.ts';

/** First segment of a thing's id; no actor may carry one. */
const thingScope: Readonly<Record<ThingKind, string>> = {
  programme: 'programm',
  channel: 'kanal',
  'target-group': 'zielgruppe',
  place: 'ort',
};

/** What the store cannot know to be wrong: circles, misfiled ids, and names that make two nodes out of one body. */
export function checkRegistry(registry: Registry, products: ReadonlySet<string>): string[] {
  return [
    ...circles(registry.actors, 'partOf', (actor) => (actor.partOf === undefined ? [] : [actor.partOf])),
    ...circles(registry.actors, 'memberOf', (actor) => actor.memberOf),
    ...checkScopes(registry),
    ...checkNames(registry),
    ...checkProposals(registry, products),
    ...registry.actors
      .filter((actor) => actor.includes.length > 0 && actor.status !== 'collective')
      .map((actor) => `${actor.id}: only a collective name includes others`),
  ];
}

function checkProposals({ actors, proposals }: Registry, products: ReadonlySet<string>): string[] {
  const known = new Set([...actors.map(({ id }) => id), ...products]);
  return proposals.flatMap(({ a, b }) => {
    const at = `proposal ${a} ~ ${b}`;
    const faults = [a, b].filter((id) => !known.has(id)).map((id) => `${at}: ${id} is unknown`);
    return a === b ? [...faults, `${at}: proposes a node to itself`] : faults;
  });
}

function checkScopes(registry: Registry): string[] {
  const towns = new Set(registry.municipalities.map((one) => one.id));
  const scopes = new Set(Object.values(thingScope));
  return [
    ...registry.actors.flatMap((actor) => {
      const scope = actor.id.split('/')[0] ?? '';
      if (scopes.has(scope)) return [`${actor.id}: an actor is filed among things (${scope}/)`];
      const elsewhere = towns.has(scope) && actor.municipality !== undefined && actor.municipality !== scope;
      return elsewhere ? [`${actor.id}: says that it belongs to ${actor.municipality}`] : [];
    }),
    ...registry.things
      .filter((thing) => !thing.id.startsWith(`${thingScope[thing.kind]}/`))
      .map((thing) => `${thing.id}: a ${thing.kind} is to be filed under ${thingScope[thing.kind]}/`),
  ];
}

/** One name means one body within a scope, and never a partner and a thing at once. */
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
        ...(other === undefined || other === actor.id
          ? []
          : [`${actor.id}: the name "${name}" is taken by ${other}`]),
        ...(thing === undefined
          ? []
          : [`${actor.id}: counts as a partner, but "${name}" is the thing ${thing}`]),
      ];
    }),
  );
}

function namesOf(node: { readonly name: string; readonly aliases: readonly string[] }): string[] {
  return [...new Set([node.name, ...node.aliases].map((name) => name.normalize('NFC').toLowerCase().trim()))];
}

/** Actors from which following a relation leads back to themselves. */
function circles(
  actors: readonly Actor[],
  field: string,
  next: (actor: Actor) => readonly string[],
): string[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const leadsBack = (start: Actor) => {
    const reached = new Set<string>();
    const open = [...next(start)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start.id) return true;
      const actor = byId.get(id);
      if (actor === undefined || reached.has(id)) continue;
      reached.add(id);
      open.push(...next(actor));
    }
    return false;
  };
  return actors.filter(leadsBack).map((actor) => `${actor.id}: ${field} leads back to itself`);
}
