import { measureLine, rowLine } from '../evidence-line.ts';
import { listed } from '../name-lists.ts';
import { actorStatusTable } from '../../schema/vocabulary.ts';
import { cell, columnObstacle, rowGap, rowName, type GapInput, type GapResult } from './gap-result.ts';
import { namingsOf } from '../../programme/ties.ts';

/** L1: rows whose partner column is blank. A cell whose names were all rejected is not blank. */
export function blankCells({ programme }: GapInput): GapResult {
  const why = columnObstacle(programme);
  if (why !== null) return { why };
  const blank = programme.rows.filter((row) => cell(row).length === 0 && row.rejectedInCell === 0);
  return {
    gaps: blank.map((row) => {
      const name = rowName(row);
      const named = namingsOf(row).flatMap(({ actor }) =>
        actorStatusTable[actor.status].partner ? [actor.name] : [],
      );
      const inText = listed([...new Set(named)]);
      return rowGap('L1', programme, row, {
        reason: {
          de:
            `In der ${name.de} ${measuresDe(row.measures.length)}die Partnerspalte ist leer.` +
            (inText.de === '' ? '' : ` Nur im Maßnahmentext genannt: ${inText.de}.`),
          en:
            `The ${name.en} has ${measuresEn(row.measures.length)} partner column is blank.` +
            (inText.en === '' ? '' : ` Named in the measures’ text only: ${inText.en}.`),
        },
        evidence: [
          rowLine(programme, row),
          ...row.measures.map((measure) => measureLine(programme, row, measure)),
        ],
      });
    }),
  };
}

function measuresDe(count: number): string {
  if (count === 0) return 'steht keine Maßnahme, und ';
  return count === 1 ? 'steht eine Maßnahme, aber ' : `stehen ${count} Maßnahmen, aber `;
}

function measuresEn(count: number): string {
  if (count === 0) return 'no measure, and its';
  return count === 1 ? 'one measure, but its' : `${count} measures, but its`;
}
