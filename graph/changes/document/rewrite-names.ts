import type { Transaction } from '../../engines/engine.ts';
import { deleteNames } from '../../records/write/delete-names.ts';
import { writeNodes } from '../../records/write/write-nodes.ts';
import type { StoredRelationKind } from '../../records/write/relation-properties.ts';
import { createRelations } from '../../records/write/write-relations.ts';
import type { FlatBundle } from './flatten-bundle.ts';

/** What a name means and at which measure it stands. */
const ofNames = ['MEANS', 'AT'] as const satisfies readonly StoredRelationKind[];

/** Who does what at events, each noted with the name it rests on. */
const ofEvents = [
  'HOSTS',
  'FUNDS',
  'TAKES_PART',
  'NAMED_AT',
] as const satisfies readonly StoredRelationKind[];

/**
 * Makes the names of a document that is written as `was` those of `is`, where the two differ in names alone; only what
 * differs is touched. Answers whether anything did.
 */
export async function rewriteNames(tx: Transaction, was: FlatBundle, is: FlatBundle): Promise<boolean> {
  const changed = new Map(ofNames.map((kind) => [kind, differing(was, is, kind, ({ from }) => from)]));
  const before = new Map(was.nodes.Mention?.map((name) => [name.id, JSON.stringify(name)]));
  const moved = new Set([...changed.values()].flatMap((ids) => [...ids]));
  // What a name means decides what is noted on it besides: it is written anew with its relations.
  const names = (is.nodes.Mention ?? []).filter(
    (name) => moved.has(name.id) || before.get(name.id) !== JSON.stringify(name),
  );
  await writeNodes(tx, 'Mention', names);

  let touched = names.length > 0;
  for (const [kind, ids] of changed) {
    if (ids.size === 0) continue;
    await tx.run(deleteNames[kind], { ids: [...ids].toSorted() });
    await createRelations(
      tx,
      kind,
      (is.relations[kind] ?? []).filter(({ from }) => ids.has(from)),
    );
  }
  for (const kind of ofEvents) {
    const parts = differing(was, is, kind, ({ props }) => props.mention);
    if (parts.size === 0) continue;
    touched = true;
    await tx.run(deleteNames[kind], { ids: [...parts].toSorted() });
    await createRelations(
      tx,
      kind,
      (is.relations[kind] ?? []).filter(({ props }) => parts.has(props.mention)),
    );
  }
  return touched;
}

type RelationOf<K extends StoredRelationKind> = NonNullable<FlatBundle['relations'][K]>[number];

/** The names that relations of one kind rest on which the two do not have in common. */
function differing<K extends StoredRelationKind>(
  was: FlatBundle,
  is: FlatBundle,
  kind: K,
  nameOf: (relation: RelationOf<K>) => string,
): Set<string> {
  const [one, other] = [keyed(was.relations[kind]), keyed(is.relations[kind])];
  const only = [
    ...[...one].filter(([key]) => !other.has(key)),
    ...[...other].filter(([key]) => !one.has(key)),
  ];
  return new Set(only.map(([, relation]) => nameOf(relation)));

  function keyed(list: readonly RelationOf<K>[] | undefined): Map<string, RelationOf<K>> {
    return new Map((list ?? []).map((relation) => [JSON.stringify(relation), relation]));
  }
}
