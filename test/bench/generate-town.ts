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
const areas = ProductKind.options.length;
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

/** What every invented town's measures may speak of and its bodies be concerned with. */
const terms = subjects.map((subject, at) => ({
  id: `begriff/${subject.toLowerCase()}`,
  kind: at % 3 === 2 ? ('target-group' as const) : ('subject' as const),
  name: { de: subject, en: subject },
  words: [subject.toLowerCase()],
}));

/** One invented town: what its registry adds, its programme, and the year before. */
export interface GeneratedTown {
  readonly registry: Registry;
  readonly bundle: Bundle;
  readonly earlier: Bundle;
}

function generateActors(slug: string, town: number, count: number, random: RandomNumbers) {
  return Array.from({ length: count }, (_, at) => ({
    id: `${slug}/a${at}`,
    name: `${random.pick(nameParts)} ${random.pick(subjects)} ${at} Beispielstadt ${town}`,
    type: ActorType.options[Math.floor(ActorType.options.length * random.next() ** 2)] ?? 'unclear',
    status: at % 10 === 9 ? ('collective' as const) : ('identifiable' as const),
    level: 'municipal' as const,
    municipality: slug,
    aliases: [`Kürzel ${town}-${at}`],
    profile: at % 4 === 0 ? [] : [...new Set([random.pick(terms).id, random.pick(terms).id])],
  }));
}

/** One row: about three measures and four mentions, every second one aligned with a measure. */
function generateRow(
  { slug, section }: { readonly slug: string; readonly section: string },
  product: string,
  from: number,
  actors: number,
  random: RandomNumbers,
) {
  const measures = Array.from({ length: 1 + random.below(4) }, (_, at) => ({
    title: `Beispielmaßnahme ${from}.${at + 1} zu ${random.pick(subjects)}`,
    lines: [from + at, from + at],
    terms: random.below(3) === 0 ? [] : [random.pick(terms).id],
    ...(random.below(4) === 0
      ? {}
      : { continues: { measure: `${slug}-2023/${section}/${product}/m${at + 1}`, kind: 'same' as const } }),
  }));
  // As in real programmes most bodies are named in one area only: seven names of eight come from the area's own.
  const first = (Number(product.slice(-2)) % areas) % actors;
  const own = Math.ceil((actors - first) / areas);
  const mentions = Array.from({ length: random.below(15) === 0 ? 0 : 2 + random.below(5) }, (_, at) => {
    const elsewhere = random.below(8) === 0;
    const actor = elsewhere
      ? Math.floor(actors * random.next() ** 2)
      : first + areas * Math.floor(own * random.next() ** 2);
    const basis = measures.length === 1 ? 'M1' : random.pick(['M1', 'M2v', 'Z'] as const);
    return {
      as: `Name ${actor}`,
      means: `${slug}/a${actor}`,
      lines: [from + at, from + at],
      basis,
      rule: random.pick(['exact', 'exact', 'exact', 'alias', 'inflection'] as const),
      review: random.below(20) === 0 ? ('open' as const) : ('confirmed' as const),
      ...(basis === 'Z' ? {} : { at: 1 + random.below(measures.length) }),
    };
  });
  return { product, lines: [from, from + 9], measures, mentions };
}

/** Bodies and rows of the towns, in turn: as many on the average as the first has. */
const sizes = [
  { actors: 70, rows: 58 },
  { actors: 25, rows: 22 },
  { actors: 104, rows: 84 },
  { actors: 81, rows: 68 },
];

/**
 * Invents a programme of the size of a real one (12 sections, 58 rows, about 150 measures and 230 mentions, or from a
 * third to half as many again) with `actors` bodies, a few of them named often. The same `town` number always gives the same town.
 */
export function generateTown(
  town: number,
  { actors, rows } = sizes[town % sizes.length] ?? { actors: 70, rows: 58 },
): GeneratedTown {
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
        const product = products[(at + Math.floor(row / sectionCodes.length)) % products.length];
        return generateRow({ slug, section: code }, product?.code ?? '040510', 1 + row * 10, actors, random);
      }),
  }));
  const registry = Registry.parse({
    municipalities: [
      { id: slug, ags: String(90_000_000 + town), name: `Beispielstadt ${town}`, kind: 'town' },
    ],
    actors: generateActors(slug, town, actors, random),
    terms,
  });
  const bundle = Bundle.parse({
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
  });
  return { registry, bundle, earlier: yearBefore(bundle, actors, random) };
}

/** The same rows and measures a year earlier, every sixth name another one. */
function yearBefore({ document, products, sections }: Bundle, actors: number, random: RandomNumbers): Bundle {
  const means = (now: string): string =>
    random.below(6) === 0 ? `${document.municipality}/a${random.below(actors)}` : now;
  return Bundle.parse({
    document: {
      ...document,
      id: `${document.municipality}-2023`,
      year: 2023,
      source: { ...document.source, sha256: 'f'.repeat(24) + document.source.sha256.slice(24) },
    },
    products,
    sections: sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        measures: row.measures.map(({ continues: _, ...measure }) => measure),
        mentions: row.mentions.map((mention) => ({ ...mention, means: means(mention.means) })),
      })),
    })),
  });
}

/** The registry entries of many towns as one registry. */
export function joinRegistries(towns: readonly GeneratedTown[]): Registry {
  return Registry.parse({
    municipalities: towns.flatMap(({ registry }) => registry.municipalities),
    actors: towns.flatMap(({ registry }) => registry.actors),
    terms,
  });
}
