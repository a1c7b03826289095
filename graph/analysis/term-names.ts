import type { ProgrammeMeasure } from '../programme/programme.ts';
import type { Term } from '../schema/registry.ts';
import type { Bilingual, ThingKind } from '../schema/vocabulary.ts';
import { listed } from './name-lists.ts';

const articles: Readonly<Partial<Record<ThingKind, Bilingual>>> = {
  programme: { de: 'das Programm', en: 'the programme' },
  channel: { de: 'den Kanal', en: 'the channel' },
};

/**
 * What a term is called in a sentence about measures that speak of it: "Jugendliche", or "Jugendliche (nur über das
 * Programm Kulturrucksack NRW)" where they do so by the name of a programme alone.
 */
export function termName({ id, name }: Term, measures: readonly ProgrammeMeasure[]): Bilingual {
  const through = measures.map((measure) => measure.through.get(id));
  const things = new Map(through.flatMap((thing) => (thing === undefined ? [] : [[thing.id, thing]])));
  if (things.size === 0 || through.includes(undefined)) return name;
  const called = [...things.values()].map((thing) => {
    const { de = '', en = '' } = articles[thing.kind] ?? {};
    return { de: `${de} ${thing.name}`.trim(), en: `${en} ${thing.name}`.trim() };
  });
  return {
    de: `${name.de} (nur über ${listed(called.map(({ de }) => de)).de})`,
    en: `${name.en} (only by ${listed(called.map(({ en }) => en)).en})`,
  };
}

/** "Jugendliche, Schulen": names of terms are our own words, so they bear no quotation marks. */
export function termList(names: readonly Bilingual[]): Bilingual {
  return { de: names.map(({ de }) => de).join(', '), en: names.map(({ en }) => en).join(', ') };
}
