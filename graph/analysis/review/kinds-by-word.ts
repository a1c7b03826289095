import { wordingKey } from '../../identity/decision-key.ts';
import { actorTypeTable, type ActorType } from '../../schema/actor-types.ts';
import { compareText } from '../../schema/compare-text.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { counted } from '../name-lists.ts';
import type { KnownBody, ReviewSource } from './open-question.ts';

const fewestLetters = 5;
const fewestNames = 2;
const mostKinds = 2;

/**
 * Kinds that other names with the same head word are of, those of most names first. A reason to offer a kind, no more.
 */
export function kindsByWord(
  body: KnownBody,
  source: ReviewSource,
): { readonly type: ActorType; readonly reason: Bilingual }[] {
  const others = new Set(source.names.flatMap(({ actor }) => (actor === null ? [] : [actor])));
  const known = [...others].flatMap((id) => source.body(id) ?? []).filter(({ type }) => type !== 'unclear');
  const word = headOf(body.name);
  if (word === null) return [];
  const sharing = known.filter(({ name }) => headOf(name)?.endsWith(word) === true);
  const found = [...Map.groupBy(sharing, ({ type }) => type)].flatMap(([type, { length: names }]) =>
    names >= fewestNames ? [{ type, names }] : [],
  );
  return found
    .toSorted((a, b) => b.names - a.names || compareText(a.type, b.type))
    .slice(0, mostKinds)
    .map(({ type, names }) => {
      const some = counted(
        names,
        { de: 'anderer Name', en: 'other name' },
        { de: 'andere Namen', en: 'other names' },
      );
      const { label } = actorTypeTable[type];
      return {
        type,
        reason: {
          de: `${some.de} mit „${word}“ sind erfasst als: ${label.de}.`,
          en: `${some.en} with “${word}” are entered as: ${label.en}.`,
        },
      };
    });
}

/** The last noun of a name, as keys are written: in German what a body is stands there. */
function headOf(name: string): string | null {
  const nouns = name.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word));
  const head = wordingKey(nouns.at(-1) ?? '');
  return head.length < fewestLetters ? null : head;
}
