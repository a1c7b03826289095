import { decisionKey, wordingKey } from '../../identity/decision-key.ts';
import type { Decided, DecisionContent } from '../../schema/decision.ts';
import type { ReviewSource } from './open-question.ts';
import type { RowName, RowPlace } from './row-name.ts';

/** What documents hold, as decisions about places look for it. */
export class Places {
  readonly rows: ReadonlyMap<string, RowPlace>;
  /** Names by document and place, in their order. */
  #names: ReadonlyMap<string, readonly RowName[]> | undefined;
  readonly #documents: ReadonlySet<string>;
  readonly #ofTown: ReadonlyMap<string, readonly RowPlace[]>;
  readonly #source: Pick<ReviewSource, 'names' | 'staysAs'>;

  constructor(source: Pick<ReviewSource, 'names' | 'rowPlaces' | 'staysAs'>) {
    this.#source = source;
    this.rows = new Map(source.rowPlaces.map((row) => [at(row), row]));
    this.#documents = new Set(source.rowPlaces.map(({ document }) => document));
    this.#ofTown = Map.groupBy(source.rowPlaces, ({ town }) => town);
  }

  /** The names of a row. */
  namesAt(row: Pick<RowPlace, 'document' | 'place'>): readonly RowName[] {
    // Most decisions are about no place.
    this.#names ??= Map.groupBy(this.#source.names, at);
    return this.#names.get(at(row)) ?? [];
  }

  /** Whether what a decision speaks of stands nowhere any more; of documents that are not loaded nothing is said. */
  isLost(about: DecisionContent): boolean {
    if (about.kind === 'cut')
      return this.#isCutLost(
        about.town,
        about.names.map(({ as }) => wordingKey(as)),
      );
    if (!('place' in about)) return false;
    if (!this.#documents.has(about.document)) return false;
    const row = this.rows.get(at(about));
    if (row === undefined) return true;
    switch (about.kind) {
      case 'mention': {
        const key = wordingKey(about.wording);
        return this.namesAt(about).filter((name) => name.key === key).length < about.nth;
      }
      case 'answer': {
        const actor = this.#source.staysAs(about.actor);
        return about.said !== 'added' && !this.namesAt(about).some((name) => name.actor === actor);
      }
      case 'measures':
        return !isWithin(row.titles.map(wordingKey), about.titles.map(wordingKey));
      case 'added':
      case 'row':
        return false;
    }
  }

  #isCutLost(town: string, keys: readonly string[]): boolean {
    const rows = this.#ofTown.get(town) ?? [];
    return (
      rows.length > 0 &&
      !rows.some((row) =>
        isWithin(
          this.namesAt(row).map(({ key }) => key),
          keys,
        ),
      )
    );
  }
}

/** The decisions that have no place any more, by their key. */
export function lostDecisions(
  { decided }: Pick<ReviewSource, 'decided'>,
  places: Places,
): ReadonlyMap<string, Decided> {
  return new Map(
    decided.filter(({ about }) => places.isLost(about)).map((one) => [decisionKey(one.about), one] as const),
  );
}

function at({ document, place }: Pick<RowPlace, 'document' | 'place'>): string {
  return `${document}|${place}`;
}

/** Whether some follow one another among others. */
function isWithin(all: readonly string[], some: readonly string[]): boolean {
  return all.some((_, from) => some.every((one, place) => all[from + place] === one));
}
