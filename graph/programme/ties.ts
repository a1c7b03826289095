import { type Said, strongestAnswer } from '../schema/feedback.ts';
import { Basis, type MentionRole, type Modality, type ReviewState } from '../schema/vocabulary.ts';
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

/** What a tie is counted from. */
export interface CountedName {
  readonly row: string;
  readonly basis: Basis;
  readonly review: ReviewState;
  readonly modality: Modality;
  readonly answer?: Said | null | undefined;
}

/**
 * The counts of one tie: the strongest basis, rows and names behind it, and how many are open or only possible. `answer`
 * is what the body says of it, as far as it was asked and answered.
 */
export interface TieFigures {
  readonly basis: Basis;
  readonly rows: number;
  readonly mentions: number;
  readonly unreviewed: number;
  readonly possible: number;
  readonly answer?: Said;
}

export function tieFigures(names: readonly CountedName[]): TieFigures {
  const answer = strongestAnswer(names.flatMap((name) => name.answer ?? []));
  return {
    basis: strongest(names.map(({ basis }) => basis)),
    rows: new Set(names.map(({ row }) => row)).size,
    mentions: names.length,
    unreviewed: names.filter(({ review }) => review === 'open').length,
    possible: names.filter(({ modality }) => modality === 'possible').length,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The strongest of the given bases. */
export function strongest(bases: Iterable<Basis>): Basis {
  const present = new Set(bases);
  return Basis.options.find((basis) => present.has(basis)) ?? 'D';
}
