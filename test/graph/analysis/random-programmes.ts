import type { Programme } from '../../../graph/programme/programme.ts';
import { ActorType } from '../../../graph/schema/actor-types.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { randomNumbers, type RandomNumbers } from '../../bench/random-numbers.ts';
import { buildProgramme, type Sketch, type SketchedMention, type SketchedRow } from './build-programme.ts';

const products = {
  '040501': { kind: 'music-school', runBy: 'stadt/a0' },
  '040601': { kind: 'library', runBy: 'stadt/a1' },
  '040701': 'museum',
  '040801': 'archive',
} as const satisfies Sketch['products'];
const sections = ['I.a', 'I.b', 'II.a'] as const;
const bodies = Array.from({ length: 14 }, (_, at) => `stadt/a${at}`);
const terms = ['inklusion', 'kinder', 'musik'].map((name) => ({
  id: `begriff/${name}`,
  kind: 'subject' as const,
  name: { de: name, en: name },
  words: [name],
}));

/** Two years of an invented town with every status, review state, column and proposal; the same for the same seed. */
export function randomYears(seed: number): { readonly programme: Programme; readonly previous: Programme } {
  const random = randomNumbers(seed);
  const actors = Object.fromEntries(
    bodies.map((id, at) => [
      id,
      {
        type: random.pick(ActorType.options),
        status: at < 6 ? ('identifiable' as const) : random.pick(ActorStatus.options),
        partOf: random.below(6) === 0 ? random.pick(bodies) : null,
      },
    ]),
  );
  const common = {
    products,
    actors,
    terms,
    maybeSame: [[random.pick(bodies), random.pick(bodies)]] as const,
  };
  const rows = (): SketchedRow[] =>
    sections.flatMap((section) =>
      Object.keys(products)
        .filter(() => random.below(5) > 0)
        .map((product) => randomRow(section, product, random)),
    );
  return {
    previous: buildProgramme({ ...common, id: 'stadt-2023', year: 2023, rows: rows() }),
    programme: buildProgramme({ ...common, rows: rows() }),
  };
}

function randomRow(section: string, product: string, random: RandomNumbers): SketchedRow {
  const names = (most: number): SketchedMention[] =>
    Array.from({ length: random.below(most) }, () => ({
      actor: random.pick(bodies),
      review: random.pick(['confirmed', 'confirmed', 'confirmed', 'open', 'rejected'] as const),
      ...(random.below(3) === 0 ? { at: 1 } : {}),
    }));
  return {
    section,
    product,
    measures: Array.from({ length: 1 + random.below(3) }, (_, at) => ({
      title: `Maßnahme ${at + 1}`,
      terms: terms.filter(() => random.below(3) === 0).map(({ id }) => id),
      continues:
        random.below(2) === 0
          ? null
          : { measure: `stadt-2023/${section}/${product}/m${at + 1}`, kind: 'same' as const },
    })),
    cell: names(5),
    text: names(3),
  };
}
