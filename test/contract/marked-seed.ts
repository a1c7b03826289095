import { Bundle } from '../../graph/schema/bundle.ts';
import { Registry } from '../../graph/schema/registry.ts';
import type { Seed } from '../../seed/read-data.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';

/** What every text of the marked document begins with; it may be in no answer to a reader who does not see it. */
export const mark = 'MARKE-';

const both = (field: string) => ({ de: `${mark}${field}-de`, en: `${mark}${field}-en` });

/** Bodies and a thing that only the marked document names. */
export const markedRegistry = Registry.parse({
  municipalities: [{ id: 'markstadt', ags: '05999009', name: `${mark}town`, kind: 'town' }],
  actors: [
    {
      id: 'markstadt/verein',
      name: `${mark}actor`,
      type: 'association',
      status: 'identifiable',
      level: 'municipal',
      municipality: 'markstadt',
      aliases: [`${mark}alias`],
      partOf: 'musterstadt/amt',
      guess: both('guess'),
    },
    {
      id: 'markstadt/gruppe',
      name: `${mark}group`,
      type: 'association',
      status: 'collective',
      level: 'municipal',
      includes: [{ id: 'musterstadt/vhs', evidence: `${mark}evidence` }],
    },
  ],
  things: [{ id: 'programm/marke', kind: 'programme', name: `${mark}thing`, aliases: [] }],
  proposals: [
    { a: 'markstadt/verein', b: 'musterstadt/vhs', rule: 'name', reason: both('reason') },
    { a: 'musterstadt/040901', b: 'musterstadt/040501', rule: 'code', reason: both('reason') },
  ],
});

const names = [
  ['musterstadt/vhs', 'Z'],
  ['musterstadt/archiv', 'Z'],
  ['musterstadt/schulen', 'Z'],
  ['markstadt/verein', 'Z'],
  ['markstadt/gruppe', 'Z'],
  ['programm/marke', 'Z'],
] as const;

/**
 * A programme of the small bundle's own town and of another one, each later than everything else, that renames and
 * re-staffs the town's products, names its bodies, continues its measures and holds a goal, an event and an immediate
 * measure; every text is marked.
 */
export const markedBundles: readonly Bundle[] = (['musterstadt', 'markstadt'] as const).map((municipality) =>
  Bundle.parse({
    document: {
      id: `${municipality}-marke`,
      municipality,
      title: `${mark}title`,
      form: 'product-table',
      year: 2025,
      date: '2025-01-01',
      session: `${mark}session`,
      status: both('status'),
      modality: 'planned',
      scope: 'office',
      planning: 'annual-programme',
      partnerColumn: true,
      source: { file: `${mark}file.txt`, sha256: 'b'.repeat(64), lines: 90 },
      claimed: [{ what: 'measures', count: 77, line: 4 }],
      notes: [both('note')],
      unread: [{ what: both('unread'), lines: [[3, 3]] }],
    },
    products: [
      {
        code: '040501',
        name: `${mark}product`,
        kind: 'museum',
        runBy: 'musterstadt/vhs',
        note: both('pnote'),
      },
      { code: '040901', name: `${mark}other-product`, kind: 'archive', runBy: 'musterstadt/archiv' },
    ],
    sections: [
      {
        code: 'M.a',
        kind: 'strategic-field',
        title: `${mark}section`,
        rows: ['040501', '040901'].map((product) => ({
          product,
          lines: [10, 20],
          measures: [
            {
              title: `${mark}measure`,
              lines: [11, 12],
              condition: `${mark}condition`,
              continues: { measure: 'musterstadt-2024/I.a/040501/m1', kind: 'same' },
            },
            { title: `${mark}measure-2`, lines: [13, 14] },
          ],
          mentions: names.map(([means, basis]) => ({
            as: `${mark}wording`,
            means,
            basis,
            lines: [15, 15],
            note: both('mention-note'),
          })),
        })),
        goals: [{ title: `${mark}goal`, lines: [21, 21] }],
        immediate: [{ title: `${mark}immediate`, lines: [22, 22], matches: 'M.a/040501/1' }],
      },
    ],
    events: [
      {
        title: `${mark}event`,
        date: '2025-02-03',
        lines: [30, 40],
        topic: `${mark}topic`,
        participants: [
          { actor: 'musterstadt/vhs', role: 'host', as: `${mark}as`, lines: [31, 31], column: 'attachment' },
          { actor: 'musterstadt/archiv', role: 'named', as: `${mark}as`, lines: [32, 32], column: 'record' },
        ],
        programmes: [
          {
            programme: 'programm/jekits',
            as: `${mark}as`,
            lines: [33, 33],
            column: 'record',
            funders: [{ actor: 'musterstadt/vhs', as: `${mark}as`, lines: [34, 34], column: 'record' }],
          },
        ],
      },
    ],
  }),
);

/** The small town in two years, and another town beside it: what a reader without the marked documents sees. */
export const plainSeed: Seed = {
  registry: smallRegistry,
  bundles: [
    Bundle.parse({
      ...smallBundle,
      document: { ...smallBundle.document, id: 'musterstadt-2023', year: 2023 },
    }),
    smallBundle,
  ],
};
