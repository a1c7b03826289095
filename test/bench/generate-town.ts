import { Bundle } from '../../graph/schema/bundle.ts';
import { ActorType } from '../../graph/schema/actor-types.ts';
import { Registry } from '../../graph/schema/registry.ts';
import { ProductKind } from '../../graph/schema/vocabulary.ts';
import { randomNumbers, type RandomNumbers } from './random-numbers.ts';

const sectionCodes = [
  'I.a',
  'I.b',
  'I.c',
  'II.a',
  'II.b',
  'II.c',
  'III.a',
  'III.b',
  'III.c',
  'IV.a',
  'IV.b',
  'IV.c',
];
const nameParts = [
  'Förderverein',
  'Netzwerk',
  'Werkstatt',
  'Bürgerhaus',
  'Arbeitskreis',
  'Initiative',
  'Schule',
];
const subjects = ['Musik', 'Theater', 'Geschichte', 'Inklusion', 'Jugend', 'Lesen', 'Museum', 'Tanz', 'Film'];

/** One invented town: what its registry adds and its one programme. */
export interface GeneratedTown {
  readonly registry: Registry;
  readonly bundle: Bundle;
}

function generateActors(slug: string, town: number, count: number, random: RandomNumbers) {
  return Array.from({ length: count }, (_, at) => ({
    id: `${slug}/a${at}`,
    name: `${random.pick(nameParts)} ${random.pick(subjects)} ${at} Beispielstadt ${town}`,
    type: random.pick(ActorType.options),
    status: at % 10 === 9 ? ('collective' as const) : ('identifiable' as const),
    level: 'municipal' as const,
    municipality: slug,
    aliases: [`Kürzel ${town}-${at}`],
  }));
}

/** One row: about three measures and four mentions, every second one aligned with a measure. */
function generateRow(slug: string, product: string, from: number, actors: number, random: RandomNumbers) {
  const measures = Array.from({ length: 1 + random.below(4) }, (_, at) => ({
    title: `Beispielmaßnahme ${from}.${at + 1} zu ${random.pick(subjects)}`,
    lines: [from + at, from + at],
  }));
  const mentions = Array.from({ length: 2 + random.below(5) }, (_, at) => {
    const actor = Math.floor(actors * random.next() ** 2);
    const basis = measures.length === 1 ? 'M1' : random.pick(['M1', 'M2', 'Z'] as const);
    return {
      as: `Name ${actor}`,
      means: `${slug}/a${actor}`,
      lines: [from + at, from + at],
      basis,
      ...(basis === 'Z' ? {} : { at: 1 + random.below(measures.length) }),
    };
  });
  return { product, lines: [from, from + 9], measures, mentions };
}

/**
 * Invents a programme of the size of a real one (12 sections, 58 rows, about 150 measures and 230 mentions) with
 * `actors` bodies, a few of them named often. The same `town` number always gives the same town.
 */
export function generateTown(town: number, actors = 70, rows = 58): GeneratedTown {
  const random = randomNumbers(town + 1);
  const slug = `beispielstadt-${town}`;
  const products = ProductKind.options.map((kind, at) => ({
    code: `0405${10 + at}`,
    name: `Bereich ${at + 1}`,
    kind,
  }));
  const sections = sectionCodes.map((code, at) => ({
    code,
    kind: 'goal' as const,
    title: `Ziel ${code}`,
    rows: Array.from({ length: rows }, (_, row) => row)
      .filter((row) => row % sectionCodes.length === at)
      .map((row) => {
        const product = products[Math.floor(row / sectionCodes.length) % products.length];
        return generateRow(slug, product?.code ?? '040510', 1 + row * 10, actors, random);
      }),
  }));
  return {
    registry: Registry.parse({
      municipalities: [
        { id: slug, ags: String(90_000_000 + town), name: `Beispielstadt ${town}`, kind: 'town' },
      ],
      actors: generateActors(slug, town, actors, random),
    }),
    bundle: Bundle.parse({
      document: {
        id: `${slug}-2024`,
        municipality: slug,
        title: `Kulturprogramm Beispielstadt ${town}`,
        form: 'product-table',
        year: 2024,
        status: { de: 'erfunden', en: 'invented' },
        modality: 'existing',
        scope: 'office',
        planning: 'annual-programme',
        partnerColumn: true,
        source: { file: `${slug}.txt`, sha256: town.toString(16).padStart(64, '0'), lines: rows * 10 + 10 },
      },
      products,
      sections,
    }),
  };
}

/** The registry entries of many towns as one registry. */
export function joinRegistries(towns: readonly GeneratedTown[]): Registry {
  return Registry.parse({
    municipalities: towns.flatMap(({ registry }) => registry.municipalities),
    actors: towns.flatMap(({ registry }) => registry.actors),
  });
}
