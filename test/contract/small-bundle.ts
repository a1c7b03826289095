import { Bundle } from '../../graph/schema/bundle.ts';
import { Registry } from '../../graph/schema/registry.ts';

/** A registry of an invented town: a body of every status, a thing, a collective, an open proposal. */
export const smallRegistry = Registry.parse({
  municipalities: [{ id: 'musterstadt', ags: '05999001', name: 'Musterstadt', kind: 'town' }],
  actors: [
    {
      id: 'musterstadt/vhs',
      name: 'Volkshochschule',
      type: 'education',
      status: 'identifiable',
      level: 'municipal',
      municipality: 'musterstadt',
      aliases: ['VHS'],
      partOf: 'musterstadt/amt',
    },
    {
      id: 'musterstadt/amt',
      name: 'Kulturamt',
      type: 'administration',
      status: 'identifiable',
      level: 'municipal',
      guess: { de: 'vielleicht das Kulturbüro', en: 'perhaps the cultural office' },
    },
    {
      id: 'musterstadt/archiv',
      name: 'Stadtarchiv',
      type: 'culture',
      status: 'identifiable',
      level: 'municipal',
      branch: 'archive',
      memberOf: ['musterstadt/amt'],
    },
    {
      id: 'musterstadt/schulen',
      name: 'Schulen',
      type: 'education',
      status: 'collective',
      level: 'municipal',
      includes: [{ id: 'musterstadt/vhs', evidence: 'nur ein Beispiel' }],
    },
    {
      id: 'musterstadt/team',
      name: 'Team der Bibliothek',
      type: 'administration',
      status: 'internal',
      level: 'municipal',
    },
  ],
  things: [{ id: 'programm/jekits', kind: 'programme', name: 'JeKits', aliases: ['Jedem Kind'] }],
  proposals: [
    {
      a: 'musterstadt/040702',
      b: 'musterstadt/040701',
      rule: 'code',
      reason: { de: 'wohl ein Tippfehler', en: 'probably a typo' },
    },
  ],
});

/** A product table with two sections, three products and every basis. */
export const smallBundle = Bundle.parse({
  document: {
    id: 'musterstadt-2024',
    municipality: 'musterstadt',
    title: 'Kulturprogramm 2024',
    form: 'product-table',
    year: 2024,
    status: { de: 'beschlossen', en: 'adopted' },
    modality: 'planned',
    partnerColumn: true,
    source: { file: 'muster.txt', sha256: 'a'.repeat(64), lines: 90 },
    claimed: [{ what: 'measures', count: 9, line: 4 }],
    notes: [{ de: 'Anlagen fehlen', en: 'attachments are missing' }],
    unread: [
      {
        what: { de: 'der Vorspann', en: 'the preamble' },
        lines: [
          [1, 3],
          [5, 5],
        ],
      },
      { what: { de: 'die Überschriften', en: 'the headings' } },
    ],
  },
  products: [
    { code: '040501', name: 'Musikschule', kind: 'music-school', runBy: 'musterstadt/amt' },
    { code: '040701', name: 'Museum', kind: 'museum' },
    { code: '040702', name: 'Museum', kind: 'museum', note: { de: 'nur einmal', en: 'only once' } },
  ],
  sections: [
    { code: 'I', kind: 'strategic-field', title: 'Teilhabe', lines: [1, 2] },
    {
      code: 'I.a',
      in: 'I',
      kind: 'goal',
      title: 'Zugang für alle',
      rows: [
        {
          product: '040501',
          lines: [5, 12],
          flags: ['split-lines'],
          measures: [
            { title: 'Offenes Singen', lines: [5, 6], phase: 'A', until: 2025 },
            { title: 'Instrumente leihen', lines: [7, 8], uncertain: true },
          ],
          mentions: [
            { as: 'VHS', means: 'musterstadt/vhs', lines: [9, 9], basis: 'Z', rule: 'alias' },
            {
              as: 'Volkshochschule',
              means: 'musterstadt/vhs',
              lines: [6, 6],
              basis: 'M1',
              at: 1,
              column: 'measure',
            },
            {
              as: 'Schulen',
              means: 'musterstadt/schulen',
              lines: [10, 10],
              basis: 'Z',
              review: 'open',
              modality: 'possible',
            },
            { as: 'Archiv', means: 'musterstadt/archiv', lines: [10, 10], basis: 'Z', review: 'rejected' },
            { as: 'JeKits', means: 'programm/jekits', lines: [11, 11], basis: 'Z' },
            { as: 'Team', means: 'musterstadt/team', lines: [12, 12], basis: 'M2v', at: 2 },
          ],
        },
        {
          product: '040701',
          lines: [13, 14],
          page: 2,
          note: 'Nur bei Regen',
          measures: [{ title: 'Nachtführung', lines: [13, 13] }],
        },
      ],
    },
    {
      code: 'HF2',
      kind: 'action-field',
      title: 'Gedächtnis',
      rows: [
        {
          product: '040702',
          lines: [20, 22],
          measures: [{ title: 'Bilder ordnen', lines: [20, 21] }],
          mentions: [
            {
              as: 'Stadtarchiv',
              means: 'musterstadt/archiv',
              lines: [22, 22],
              basis: 'M2s',
              at: 1,
              note: { de: 'zweite Spalte', en: 'second column' },
            },
          ],
        },
        {
          lines: [30, 33],
          mentions: [
            {
              as: 'VHS',
              means: 'musterstadt/vhs',
              lines: [31, 31],
              basis: 'D',
              rule: 'guess',
              review: 'open',
            },
          ],
        },
      ],
      goals: [{ title: 'Erinnerung pflegen', lines: [40, 41] }],
    },
    {
      code: 'SM',
      kind: 'immediate-measures',
      title: 'Sofort',
      immediate: [{ title: 'Singen beginnen', lines: [50, 50], matches: 'I.a/040501/1' }],
    },
  ],
  events: [
    {
      title: 'Werkstatt',
      date: '2024-03-01',
      topic: 'Teilhabe',
      lines: [60, 62],
      participants: [
        { actor: 'musterstadt/amt', role: 'host', as: 'Kulturamt', lines: [60, 60], column: 'header' },
        { actor: 'musterstadt/vhs', role: 'input', as: 'VHS', lines: [61, 61], column: 'attachment' },
      ],
    },
  ],
});
