import type { Area, Programme, ProgrammeActor } from '../../programme/programme.ts';

/**
 * Areas in which a partner need not be suggested, by the partner's id: those that name it, also under an open reading;
 * those that name its whole, its part or a body that an open proposal calls the same; those that it runs or is part of.
 * Areas of one named institution, and areas that an open proposal calls the same product, stand or fall together: who
 * is named in one of them has its contact there already.
 */
export function closedAreas(programme: Programme): ReadonlyMap<string, ReadonlySet<string>> {
  const { areas, rows } = programme;
  const actors = new Map<string, ProgrammeActor>();
  const namedIn = new Map<string, Set<Area>>();
  const note = (actor: ProgrammeActor, area: Area): void => {
    actors.set(actor.id, actor);
    namedIn.set(actor.id, (namedIn.get(actor.id) ?? new Set()).add(area));
  };
  for (const area of areas) if (area.runBy?.status === 'identifiable') note(area.runBy, area);
  for (const { area, mentions } of rows)
    for (const { actor } of mentions) if (actor?.status === 'identifiable') note(actor, area);

  const kinOf = kin(actors, programme);
  return new Map(
    [...actors.keys()].map((id) => [
      id,
      new Set(
        [id, ...(kinOf.get(id) ?? [])]
          .flatMap((relative) => [...(namedIn.get(relative) ?? [])])
          .flatMap((area) => areas.filter((other) => isOneHouse(programme, area, other)))
          .map((area) => area.id),
      ),
    ]),
  );
}

/** Whether two areas are one, have the same named institution, or may be the same product. */
export function isOneHouse({ maybeSame }: Programme, a: Area, b: Area): boolean {
  if (a.id === b.id || maybeSame.get(a.id)?.includes(b.id) === true) return true;
  return a.runBy?.status === 'identifiable' && a.runBy.id === b.runBy?.id;
}

/** Wholes, parts and bodies that may be the same, both ways. */
function kin(
  actors: ReadonlyMap<string, ProgrammeActor>,
  { maybeSame }: Programme,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const relate = (one: string, other: string): void => {
    found.set(one, [...(found.get(one) ?? []), other]);
  };
  for (const { id, wholes } of actors.values()) {
    for (const other of maybeSame.get(id) ?? []) relate(id, other);
    for (const whole of wholes) {
      if (!actors.has(whole)) continue;
      relate(id, whole);
      relate(whole, id);
    }
  }
  return found;
}
