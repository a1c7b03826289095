import { Bundle } from '../../graph/schema/bundle.ts';
import { Registry } from '../../graph/schema/registry.ts';

/** An invented town whose programme has every kind of part and no fault; each call makes a new one to break. */
export function soundSeed() {
  return { registry: soundRegistry(), bundles: [soundBundle()] };
}

function soundRegistry() {
  return Registry.parse({
    municipalities: [{ id: 'musterstadt', ags: '05000001', name: 'Musterstadt', kind: 'town' }],
    actors: [
      actor('musterstadt/museum', 'Museum'),
      actor('musterstadt/vhs', 'Volkshochschule'),
      { ...actor('musterstadt/vereine', 'Vereine'), status: 'collective' },
    ],
    things: [{ id: 'programm/sommer', kind: 'programme', name: 'Sommerprogramm' }],
    terms: [
      {
        id: 'begriff/musik',
        kind: 'subject',
        name: { de: 'Musik', en: 'Music' },
        words: ['chor', 'musizier'],
      },
    ],
    proposals: [
      {
        a: 'musterstadt/museum',
        b: 'musterstadt/vhs',
        rule: 'test',
        reason: { de: 'Ähnlich', en: 'Similar' },
      },
    ],
  });
}

function actor(id: string, name: string) {
  return {
    id,
    name,
    type: 'culture',
    status: 'identifiable',
    level: 'municipal',
    municipality: 'musterstadt',
  };
}

function soundBundle() {
  const mention = { lines: [4, 4], column: 'partner' };
  return Bundle.parse({
    document: {
      id: 'musterstadt-2024',
      municipality: 'musterstadt',
      title: 'Programm',
      form: 'product-table',
      year: 2024,
      status: { de: 'geplant', en: 'planned' },
      modality: 'planned',
      partnerColumn: true,
      source: { file: 'musterstadt-2024.txt', sha256: '0'.repeat(64), lines: 10 },
      claimed: [{ what: 'measures', count: 3, line: 1 }],
    },
    products: [{ code: '040101', name: 'Museum', kind: 'museum', runBy: 'musterstadt/museum' }],
    sections: [
      {
        code: 'I.a',
        kind: 'goal',
        title: 'Teilhabe',
        lines: [1, 6],
        rows: [
          {
            product: '040101',
            lines: [2, 5],
            measures: [
              { title: 'Erste Maßnahme', lines: [2, 2], phase: 'A', terms: ['begriff/musik'] },
              { title: 'Zweite Maßnahme', lines: [3, 3], phase: 'B' },
            ],
            mentions: [
              { as: 'Volkshochschule', means: 'musterstadt/vhs', basis: 'Z', ...mention },
              { as: 'Vereine', means: 'musterstadt/vereine', basis: 'M2v', at: 2, ...mention },
            ],
          },
        ],
        goals: [{ title: 'Ein Ziel', lines: [6, 6] }],
      },
      {
        code: 'SM',
        kind: 'immediate-measures',
        title: 'Sofort',
        immediate: [{ title: 'Sofort die erste', lines: [8, 8], matches: 'I.a/040101/1' }],
      },
    ],
    events: [
      {
        title: 'Ein Treffen',
        date: '2024-05-01',
        lines: [9, 10],
        topic: 'Netze',
        participants: [
          { actor: 'musterstadt/vhs', role: 'host', as: 'VHS', lines: [9, 9], column: 'header' },
        ],
      },
    ],
  });
}

type SoundSeed = ReturnType<typeof soundSeed>;

/** The parts of a sound seed that tests break. */
export function partsOf(seed: SoundSeed) {
  const bundle = first(seed.bundles);
  const section = first(bundle.sections);
  const row = first(section.rows);
  const [museum, vhs, collective] = seed.registry.actors;
  if (museum === undefined || vhs === undefined || collective === undefined)
    throw new Error('the sound seed lost its actors');
  return {
    ...seed,
    bundle,
    section,
    row,
    museum,
    vhs,
    collective,
    term: first(seed.registry.terms),
    measure: first(row.measures),
    mention: first(row.mentions),
    immediate: first(bundle.sections.flatMap(({ immediate }) => immediate)),
    event: first(bundle.events),
    participant: first(bundle.events.flatMap(({ participants }) => participants)),
    proposal: first(seed.registry.proposals),
  };
}

function first<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined) throw new Error('the sound seed lost a part');
  return value;
}
