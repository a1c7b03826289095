import { wordingKey } from '../../identity/decision-key.ts';
import { isOfficeCode } from '../../identity/office-code.ts';
import type { KnownBody, ReviewSource } from './open-question.ts';
import type { RowName } from './row-name.ts';

/** The body that each wording means in a town, by its key; wordings of two bodies and office codes are left out. */
export type KnownWordings = ReadonlyMap<string, string>;

/** What names that somebody looked at mean in each town, as documents print them and as their entries are called. */
export function knownWordings({
  names,
  body,
}: Pick<ReviewSource, 'names' | 'body'>): ReadonlyMap<string, KnownWordings> {
  const towns = Map.groupBy(
    names.filter(({ review, actor }) => review === 'confirmed' && actor !== null),
    ({ town }) => town,
  );
  return new Map([...towns].map(([town, own]) => [town, wordingsOf(own, body)]));
}

function wordingsOf(names: readonly RowName[], body: ReviewSource['body']): KnownWordings {
  const found = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    if (key !== '' && !isOfficeCode(key)) found.set(key, (found.get(key) ?? new Set()).add(id));
  };
  const bodies = new Set<string>();
  for (const { key, actor } of names)
    if (actor !== null) {
      add(key, actor);
      bodies.add(actor);
    }
  for (const id of bodies) {
    const known = body(id);
    for (const key of known === undefined ? [] : keysOf(known)) add(key, id);
  }
  return new Map(
    [...found].flatMap(([key, ids]) => {
      const [only] = ids;
      return only === undefined || ids.size > 1 ? [] : [[key, only] as const];
    }),
  );
}

const keysKnown = new WeakMap<KnownBody, readonly string[]>();

/** The keys of all names of a body, made once. */
function keysOf(body: KnownBody): readonly string[] {
  const keys = keysKnown.get(body) ?? [body.name, ...body.aliases].map(wordingKey);
  keysKnown.set(body, keys);
  return keys;
}

const between = /^(?:[\s,;/&]|(?:und|oder|sowie)\s)+|(?:[\s,;/&]|\s(?:und|oder|sowie)(?=\s*$))+$/gu;

/**
 * The parts of a wording, each of which is a known wording by itself, in their order, with what stands between names left
 * out; null where it cannot be cut like that. With several ways the one of fewest parts.
 */
export function partsKnown(
  wording: string,
  known: KnownWordings,
): readonly { readonly as: string; readonly means: string }[] | null {
  const ends = [...[...wording.matchAll(/\s+/g)].map(({ index }) => index), wording.length];
  const best = new Map<number, readonly { readonly as: string; readonly means: string }[]>([[0, []]]);
  for (const end of ends)
    for (const from of [0, ...ends.filter((one) => one < end)]) {
      const before = best.get(from);
      if (before === undefined) continue;
      const as = wording.slice(from, end).replaceAll(between, '');
      const means = known.get(wordingKey(as));
      if (means === undefined) continue;
      const parts = [...before, { as, means }];
      if (parts.length < (best.get(end)?.length ?? Infinity)) best.set(end, parts);
    }
  const parts = best.get(wording.length);
  return parts === undefined || parts.length < 2 ? null : parts;
}
