import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';

/** A programme, or a stretch of years without one. */
export type YearColumn =
  | { readonly document: string; readonly year: number; readonly without: null }
  | { readonly document: null; readonly year: number; readonly without: { from: number; to: number } };

/** How the naming of a partner in an area went over the programmes of a town. */
export type YearsChange = 'kept' | 'new' | 'gone' | 'varying' | 'single';

export interface YearsArea {
  readonly area: Evidence['area'];
  /** Per column the rows that name the partner; none in years without a programme. */
  readonly rows: readonly (readonly { readonly id: string; readonly section: string }[])[];
  readonly change: YearsChange;
  /** The year of the programme with which it began or ended; null unless new or gone. */
  readonly since: number | null;
}

export interface TownYears {
  readonly town: string;
  readonly columns: readonly YearColumn[];
  readonly areas: readonly YearsArea[];
}

type Listed = Pick<DocumentAnswer, 'id' | 'year' | 'municipality' | 'counts'>;

/**
 * The programmes of each town that names the partner, year by year. A year without a programme is said to be one and
 * never counts as silence; documents without a year or without rows cannot stand in it.
 */
export function yearsSideBySide(evidence: readonly Evidence[], loaded: readonly Listed[]): TownYears[] {
  const named = evidence.filter(({ ties }) => ties);
  const dated = loaded.flatMap((one) =>
    one.year === null || one.counts.rows === 0
      ? []
      : [{ id: one.id, year: one.year, town: one.municipality.id, name: one.municipality.name }],
  );
  const towns = Map.groupBy(dated, ({ town }) => town);
  return [...towns.values()].flatMap((inTown) => {
    const here = named.filter(({ document }) => inTown.some(({ id }) => id === document.id));
    const columns = columnsOf(inTown.toSorted((a, b) => a.year - b.year || a.id.localeCompare(b.id)));
    return here.length === 0 ? [] : [{ town: inTown[0]?.name ?? '', columns, areas: areasOf(here, columns) }];
  });
}

function columnsOf(ordered: readonly { readonly id: string; readonly year: number }[]): YearColumn[] {
  return ordered.flatMap(({ id, year }, i) => {
    const before = ordered[i - 1]?.year ?? year;
    const column: YearColumn = { document: id, year, without: null };
    const missing: YearColumn = {
      document: null,
      year: before + 1,
      without: { from: before + 1, to: year - 1 },
    };
    return year - before > 1 ? [missing, column] : [column];
  });
}

function areasOf(evidence: readonly Evidence[], columns: readonly YearColumn[]): YearsArea[] {
  return [...Map.groupBy(evidence, ({ area }) => area.id).values()].flatMap((inside) => {
    const area = inside[0]?.area;
    if (area === undefined) return [];
    const rows = columns.map(({ document }) => {
      const there = inside.filter((one) => one.document.id === document);
      return [...new Map(there.map((one) => [one.row, { id: one.row, section: one.section.code }])).values()];
    });
    return [{ area, rows, ...changeOf(rows, columns) }];
  });
}

function changeOf(
  rows: YearsArea['rows'],
  columns: readonly YearColumn[],
): Pick<YearsArea, 'change' | 'since'> {
  const told = columns.flatMap(({ document, year }, i) =>
    document === null ? [] : [{ year, named: (rows[i]?.length ?? 0) > 0 }],
  );
  if (told.length < 2) return { change: 'single', since: null };
  if (told.every(({ named }) => named)) return { change: 'kept', since: null };
  const turns = told.filter(({ named }, i) => i > 0 && named !== told[i - 1]?.named);
  const turn = turns[0];
  if (turn === undefined || turns.length > 1) return { change: 'varying', since: null };
  return { change: turn.named ? 'new' : 'gone', since: turn.year };
}
