import type { Limits } from '../schema/analysis-basics.ts';
import { actorStatusTable } from '../schema/vocabulary.ts';
import { blindSpots } from './blind-spots.ts';
import type { Programme } from '../programme/programme.ts';
import { standingNotes } from '../programme/programme-notes.ts';
import { namingsOf } from '../programme/ties.ts';

/** What an answer about the document rests on. `terms`: it also rests on subjects, target groups or profiles. */
export function limits(programme: Programme, ruleVersion: string, { terms = false } = {}): Limits {
  const mentions = programme.rows.flatMap((row) => row.mentions);
  return {
    ruleVersion,
    rows: programme.rows.length,
    rowsWithPartner: programme.rows.filter((row) =>
      namingsOf(row).some(({ actor }) => actorStatusTable[actor.status].partner),
    ).length,
    mentions: mentions.length,
    unreviewed: mentions.filter(({ review }) => review === 'open').length,
    blindSpots: [...blindSpots(programme, { terms }), ...standingNotes(programme)],
  };
}
