import { mentionLine } from '../evidence-line.ts';
import { actorRef } from '../../programme/refs.ts';
import { areWholeAndPart } from '../../programme/whole-and-part.ts';
import { printedNames, quoted } from '../name-lists.ts';
import type { ProgrammeActor, ProgrammeMention, ProgrammeRow } from '../../programme/programme.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { namingsOf } from '../../programme/ties.ts';
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
    const inText = row.mentions.filter(
      ({ actor: named, role }) => named?.id === actor.id && role === 'partner',
    );
    const names = printedNames(actor.name, wordings(inText));
    const maybe = namesInCell(row, ({ id }) => programme.maybeSame.get(actor.id)?.includes(id) === true);
    const around = namesInCell(row, ({ id }) => programme.includes.get(id)?.includes(actor.id) === true);
    const maybeSaid = hint(
      maybe,
      ' Offen ist, ob dasselbe gemeint ist wie ',
      ' It is open whether the same is meant as ',
    );
    const aroundSaid = hint(
      around,
      ' Dort steht ein Sammelname, der die Stelle einschließt: ',
      ' A collective name that includes it stands there: ',
    );
    return rowGap(
      'L4',
      programme,
      row,
      {
        actor: actorRef(actor),
        reason: {
          de:
            `In der ${name.de} steht ${names.de} im Maßnahmentext, aber nicht in der Partnerspalte` +
            `${blank ? '; sie ist leer.' : '.'}${maybeSaid.de}${aroundSaid.de}`,
          en:
            `In the ${name.en}, ${names.en} stands in a measure’s text but not in the partner column` +
            `${blank ? ', which is blank.' : '.'}${maybeSaid.en}${aroundSaid.en}`,
        },
        evidence: [...inText, ...maybe, ...around].map((mention) => mentionLine(programme, row, mention)),
        unreviewed: inText.filter(({ review }) => review === 'open').length + maybe.length,
      },
      [actor.id],
    );
  }
}

/** Names in the row's cell whose body is as asked. */
function namesInCell(row: ProgrammeRow, holds: (actor: ProgrammeActor) => boolean): ProgrammeMention[] {
  return cell(row).filter(({ actor }) => actor !== null && holds(actor));
}

/** A sentence about names in the cell; nothing without any. */
function hint(mentions: readonly ProgrammeMention[], de: string, en: string): Bilingual {
  if (mentions.length === 0) return { de: '', en: '' };
  const names = quoted([...new Set(wordings(mentions))]);
  return { de: `${de}${names.de}.`, en: `${en}${names.en}.` };
}

function wordings(mentions: readonly ProgrammeMention[]): string[] {
  return mentions.map(({ wording }) => wording);
}

/** Identifiable bodies of the row's text that its cell lacks, in the order of the text. */
function missingBodies(row: ProgrammeRow): ProgrammeActor[] {
  const inCell = cell(row).flatMap(({ actor }) => actor ?? []);
  const bodies = namingsOf(row).flatMap(({ mention: { column }, actor }) =>
    column === 'measure' && actor.status === 'identifiable' ? [actor] : [],
  );
  const runBy = row.area.runBy;
  const present = runBy === null ? inCell : [...inCell, runBy];
  return [...new Map(bodies.map((actor) => [actor.id, actor])).values()].filter(
    (actor) => !present.some((other) => isSameHouse(actor, other)),
  );
}

function isSameHouse(a: ProgrammeActor, b: ProgrammeActor): boolean {
  return a.id === b.id || areWholeAndPart(a, b);
}
