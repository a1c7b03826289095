import type { EvidenceLine } from '../../schema/analysis-basics.ts';
import type { ComparedTie, CompareQuery, Relative } from '../../schema/compare-answers.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import { comparedTieKey } from '../../schema/ids.ts';
import { actorStatusTable, Basis, type ActorStatus } from '../../schema/vocabulary.ts';
import { mentionLine, openReadings } from '../evidence-line.ts';
import { actorRef, areaRef, sectionRef } from '../../programme/refs.ts';
import type { Programme, ProgrammeActor, ProgrammeRow } from '../../programme/programme.ts';
import { namingsOf } from '../../programme/ties.ts';

/** What is set side by side: areas or rows, and names of which status. */
export type CompareScope = Pick<CompareQuery, 'level' | 'include'>;

/** Whether names of this status take part. */
export function isIncluded(status: ActorStatus, include: CompareQuery['include']): boolean {
  if (include === 'all') return true;
  return include === 'partners' ? actorStatusTable[status].partner : status === 'identifiable';
}

/**
 * What is the same about a row in every year: on the level of areas the product's id, or the section's code where the
 * row has no product; on the level of rows section and product. A row known by its running number only may be another
 * one next year, so there it counts as its section.
 */
export function placeOf({ key, area }: ProgrammeRow, level: CompareQuery['level']): string {
  if (area.label === 'Section') return area.code ?? area.id;
  return level === 'row' ? key : area.id;
}

/** The level that both documents can be compared on: areas, unless every row of both has a product. */
export function levelFor(a: Programme, b: Programme, level: CompareQuery['level']): CompareQuery['level'] {
  return [...a.areas, ...b.areas].some(({ label }) => label === 'Section') ? 'product' : level;
}

/** Areas or rows by what is the same about them in every year, each with its first row. */
export function placesOf(
  { rows }: Programme,
  level: CompareQuery['level'],
): ReadonlyMap<string, ProgrammeRow> {
  const places = new Map<string, ProgrammeRow>();
  for (const row of rows) {
    const key = placeOf(row, level);
    if (!places.has(key)) places.set(key, row);
  }
  return places;
}

/** One area or row and one partner named there, with every name behind it. */
export interface NamedTie {
  readonly key: string;
  readonly place: string;
  readonly row: ProgrammeRow;
  readonly actor: ProgrammeActor;
  readonly lines: readonly EvidenceLine[];
}

/** Ties of one document by key, in the order of its rows. */
export function namedTies(
  programme: Programme,
  { level, include }: CompareScope,
): ReadonlyMap<string, NamedTie> {
  const ties = new Map<string, Omit<NamedTie, 'lines'> & { readonly lines: EvidenceLine[] }>();
  for (const row of programme.rows) {
    const place = placeOf(row, level);
    for (const { mention, actor } of namingsOf(row)) {
      if (!isIncluded(actor.status, include)) continue;
      const key = comparedTieKey(place, actor.id);
      const tie = ties.get(key) ?? { key, place, row, actor, lines: [] };
      tie.lines.push(mentionLine(programme, row, mention));
      ties.set(key, tie);
    }
  }
  return ties;
}

/**
 * What a document says of a tie; `row` is the row of its place there, also where it does not name the partner.
 * `relatives`: its whole and parts that stand there in its stead.
 */
export interface Side {
  readonly tie: NamedTie | undefined;
  readonly relatives: readonly NamedTie[];
  readonly row: ProgrammeRow | undefined;
}

/** Whether a document names the partner there, by its own name or that of its whole or a part. */
export function isNamed({ tie, relatives }: Pick<Side, 'tie' | 'relatives'>): boolean {
  return tie !== undefined || relatives.length > 0;
}

/** The printed names of a tie, each once. */
export function wordingsOf({ lines }: NamedTie): string[] {
  return [...new Set(lines.flatMap(({ wording }) => wording ?? []))];
}

/** A tie as both documents name it. `shown` is the side whose area and section names are used. */
export function comparedTie(
  shown: NamedTie,
  { a, b }: { readonly a: Side; readonly b: Side },
  level: CompareQuery['level'],
  { maybe, before }: Pick<ComparedTie, 'maybe' | 'before'>,
): ComparedTie {
  const linesOf = ({ tie, relatives }: Side) => tie?.lines ?? relatives.flatMap(({ lines }) => lines);
  const [linesA, linesB] = [linesOf(a), linesOf(b)];
  const byRow = level === 'row';
  return {
    key: shown.key,
    area: areaRef(shown.row.area),
    section: byRow ? sectionRef(shown.row.section) : null,
    rowA: byRow ? (a.row?.id ?? null) : null,
    rowB: byRow ? (b.row?.id ?? null) : null,
    actor: actorRef(shown.actor),
    a: [...linesA],
    b: [...linesB],
    basisA: strongestBasis(linesA),
    basisB: strongestBasis(linesB),
    unreviewed: openReadings([...linesA, ...linesB]),
    throughA: through(a, shown.actor),
    throughB: through(b, shown.actor),
    maybe,
    before,
  };
}

function through({ relatives }: Side, { wholes }: ProgrammeActor): Relative[] {
  return relatives.flatMap((relative) =>
    wordingsOf(relative).map((wording) => ({
      actor: actorRef(relative.actor),
      as: wholes.includes(relative.actor.id) ? ('whole' as const) : ('part' as const),
      wording,
    })),
  );
}

/** The strongest basis of some names; null without any. */
function strongestBasis(lines: readonly EvidenceLine[]): Basis | null {
  return Basis.options.find((basis) => lines.some((line) => line.basis === basis)) ?? null;
}

/** Bodies by name, those of one name by id. */
export function byName(a: ActorRef, b: ActorRef): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
