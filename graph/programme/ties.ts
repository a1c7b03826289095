import type { MentionRole, ReviewState } from '../schema/vocabulary.ts';
import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMention,
  ProgrammeRow,
  StatedPartner,
} from './programme.ts';

/** A name as the rule looks at it: the body it means (null for what is none), its role, and whether somebody rejected it. */
export interface PrintedName {
  readonly actor: string | null;
  readonly role: MentionRole;
  readonly review: ReviewState;
}

/**
 * What a tie is, the one place that says so: a name in a row ties the row's area to the body it means, unless the
 * reading was rejected, the body runs the area itself, or it is only what the measure is about. Names of every status
 * tie; views choose among them. `runBy` is the body that runs the area.
 */
export function isTie({ actor, role, review }: PrintedName, runBy: string | null): boolean {
  return actor !== null && review !== 'rejected' && role === 'partner' && !isOwnHouse(actor, runBy);
}

/** Whether a body is the one that runs the area; it is no partner there, and may be one everywhere else. */
export function isOwnHouse(actor: string, runBy: string | null): boolean {
  return actor === runBy;
}

/** A name that ties, with the area it stands in. */
export interface Naming {
  readonly area: Area;
  readonly row: ProgrammeRow;
  readonly mention: ProgrammeMention;
  readonly actor: ProgrammeActor;
}

/** The names of a row that tie, in the order of the row. */
export function namingsOf(row: ProgrammeRow): readonly Naming[] {
  return row.mentions.flatMap((mention): Naming[] => {
    const { actor } = mention;
    return actor !== null && tiesIn(row, mention) ? [{ area: row.area, row, mention, actor }] : [];
  });
}

/** Whether a name ties in its row. */
export function tiesIn({ area }: ProgrammeRow, { actor, role, review }: ProgrammeMention): boolean {
  return isTie({ actor: actor?.id ?? null, role, review }, area.runBy?.id ?? null);
}

const kept = new WeakMap<Programme, readonly Naming[]>();

/** Every name of a programme that ties, in source order; found once per programme. */
export function namings(programme: Programme): readonly Naming[] {
  const known = kept.get(programme) ?? programme.rows.flatMap(namingsOf);
  kept.set(programme, known);
  return known;
}

/** What is stated of bodies ties as a printed name would, but for the area the body runs itself. */
export function statedTies({ stated }: Programme): readonly StatedPartner[] {
  return stated.filter(({ row, actor }) => !isOwnHouse(actor.id, row.area.runBy?.id ?? null));
}
