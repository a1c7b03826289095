import { actorRef, areaRef, sectionRef } from '../programme/refs.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import type { Programme, ProgrammeMeasure, ProgrammeMention, ProgrammeRow } from '../programme/programme.ts';

const noName = {
  mention: null,
  wording: null,
  actor: null,
  basis: null,
  review: null,
  rule: null,
  role: null,
};

/** The line of a name: a body's, or that of a thing (`actor` null). */
export function mentionLine(
  programme: Programme,
  row: ProgrammeRow,
  mention: ProgrammeMention,
): EvidenceLine {
  const { id, wording, basis, review, rule, role, lines, actor, answer } = mention;
  const measure = row.measures.find((one) => one.id === mention.measure);
  return {
    ...place(programme, row),
    measure: measure === undefined ? null : { id: measure.id, title: measure.title },
    mention: id,
    wording,
    actor: actor === null ? null : actorRef(actor),
    basis,
    review,
    rule,
    role,
    lines,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The row itself, as where nothing stands in its partner column. */
export function rowLine(programme: Programme, row: ProgrammeRow): EvidenceLine {
  return { ...place(programme, row), ...noName, measure: null, lines: row.lines };
}

/** A measure of the row, whoever is named at it. */
export function measureLine(
  programme: Programme,
  row: ProgrammeRow,
  measure: ProgrammeMeasure,
): EvidenceLine {
  const { id, title, lines } = measure;
  return { ...place(programme, row), ...noName, measure: { id, title }, lines };
}

/** How many of the lines rest on a reading nobody has confirmed. */
export function openReadings(lines: readonly EvidenceLine[]): number {
  return lines.filter(({ review }) => review === 'open').length;
}

function place({ document }: Programme, { id, section, area }: ProgrammeRow) {
  return { document: document.id, row: id, section: sectionRef(section), area: areaRef(area) };
}
