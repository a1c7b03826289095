import type { ActorType } from '../../schema/actor-types.ts';
import { ActorType as ActorTypes } from '../../schema/actor-types.ts';
import type { KindsComparison } from '../../schema/compare-answers.ts';
import { ComparedKind } from '../../schema/vocabulary.ts';
import type { Programme, ProgrammeRow } from '../../programme/programme.ts';
import { namingsOf } from '../../programme/ties.ts';

type Table = KindsComparison['table'];

/**
 * In how many of how many rows each kind of partner is named, per kind of area that both towns plan for. Rows of rows
 * instead of counts, since the towns' documents differ in length. Identifiable partners only: no collective name joins
 * towns.
 */
export function compareKinds(a: Programme, b: Programme): Table {
  return ComparedKind.options.flatMap((productKind) => {
    const [rowsA, rowsB] = [rowsOfKind(a, productKind), rowsOfKind(b, productKind)];
    if (rowsA.length === 0 || rowsB.length === 0) return [];
    return ActorTypes.options.flatMap((type): Table => {
      const line = { productKind, type, a: counted(rowsA, type), b: counted(rowsB, type) };
      return line.a.rows + line.b.rows > 0 ? [line] : [];
    });
  });
}

function rowsOfKind({ rows }: Programme, kind: ComparedKind): ProgrammeRow[] {
  return rows.filter(({ area }) => area.kind === kind);
}

function counted(rows: readonly ProgrammeRow[], type: ActorType) {
  const named = rows.map((row) => readingsOfType(row, type)).filter(({ length }) => length > 0);
  return {
    rows: named.length,
    of: rows.length,
    unreviewed: named.filter((readings) => readings.every((review) => review === 'open')).length,
  };
}

function readingsOfType(row: ProgrammeRow, type: ActorType) {
  return namingsOf(row).flatMap(({ actor, mention: { review } }) =>
    actor.status === 'identifiable' && actor.type === type ? [review] : [],
  );
}
