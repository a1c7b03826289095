import type { ComparedTie, SameTownComparison } from '../../../graph/schema/compare-answers.ts';
import { areaInSection, comparedTieKey } from '../../../graph/schema/ids.ts';

/** Where an entry of the lists stands: in B only, in A only, in both. What has changed is read first. */
export const standings = ['added', 'dropped', 'kept'] as const;
export type Standing = (typeof standings)[number];

/** A compared tie together with the list it stands in. */
export interface Entry {
  readonly standing: Standing;
  readonly tie: ComparedTie;
}

/** Entries of one area or row, in the order in which they came. */
export interface EntryGroup {
  readonly id: string;
  readonly first: ComparedTie;
  readonly entries: readonly Entry[];
}

/** The three lists as one, in their order. */
export function entriesOf(comparison: SameTownComparison): Entry[] {
  return standings.flatMap((standing) => comparison[standing].map((tie) => ({ standing, tie })));
}

/** Id of the line that the map draws for an entry: rows of one area share it. */
export function lineOf({ tie }: Entry): string {
  return comparedTieKey(tie.area.id, tie.actor.id);
}

/** Entries that a selection means: one entry, a line of the map, an area or a partner. */
export function chosenEntries(entries: readonly Entry[], selection: string | null): Entry[] {
  if (selection === null) return [];
  return entries.filter(
    (entry) =>
      entry.tie.key === selection ||
      lineOf(entry) === selection ||
      entry.tie.area.id === selection ||
      entry.tie.actor.id === selection,
  );
}

/** What the map has to mark for a selection: the line of an entry, else the very node or line that is selected. */
export function mapSelection(entries: readonly Entry[], selection: string | null): string | null {
  const entry = entries.find(({ tie }) => tie.key === selection);
  return entry === undefined ? selection : lineOf(entry);
}

/** Entries by area, or by row where rows are compared. */
export function groupEntries(entries: readonly Entry[]): EntryGroup[] {
  const groups = Map.groupBy(entries, ({ tie }) => areaInSection(tie.section?.code ?? null, tie.area.id));
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    return first === undefined ? [] : [{ id, first: first.tie, entries: group }];
  });
}
