import { compareText } from '../../schema/compare-text.ts';
import type { ComparedActor } from './compared-actor.ts';
import type { ComparedName } from './compared-name.ts';
import { fewestInCommon } from './spelt-alike.ts';
import { membersToSpare } from './trigrams.ts';

/** Words and trigrams with how many names hold them: what is rare tells most. */
export class Rarity {
  readonly #counts = new Map<string, number>();

  constructor(actors: readonly ComparedActor[]) {
    for (const one of actors
      .flatMap(readingsOf)
      .flatMap(({ meantParts, trigrams }) => [...meantParts.set, ...trigrams]))
      this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1);
  }

  /** The first so many of some words or trigrams, the rarest first. */
  rarest(of: Iterable<string>, count: number): string[] {
    const countOf = (one: string): number => this.#counts.get(one) ?? 0;
    return [...of].sort((a, b) => countOf(a) - countOf(b) || compareText(a, b)).slice(0, count);
  }
}

const letters = 'letters ';
/** What more of the bodies looked through share is no reason to compare any two: it would make the work grow with their square. */
const mostSharing = 30;
const mostContaining = 100;

/** Some bodies, found by what names can have in common. */
export class NameIndex {
  readonly actors: readonly ComparedActor[];
  readonly #rarity: Rarity;
  readonly #byKey = new Map<string, ComparedActor[]>();
  readonly #byWord = new Map<string, ComparedActor[]>();

  constructor(actors: readonly ComparedActor[], rarity: Rarity) {
    this.actors = actors;
    this.#rarity = rarity;
    for (const actor of actors) {
      for (const key of keysOf(actor, rarity)) add(this.#byKey, key, actor);
      for (const word of new Set(readingsOf(actor).flatMap(({ meantParts }) => [...meantParts.set])))
        add(this.#byWord, word, actor);
    }
  }

  /** Bodies that have a key, a short form or one of the rarer trigrams in common with another, perhaps itself. */
  sharing(actor: ComparedActor): ComparedActor[] {
    return keysOf(actor, this.#rarity).flatMap((key) => {
      const found = this.#byKey.get(key) ?? [];
      return key.startsWith(letters) && found.length > mostSharing ? [] : found;
    });
  }

  /** Bodies whose names may hold a name of another whole: those that have its rarest word. */
  containing(actor: ComparedActor): ComparedActor[] {
    const words = new Set(
      readingsOf(actor).flatMap(({ meantParts }) => this.#rarity.rarest(meantParts.set, 1)),
    );
    return [...words].flatMap((word) => {
      const found = this.#byWord.get(word) ?? [];
      return found.length > mostContaining ? [] : found;
    });
  }
}

function readingsOf({ names }: ComparedActor): ComparedName[] {
  return names.flatMap(({ whole, inserted }) => [whole, ...inserted]);
}

/** Two bodies that a rule other than that of contained names finds have one of these in common. */
function keysOf(actor: ComparedActor, rarity: Rarity): string[] {
  const found = readingsOf(actor).flatMap((name) => [
    ...name.keys.map((key) => `key ${key}`),
    ...[name.words, name.meaning].map((words) => `words ${words}`),
    ...[name.parts, name.meantParts].map(({ text }) => `parts ${text}`),
    ...[...name.shortForms, ...(name.shortForm === null ? [] : [name.shortForm])].map(
      (form) => `short ${form}`,
    ),
    ...(name.isInserted ? [] : rareTrigrams(name, rarity)).map((trigram) => letters + trigram),
  ]);
  return [...new Set(found)];
}

function rareTrigrams({ trigrams }: ComparedName, rarity: Rarity): string[] {
  return rarity.rarest(trigrams, trigrams.size - membersToSpare(trigrams.size, fewestInCommon));
}

function add(index: Map<string, ComparedActor[]>, key: string, actor: ComparedActor): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [actor]);
  else known.push(actor);
}
