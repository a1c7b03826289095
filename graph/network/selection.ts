import type { Said } from '../schema/feedback.ts';
import type { NetworkQuery } from '../schema/network-answers.ts';
import type {
  ContentActor,
  ContentArea,
  ContentMeasure,
  ContentSection,
  DocumentContent,
  NetworkContent,
} from '../schema/network-content.ts';
import type { Basis, Modality, ReviewState, StatedBasis, TieBasis } from '../schema/vocabulary.ts';

export type Facet = 'sections' | 'kinds' | 'types' | 'status' | 'basis';

/** A row with the document it stands in. */
export interface PlacedRow {
  readonly document: DocumentContent;
  readonly section: ContentSection;
  readonly area: ContentArea;
  readonly measures: readonly ContentMeasure[];
}

/** A body at a row, by a name that is printed there or by what people state. */
interface Placed {
  readonly row: PlacedRow;
  readonly actor: ContentActor;
  /** Id of the measure. */
  readonly measure: string | null;
  readonly basis: TieBasis;
}

/** A name that ties; `at` is its place among the names of its document. */
export interface PlacedName extends Placed {
  readonly at: number;
  readonly basis: Basis;
  readonly review: ReviewState;
  readonly modality: Modality;
  readonly answer?: Said | undefined;
}

export interface PlacedStatement extends Placed {
  readonly basis: StatedBasis;
}

/** What of the documents a view asks for; `except` leaves one filter out, as its facet and "hidden" need it. */
export class NetworkSelection {
  readonly documents: readonly DocumentContent[];
  readonly #query: NetworkQuery;
  readonly #rows: readonly PlacedRow[];
  readonly #names: readonly PlacedName[];
  readonly #stated: readonly PlacedStatement[];

  constructor({ documents }: NetworkContent, query: NetworkQuery) {
    this.documents = documents;
    this.#query = query;
    const placed = documents.map(place);
    this.#rows = placed.flatMap(({ rows }) => rows);
    this.#names = placed.flatMap(({ names }) => names);
    this.#stated = placed.flatMap(({ stated }) => stated);
  }

  /** Rows left by the filters of sections and product kinds. */
  rows(except?: Facet): PlacedRow[] {
    return this.#rows.filter((row) => this.#keepsRow(row, except));
  }

  /** Names left by every filter. */
  names(except?: Facet): PlacedName[] {
    return this.#names.filter((name) => this.#keeps(name, except));
  }

  /** What is stated beside the names, left by every filter. */
  stated(except?: Facet): PlacedStatement[] {
    return this.#stated.filter((statement) => this.#keeps(statement, except));
  }

  /** Every row of the documents. */
  allRows(): readonly PlacedRow[] {
    return this.#rows;
  }

  /** Every name of the documents that ties, for facets that list what exists. */
  allNames(): readonly PlacedName[] {
    return this.#names;
  }

  keepsSection({ code }: { readonly code: string }): boolean {
    return allows(this.#query.sections, code);
  }

  #keeps({ row, actor, basis: on }: Placed, except?: Facet): boolean {
    const { types, status, basis } = this.#query;
    return (
      this.#keepsRow(row, except) &&
      (except === 'types' || allows(types, actor.type)) &&
      (except === 'status' || status.includes(actor.status)) &&
      (except === 'basis' || allows(basis, on))
    );
  }

  #keepsRow({ section, area }: PlacedRow, except?: Facet): boolean {
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

/** The lists of a document with what their places stand for. Throws where a place is none, which no schema can say. */
function place(document: DocumentContent): {
  rows: PlacedRow[];
  names: PlacedName[];
  stated: PlacedStatement[];
} {
  const { sections, areas, actors } = document;
  const rows = document.rows.map(({ section, area, measures }) => ({
    document,
    section: at(sections, section),
    area: at(areas, area),
    measures,
  }));
  const ends = (one: { row: number; actor: number; measure: number | null }) => {
    const row = at(rows, one.row);
    const measure = one.measure === null ? null : at(row.measures, one.measure).id;
    return { row, actor: at(actors, one.actor), measure };
  };
  return {
    rows,
    names: document.names.map((name, index) => ({ ...name, ...ends(name), at: index })),
    stated: document.stated.map((statement) => ({ ...statement, ...ends(statement) })),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`${index} is no place in a list of ${list.length}`);
  return found;
}
