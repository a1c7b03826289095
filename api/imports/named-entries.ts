import { wordingKey } from '../../graph/identity/decision-key.ts';
import type { ActorType } from '../../graph/schema/actor-types.ts';
import type { ImportNameKind } from '../../graph/schema/import.ts';
import type { Actor, Thing } from '../../graph/schema/registry.ts';
import type { ActorStatus } from '../../graph/schema/vocabulary.ts';
import type { UnderstoodImport } from './imports.ts';

/** An entry that names of an import mean, as it would be after loading: with what was answered of it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: ImportNameKind;
  readonly type: ActorType | null;
  readonly status: ActorStatus | null;
  readonly isNew: boolean;
}

/** The entries of the registry and the new ones, by id. */
export function namedEntries({ known, read, stored }: UnderstoodImport): ReadonlyMap<string, NamedEntry> {
  const answers = new Map(stored.answers.map((answer) => [wordingKey(answer.wording), answer]));
  const { actors, things } = known.context.registry;
  const fresh = read.entries.actors.map((actor): Actor => {
    const { type, status } = answers.get(wordingKey(actor.name)) ?? {};
    return { ...actor, type: type ?? actor.type, status: status ?? actor.status };
  });
  return new Map(
    [
      ...actors.map((actor) => entryOfBody(actor, false)),
      ...things.map((thing) => entryOfThing(thing, false)),
      ...fresh.map((actor) => entryOfBody(actor, true)),
      ...read.entries.things.map((thing) => entryOfThing(thing, true)),
    ].map((entry) => [entry.id, entry]),
  );
}

function entryOfBody({ id, name, type, status }: Actor, isNew: boolean): NamedEntry {
  const kind = status === 'internal' ? 'team' : status === 'placeholder' ? 'placeholder' : 'partner';
  return { id, name, kind, type, status, isNew };
}

function entryOfThing({ id, name, kind }: Thing, isNew: boolean): NamedEntry {
  return { id, name, kind, type: null, status: null, isNew };
}
