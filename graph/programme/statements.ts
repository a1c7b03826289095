import type { Statement } from '../schema/detail-answers.ts';
import type { Programme } from './programme.ts';
import { actorRef, sectionRef } from './refs.ts';

/** What is stated beside the names of a programme, as answers tell it, by row and name. */
export function statementsOf({ document, rows, stated }: Programme): Statement[] {
  const { id, title, year, town } = document;
  const order = new Map(rows.map((row, index) => [row, index]));
  return stated
    .toSorted((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
    .map(({ key, basis, row, measure, actor, by, on, reason }) => ({
      key,
      basis,
      actor: actorRef(actor),
      document: { id, title, year, town },
      section: sectionRef(row.section),
      row: row.id,
      area: { id: row.area.id, name: row.area.name, code: row.area.code },
      measure: measure === null ? null : { id: measure.id, title: measure.title },
      by,
      on,
      reason,
    }));
}

/** Whether a statement is about a node: the body, or a document, section, area, row or measure it is stated for. */
export function isAbout({ actor, document, row, area, measure }: Statement, id: string): boolean {
  return [actor.id, document.id, area.id, row, measure?.id].includes(id) || row.startsWith(`${id}/`);
}
