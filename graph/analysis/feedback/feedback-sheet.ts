import { placeOf } from '../../programme/row-place.ts';
import { namingsOf } from '../../programme/ties.ts';
import type { Programme, ProgrammeActor } from '../../programme/programme.ts';
import { actorRef } from '../../programme/refs.ts';
import type { FeedbackRow, FeedbackSheet } from '../../schema/feedback-answers.ts';
import { areaNames } from '../name-lists.ts';

/**
 * What a body is asked about a programme: each row that names it as a partner, with the measures it is named at or, where
 * the document does not say at which, all of the row. Null where no row does.
 */
export function feedbackSheet(programme: Programme, body: string): FeedbackSheet | null {
  const nameOf = areaNames(programme);
  let actor: ProgrammeActor | undefined;
  const rows = programme.rows.flatMap((row): FeedbackRow[] => {
    const own = namingsOf(row).filter((naming) => naming.actor.id === body);
    const [first] = own;
    if (first === undefined) return [];
    actor = first.actor;
    const at = own.flatMap(({ mention }) => mention.measure ?? []);
    const named = row.measures.filter(({ id }) => at.includes(id));
    return [
      {
        place: placeOf(row),
        section: row.section.code,
        area: nameOf(row.area),
        measures: (named.length > 0 ? named : row.measures).map(({ title }) => title),
        wordings: [...new Set(own.map(({ mention }) => mention.wording))],
        lines: row.lines,
      },
    ];
  });
  if (actor === undefined) return null;
  const firstRows = new Map(programme.rows.toReversed().map((row) => [row.area.id, row]));
  return {
    actor: actorRef(actor),
    document: programme.document,
    rows,
    areas: programme.areas.flatMap((area) => {
      const row = firstRows.get(area.id);
      return row === undefined ? [] : [{ place: placeOf(row), name: nameOf(area), code: area.code }];
    }),
  };
}
