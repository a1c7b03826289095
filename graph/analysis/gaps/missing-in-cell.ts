import { actorRef, mentionLine } from '../evidence-line.ts';
import { listed } from '../name-lists.ts';
import type { ProgrammeActor, ProgrammeRow } from '../programme.ts';
import {
  cell,
  columnObstacle,
  rowGap,
  rowName,
  type Gap,
  type GapInput,
  type GapResult,
} from './gap-result.ts';

/**
 * L4: a body that a measure's text names and the row's partner column does not; neither it nor its whole or part.
 * The institution that runs the area need not stand there.
 */
export function missingInCell({ programme }: GapInput): GapResult {
  const why = columnObstacle(programme);
  if (why !== null) return { why };
  return {
    gaps: programme.rows.flatMap((row) => missingBodies(row).map((actor) => missing(row, actor))),
  };

  function missing(row: ProgrammeRow, actor: ProgrammeActor): Gap {
    const name = rowName(row);
    const blank = cell(row).length === 0 && row.rejectedInCell === 0;
    const inText = row.mentions.filter((mention) => mention.actor?.id === actor.id);
    const maybe = cell(row).filter(
      (mention) => mention.actor !== null && programme.maybeSame.get(actor.id)?.includes(mention.actor.id),
    );
    const maybeNames = listed([...new Set(maybe.map((mention) => mention.actor?.name ?? ''))]);
    const evidence = [...inText, ...maybe].map((mention) => mentionLine(programme, row, mention));
    return rowGap(
      'L4',
      programme,
      row,
      {
        actor: actorRef(actor),
        reason: {
          de:
            `In der ${name.de} steht „${actor.name}“ im Maßnahmentext, aber nicht in der Partnerspalte` +
            (blank ? '; sie ist leer.' : '.') +
            (maybe.length === 0 ? '' : ` Vielleicht ist dasselbe gemeint wie ${maybeNames.de} (offen).`),
          en:
            `In the ${name.en}, “${actor.name}” stands in a measure’s text but not in the partner column` +
            (blank ? ', which is blank.' : '.') +
            (maybe.length === 0 ? '' : ` Perhaps the same is meant as ${maybeNames.en} (open).`),
        },
        evidence,
        unreviewed: inText.filter(({ review }) => review === 'open').length + maybe.length,
      },
      [actor.id],
    );
  }
}

/** Identifiable bodies of the row's text that its cell lacks, in the order of the text. */
function missingBodies(row: ProgrammeRow): ProgrammeActor[] {
  const inCell = cell(row).flatMap(({ actor }) => actor ?? []);
  const bodies = row.mentions.flatMap(({ column, actor }) =>
    column === 'measure' && actor?.status === 'identifiable' ? [actor] : [],
  );
  const runBy = row.area.runBy;
  const present = runBy === null ? inCell : [...inCell, runBy];
  return [...new Map(bodies.map((actor) => [actor.id, actor])).values()].filter(
    (actor) => !present.some((other) => isSameHouse(actor, other)),
  );
}

function isSameHouse(a: ProgrammeActor, b: ProgrammeActor): boolean {
  return a.id === b.id || a.partOf === b.id || b.partOf === a.id;
}
