import type { Findable } from '../../identity/findable.ts';
import type { Kin } from '../../programme/named.ts';

/** What is known of names in one state of the registry. */
export interface NamesState {
  readonly groups: readonly (readonly Findable[])[];
  readonly kin: Kin;
  /** Which bodies belong together, as text: whole and part, and what is proposed as one. */
  readonly links: ReadonlySet<string>;
}

/** Two ids as one text. */
export function linkOf(kind: string, one: string, other: string): string {
  return [kind, one, other].join('\n');
}

/**
 * Ids of what is called or sorted otherwise in one state than in the other, has other relatives there, or is a relative of
 * such. A document that names none of them is told of as before.
 */
export function changedNames(before: NamesState, after: NamesState): ReadonlySet<string> {
  const changed = new Set([...changedEntries(before, after), ...changedEntries(after, before)]);
  for (const [some, others] of [
    [before.links, after.links],
    [after.links, before.links],
  ] as const)
    for (const link of some)
      if (!others.has(link)) for (const id of link.split('\n').slice(1)) changed.add(id);
  for (const id of [...changed])
    for (const { kin } of [before, after])
      for (const relative of [...kin.wholesOf(id), ...kin.partsOf(id), ...kin.maybeSame(id)])
        changed.add(relative);
  return changed;
}

/** Entries of one state that the other does not have, or has otherwise; groups that both share are not looked at. */
function changedEntries(one: NamesState, other: NamesState): string[] {
  const [ours, theirs] = [new Set(one.groups), new Set(other.groups)];
  const known = new Set(other.groups.flatMap((group) => (ours.has(group) ? [] : group.map(textOf))));
  return one.groups.flatMap((group) =>
    theirs.has(group) ? [] : group.flatMap((entry) => (known.has(textOf(entry)) ? [] : [entry.id])),
  );
}

function textOf(entry: Findable): string {
  return JSON.stringify(entry);
}
