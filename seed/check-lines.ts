import { eventId, goalId, measureId, mentionId, sectionId } from '../graph/schema/ids.ts';
import { namesAtEvent } from './names-at-event.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Lines } from '../graph/schema/vocabulary.ts';
import { placedRows } from './placed-rows.ts';

/** Everything whose lines lie outside the document, and measures and mentions that lie outside their row. */
export function checkLines(bundle: Bundle): string[] {
  const { id, source } = bundle.document;
  const document: Lines = [1, source.lines];
  const inDocument = (at: string, lines: Lines) => outside(at, lines, document, 'the document');
  return [
    ...bundle.document.claimed.flatMap(({ line }) => inDocument(`${id} claim`, [line, line])),
    ...bundle.sections.flatMap(({ code, lines, goals, immediate }) => {
      const section = sectionId(id, code);
      return [
        ...(lines === undefined ? [] : inDocument(section, lines)),
        ...goals.flatMap((goal, index) => inDocument(goalId(section, index + 1), goal.lines)),
        ...immediate.flatMap((measure, index) => inDocument(measureId(section, index + 1), measure.lines)),
      ];
    }),
    ...placedRows(bundle).flatMap(({ id: row, row: { lines, measures, mentions } }) => [
      ...inDocument(row, lines),
      ...measures.flatMap((one, index) => outside(measureId(row, index + 1), one.lines, lines, 'its row')),
      ...mentions.flatMap((one, index) => outside(mentionId(row, index + 1), one.lines, lines, 'its row')),
    ]),
    ...bundle.events.flatMap((event, index) => {
      const at = eventId(id, index + 1);
      return [
        ...inDocument(at, event.lines),
        ...namesAtEvent(event).flatMap((one, place) => inDocument(mentionId(at, place + 1), one.lines)),
      ];
    }),
  ];
}

function outside(at: string, inner: Lines, outer: Lines, name: string): string[] {
  if (inner[0] >= outer[0] && inner[1] <= outer[1]) return [];
  return [`${at}: lines ${inner.join('-')} lie outside ${name} (${outer.join('-')})`];
}
