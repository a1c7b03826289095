import type { NetworkQuery } from '../schema/network-answers.ts';
import type { NetworkMention, NetworkRecords, NetworkRow } from '../reading/network-records.ts';

export type Facet = 'sections' | 'kinds' | 'types' | 'status' | 'basis';

/** A mention with the row it stands in. */
export interface PlacedMention extends NetworkMention {
  readonly place: NetworkRow;
}

/** What of the records a view asks for; `except` leaves one filter out, as its facet and "hidden" need it. */
export class NetworkSelection {
  readonly #records: NetworkRecords;
  readonly #query: NetworkQuery;
  readonly #codeOf: ReadonlyMap<string, string>;
  readonly #placed: readonly PlacedMention[];

  constructor(records: NetworkRecords, query: NetworkQuery) {
    this.#records = records;
    this.#query = query;
    this.#codeOf = new Map(records.sections.map(({ id, code }) => [id, code]));
    const rowOf = new Map(records.rows.map((row) => [row.id, row]));
    this.#placed = records.mentions.flatMap((mention) => {
      const place = rowOf.get(mention.row);
      return place === undefined ? [] : [{ ...mention, place }];
    });
  }

  /** Rows left by the filters of sections and product kinds. */
  rows(except?: Facet): NetworkRow[] {
    return this.#records.rows.filter((row) => this.#keepsRow(row, except));
  }

  /** Mentions left by every filter. */
  mentions(except?: Facet): PlacedMention[] {
    const { types, status, basis } = this.#query;
    return this.#placed.filter(
      (mention) =>
        this.#keepsRow(mention.place, except) &&
        (except === 'types' || allows(types, mention.type)) &&
        (except === 'status' || status.includes(mention.status)) &&
        (except === 'basis' || allows(basis, mention.basis)),
    );
  }

  /** Every mention of the documents, for facets that list what exists. */
  allMentions(): readonly PlacedMention[] {
    return this.#placed;
  }

  keepsSection(section: string): boolean {
    return allows(this.#query.sections, this.#codeOf.get(section) ?? '');
  }

  #keepsRow(row: NetworkRow, except?: Facet): boolean {
    return (
      (except === 'sections' || this.keepsSection(row.section)) &&
      (except === 'kinds' ||
        this.#query.kinds.length === 0 ||
        (row.kind !== null && this.#query.kinds.includes(row.kind)))
    );
  }
}

function allows<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value);
}
