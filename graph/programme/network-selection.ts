import type { NetworkQuery } from '../schema/network-answers.ts';
import type { Programme, ProgrammeActor, ProgrammeRow, StatedPartner } from './programme.ts';
import type { TieBasis } from '../schema/vocabulary.ts';
import { namings, type Naming, statedTies } from './ties.ts';

export type Facet = 'sections' | 'kinds' | 'types' | 'status' | 'basis';

/** A row with the programme it stands in. */
export interface PlacedRow {
  readonly programme: Programme;
  readonly row: ProgrammeRow;
}

/** A name that ties, with the programme it stands in. */
export interface PlacedNaming extends Naming {
  readonly programme: Programme;
}

/** A body that is stated for a row, with the programme it stands in. */
export interface PlacedStatement extends StatedPartner {
  readonly programme: Programme;
}

/** What of the programmes a view asks for; `except` leaves one filter out, as its facet and "hidden" need it. */
export class NetworkSelection {
  readonly programmes: readonly Programme[];
  readonly #query: NetworkQuery;
  readonly #rows: readonly PlacedRow[];
  readonly #namings: readonly PlacedNaming[];
  readonly #stated: readonly PlacedStatement[];

  constructor(programmes: readonly Programme[], query: NetworkQuery) {
    this.programmes = programmes;
    this.#query = query;
    this.#rows = programmes.flatMap((programme) => programme.rows.map((row) => ({ programme, row })));
    this.#namings = programmes.flatMap((programme) =>
      namings(programme).map((naming) => ({ ...naming, programme })),
    );
    this.#stated = programmes.flatMap((programme) =>
      statedTies(programme).map((statement) => ({ ...statement, programme })),
    );
  }

  /** Rows left by the filters of sections and product kinds. */
  rows(except?: Facet): PlacedRow[] {
    return this.#rows.filter(({ row }) => this.#keepsRow(row, except));
  }

  /** Names left by every filter. */
  namings(except?: Facet): PlacedNaming[] {
    return this.#namings.filter(({ row, actor, mention }) => this.#keeps(row, actor, mention.basis, except));
  }

  /** What is stated beside the names, left by every filter. */
  stated(except?: Facet): PlacedStatement[] {
    return this.#stated.filter(({ row, actor, basis }) => this.#keeps(row, actor, basis, except));
  }

  /** Every row of the documents. */
  allRows(): readonly PlacedRow[] {
    return this.#rows;
  }

  /** Every name of the documents that ties, for facets that list what exists. */
  allNamings(): readonly PlacedNaming[] {
    return this.#namings;
  }

  keepsSection({ code }: { readonly code: string }): boolean {
    return allows(this.#query.sections, code);
  }

  #keeps(row: ProgrammeRow, actor: ProgrammeActor, on: TieBasis, except?: Facet): boolean {
    const { types, status, basis } = this.#query;
    return (
      this.#keepsRow(row, except) &&
      (except === 'types' || allows(types, actor.type)) &&
      (except === 'status' || status.includes(actor.status)) &&
      (except === 'basis' || allows(basis, on))
    );
  }

  #keepsRow({ section, area }: ProgrammeRow, except?: Facet): boolean {
    return (
      (except === 'sections' || this.keepsSection(section)) &&
      (except === 'kinds' ||
        this.#query.kinds.length === 0 ||
        (area.kind !== null && this.#query.kinds.includes(area.kind)))
    );
  }
}

function allows<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
