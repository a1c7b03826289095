import { ActorType } from '../schema/actor-types.ts';
import type { GoalMatrix } from '../schema/gap-answers.ts';
import { sectionRef } from './refs.ts';
import type { Programme, ProgrammeActor, ProgrammeRow, ProgrammeSection } from './programme.ts';
import { namingsOf } from './ties.ts';

/**
 * Sections against every kind of partner, those nobody is of as well: an empty column is an answer. Confirmed and open
 * readings count; the institution that runs a row's area is no partner there. "Unclear" stands only where it is used.
 */
export function goalMatrix({ sections, rows }: Programme): GoalMatrix {
  const cells = sections.flatMap((section) =>
    ActorType.options.flatMap((type) => cellOf(section, type, rowsOf(section))),
  );
  return {
    sections: sections.map((section) => ({
      ...sectionRef(section),
      parent: section.parent,
      rows: rowsOf(section).length,
    })),
    types: ActorType.options.filter(
      (type) => type !== 'unclear' || cells.some((cell) => cell.type === 'unclear'),
    ),
    cells,
  };

  function rowsOf({ id }: ProgrammeSection): ProgrammeRow[] {
    return rows.filter(({ section }) => section.id === id);
  }
}

function cellOf(
  section: ProgrammeSection,
  type: ActorType,
  rows: readonly ProgrammeRow[],
): GoalMatrix['cells'] {
  const named = rows.map((row) => partners(row, type, 'identifiable'));
  const collective = rows.filter(
    (row, index) => named[index]?.length === 0 && partners(row, type, 'collective').length > 0,
  );
  const names = new Set(named.flat().map(({ id }) => id));
  if (names.size === 0 && collective.length === 0) return [];
  const withName = named.filter((actors) => actors.length > 0).length;
  return [
    { section: section.code, type, rows: withName, names: names.size, collectiveRows: collective.length },
  ];
}

function partners(row: ProgrammeRow, type: ActorType, status: ProgrammeActor['status']): ProgrammeActor[] {
  return namingsOf(row).flatMap(({ actor }) =>
    actor.type === type && actor.status === status ? [actor] : [],
  );
}
