import type { Bilingual } from '../../schema/vocabulary.ts';
import { measureLine, mentionLine } from '../evidence-line.ts';
import { continuations } from '../../programme/continuations.ts';
import { actorRef } from '../../programme/refs.ts';
import { printedNames } from '../name-lists.ts';
import type {
  Programme,
  ProgrammeActor,
  ProgrammeMeasure,
  ProgrammeMention,
} from '../../programme/programme.ts';
import { rowGap, rowName, type Gap, type GapInput, type GapResult } from './gap-result.ts';
import { partnersOf, yearBefore, type RowPair } from './year-before.ts';

const notAligned: Bilingual = {
  de: 'Zuordnung der Maßnahmen fehlt: Welche Maßnahme welche des Vorjahres fortführt, ist nicht erfasst.',
  en: 'Measures are not aligned: which measure continues which of the year before is not recorded.',
};

/**
 * L5: a partner still stands in the cell, at no particular measure, while every measure it stood at a year earlier
 * (where it stood at none: every measure of the row) is continued by no measure of the programme.
 */
export function leftOverPartners(input: GapInput): GapResult {
  const { programme } = input;
  const years = yearBefore(input);
  if ('why' in years) return years;
  const { previous, pairs } = years;
  const continued = continuedMeasures(programme);
  if (!previous.rows.some(({ measures }) => measures.some(({ id }) => continued.has(id))))
    return { why: notAligned };
  return { gaps: pairs.flatMap((pair) => leftOver(pair)) };

  function leftOver({ now, before }: RowPair): Gap[] {
    const earlier = partnersOf(before);
    return [...partnersOf(now).values()].flatMap(({ actor, names }) => {
      const then = earlier.get(actor.id);
      const inCell = names.filter(({ column }) => column === 'partner');
      if (then === undefined || inCell.length === 0 || names.some(({ measure }) => measure !== null))
        return [];
      const measures = measuresOf(before.measures, then.names);
      if (measures.length === 0 || measures.some(({ id }) => continued.has(id))) return [];
      const evidence = [
        ...inCell.map((mention) => mentionLine(programme, now, mention)),
        ...then.names.map((mention) => mentionLine(previous, before, mention)),
        ...measures.map((measure) => measureLine(previous, before, measure)),
      ];
      const presumed = measures.filter(({ id }) => isPresumed(id, then.names));
      const reason = reasonOf({ now, before }, actor, {
        inCell,
        measures,
        presumed,
        year: previous.document.year ?? 0,
      });
      return [rowGap('L5', programme, now, { actor: actorRef(actor), reason, evidence }, [actor.id])];
    });
  }
}

/** Ids of the earlier measures that the programme goes on with. */
function continuedMeasures({ rows }: Programme): Set<string> {
  return new Set(
    rows.flatMap(({ measures }) => measures.flatMap(continuations)).map(({ measure }) => measure),
  );
}

/** The measures a partner stood at; all of the row where one of its names stands at none. */
function measuresOf(
  measures: readonly ProgrammeMeasure[],
  names: readonly ProgrammeMention[],
): readonly ProgrammeMeasure[] {
  if (names.some(({ measure }) => measure === null)) return measures;
  return measures.filter(({ id }) => names.some(({ measure }) => measure === id));
}

/** Whether only order or height in the row tells that a name stood at the measure. */
function isPresumed(measure: string, names: readonly ProgrammeMention[]): boolean {
  const there = names.filter((name) => name.measure === measure);
  return there.length > 0 && there.every(({ basis }) => basis === 'M2v');
}

/** `presumed`: those of the measures at which the name stood only presumably. */
function reasonOf(
  { now, before }: RowPair,
  { name }: ProgrammeActor,
  {
    inCell,
    measures,
    presumed,
    year,
  }: {
    inCell: readonly ProgrammeMention[];
    measures: readonly ProgrammeMeasure[];
    presumed: readonly ProgrammeMeasure[];
    year: number;
  },
): Bilingual {
  const row = rowName(now);
  const printed = printedNames(
    name,
    inCell.map(({ wording }) => wording),
  );
  const all = presumed.length === measures.length;
  const titles = titlesOf(measures, all ? [] : presumed);
  const stood = all ? { de: 'vermutlich stand', en: 'presumably stood at' } : { de: 'stand', en: 'stood at' };
  const gone =
    measures.length > 1 && measures.length === before.measures.length
      ? {
          de: `keine der ${measures.length} Maßnahmen, die ${year} in dieser Zeile standen, wird fortgeführt`,
          en: `none of the ${measures.length} measures that stood in this row in ${year} is continued`,
        }
      : measures.length === 1
        ? {
            de: `die Maßnahme, bei der der Name ${year} ${stood.de}, wird nicht fortgeführt: ${titles.de}`,
            en: `the measure the name ${stood.en} in ${year} is not continued: ${titles.en}`,
          }
        : {
            de: `die Maßnahmen, bei denen der Name ${year} ${stood.de}, werden nicht fortgeführt: ${titles.de}`,
            en: `the measures the name ${stood.en} in ${year} are not continued: ${titles.en}`,
          };
  return {
    de: `In der ${row.de} steht ${printed.de} weiter in der Partnerspalte, aber ${gone.de}.`,
    en: `In the ${row.en}, ${printed.en} still stands in the partner column, but ${gone.en}.`,
  };
}

/** Our titles, no quotation of the document; those among `marked` as presumed. */
function titlesOf(measures: readonly ProgrammeMeasure[], marked: readonly ProgrammeMeasure[]): Bilingual {
  const titles = measures.map((measure) => {
    const { title } = measure;
    const [de, en] = marked.includes(measure) ? [' (vermutet)', ' (presumed)'] : ['', ''];
    return { de: `${title}${de}`, en: `${title}${en}` };
  });
  return { de: titles.map(({ de }) => de).join('; '), en: titles.map(({ en }) => en).join('; ') };
}
