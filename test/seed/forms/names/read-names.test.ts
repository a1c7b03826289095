import { describe, expect, it } from 'vitest';
import { decisionKey } from '../../../../graph/identity/decision-key.ts';
import type { DecisionContent } from '../../../../graph/schema/decision.ts';
import { Registry } from '../../../../graph/schema/registry.ts';
import { BundleMention } from '../../../../graph/schema/bundle.ts';
import type { ImportForm } from '../../../../graph/schema/import.ts';
import type { Draft, MeasureDraft, PartnerCell, RowDraft } from '../../../../seed/forms/draft.ts';
import { newEntries } from '../../../../seed/forms/names/new-names.ts';
import { readNames } from '../../../../seed/forms/names/read-names.ts';
import type { Piece } from '../../../../seed/readers/source.ts';

const actor = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  type: 'education',
  status: 'identifiable',
  level: 'municipal',
  municipality: id.split('/')[0],
  ...more,
});
const registry = Registry.parse({
  municipalities: [
    { id: 'adorf', ags: '05158001', name: 'Adorf', kind: 'town' },
    { id: 'bdorf', ags: '05978001', name: 'Bdorf', kind: 'town' },
    { id: 'kreis-c', ags: '05158', name: 'Kreis C', kind: 'district' },
  ],
  actors: [
    actor('adorf/vhs', 'Volkshochschule', { aliases: ['VHS'] }),
    actor('adorf/heimatverein', 'Museums- und Heimatverein', { type: 'association' }),
    actor('adorf/schulen', 'Schulen', { status: 'collective' }),
    actor('adorf/code-ii-10', 'II/10', { type: 'administration' }),
    actor('adorf/chor', 'Klangchor', { type: 'association' }),
    actor('bdorf/jugendring', 'Jugendring', { type: 'association' }),
    actor('kreis-c/notfallverbund', 'Notfallverbund', { type: 'local-body' }),
  ],
  things: [{ id: 'programm/kulturrucksack', kind: 'programme', name: 'Kulturrucksack' }],
});

const measure = (text: string, more: Partial<MeasureDraft> = {}): MeasureDraft => ({
  text,
  lines: [1, 1],
  phase: null,
  until: null,
  uncertain: false,
  cuts: [],
  ...more,
});
const cell = (texts: readonly string[], more: Partial<PartnerCell> = {}): PartnerCell => ({
  pieces: texts.map((text, at): Piece => ({
    text,
    lines: [at + 1, at + 1],
    begins: 'explicit',
    level: 0,
    mark: null,
  })),
  head: 'Partner',
  measures: [],
  basis: null,
  lines: [1, texts.length],
  page: null,
  ...more,
});
const row = (measures: readonly MeasureDraft[], ...partners: readonly PartnerCell[]): RowDraft => ({
  section: 'A',
  code: null,
  product: null,
  lines: [1, 9],
  page: null,
  flags: partners.length === 0 ? ['blank-partner-cell'] : [],
  measures,
  partners,
});
function read(
  rows: readonly RowDraft[],
  decided: readonly DecisionContent[] = [],
  form: ImportForm = 'product-table',
) {
  const draft: Draft = {
    recognition: {
      form,
      margin: 1,
      asks: false,
      scores: [],
      tables: [],
      town: null,
      year: null,
      session: null,
      claimed: [],
    },
    sections: [],
    rows,
    goals: [],
    immediate: [],
    members: [],
    prose: [],
    discarded: [],
    notUnderstood: [],
    notes: [],
    account: { read: 0, used: 0, discarded: 0, open: 0 },
    fates: [],
  };
  const decisions = new Map(decided.map((about) => [decisionKey(about), about]));
  return readNames(draft, { town: 'adorf', registry, decisions, unreviewed: new Set(['adorf/chor']) });
}
const mentions = (...names: string[]) =>
  (read([row([measure('Konzert')], cell(names))]).rows[0] ?? []).map(({ mention }) => mention);

describe('a wording means an entry', () => {
  it('that nobody looked at so far, and is as open as that', () => {
    expect(mentions('Klangchor')).toMatchObject([{ means: 'adorf/chor', rule: 'exact', review: 'open' }]);
  });

  it.each([
    ['Volkshochschule', 'adorf/vhs', 'exact'],
    ['VHS', 'adorf/vhs', 'alias'],
    ['Museums- und Heimatvereins', 'adorf/heimatverein', 'inflection'],
    ['Kulturrucksack', 'programm/kulturrucksack', 'exact'],
    ['II/10', 'adorf/code-ii-10', 'exact'],
    ['Notfallverbund', 'kreis-c/notfallverbund', 'exact'],
  ])('%s: %s, by the rule %s', (name, means, rule) => {
    expect(mentions(name)).toMatchObject([{ means, rule, review: 'confirmed' }]);
  });

  it.each([
    ['Schule', 'adorf/schule', 'one of a group is not the group'],
    ['II 10', 'adorf/code-ii-10-2', 'a code is known by its signs alone'],
    ['Jugendring', 'adorf/jugendring', 'another town’s body is another'],
    ['Heimatverein', 'adorf/heimatverein-2', 'a part of a name is not the name'],
  ])('but %s is new, %s: %s', (name, means) => {
    expect(mentions(name)).toMatchObject([{ means, review: 'open' }]);
  });

  it('where somebody decided it, and stays rejected where somebody rejected it', () => {
    const { rows, newNames } = read(
      [row([measure('Konzert')], cell(['Haus am Tor', 'Schulen']))],
      [
        { kind: 'wording', town: 'adorf', wording: 'Haus am Tor', review: 'confirmed', means: 'adorf/vhs' },
        { kind: 'wording', town: 'adorf', wording: 'Schulen', review: 'rejected' },
      ],
    );
    expect(rows[0]?.map(({ mention: { means, rule, review } }) => [means, rule, review])).toEqual([
      ['adorf/vhs', 'decision', 'confirmed'],
      ['adorf/schulen', 'exact', 'rejected'],
    ]);
    expect(newNames).toEqual([]);
  });
});

describe('the basis of a name', () => {
  const two = [measure('Konzert im Park'), measure('Lesung der VHS')];
  const bases = (...rows: RowDraft[]) =>
    read(rows).rows.map((names) =>
      names.flatMap(({ mention: { basis, at, column } }) =>
        column === 'partner' ? [`${basis} ${at ?? '-'}`] : [],
      ),
    );

  it('is the measure where that names it, else the row, or by order where entries and measures are as many', () => {
    expect(
      bases(
        row(two, cell(['VHS, Jugendamt'])),
        row(two, cell(['Jugendamt', 'Ordnungsamt'])),
        row(two, cell(['Jugendamt', 'Ordnungsamt, Schulamt'])),
        row(two, cell(['Jugendamt, Ordnungsamt'])),
      ),
    ).toEqual([
      ['M1 2', 'Z -'],
      ['M2v 1', 'M2v 2'],
      ['M2v 1', 'M2v 2', 'M2v 2'],
      ['Z -', 'Z -'],
    ]);
  });

  it('is the row where names were parted by their words alone, whose entries nobody printed', () => {
    const running = cell(['Jugendamt Ordnungsamt', 'Schulamt']);
    const pieces = running.pieces.map((piece, at): Piece => ({
      ...piece,
      begins: at === 0 ? 'wrapped' : 'explicit',
    }));
    expect(bases(row(two, { ...running, pieces }))).toEqual([['Z -', 'Z -', 'Z -']]);
  });

  it('is sure beside the only measure of a table line or row, presumed where that may be several', () => {
    expect(
      bases(
        row([measure('Konzert')], cell(['Jugendamt', 'Schulamt'])),
        row(two, cell(['Jugendamt'], { measures: [2] })),
        row([measure('Konzert Lesung', { uncertain: true, cuts: [8] })], cell(['Jugendamt'])),
        row(two, cell(['Jugendamt'], { measures: [2], basis: 'Z' })),
        row([], cell(['Jugendamt'])),
      ),
    ).toEqual([['M2s 1', 'M2s 1'], ['M2s 2'], ['M2v 1'], ['Z -'], ['D -']]);
  });
});

describe('what is asked', () => {
  const rows = [
    row([measure('Konzert')], cell(['QQTec', 'IV/2', 'Stadtarchiv und Zollern 21', 'Volkshochschul'])),
    row([measure('Ausstellung')], cell(['QQTec'])),
    row([measure('Lesung mit der VHS')]),
  ];

  it('is one question for each wording, cell or pair, those about most names first', () => {
    expect(read(rows).questions.map(({ kind, wording, names }) => [kind, wording, names])).toEqual([
      ['cut', 'QQTec\nIV/2\nStadtarchiv und Zollern 21\nVolkshochschul', 5],
      ['kind', 'QQTec', 2],
      ['code', 'IV/2', 1],
      ['kind', 'Zollern 21', 1],
      ['tail', 'Lesung mit der VHS', 1],
    ]);
  });

  it('is no cut that was decided in an earlier year', () => {
    const cells = [row([measure('Konzert')], cell(['Stadtarchiv und Zollern 21']))];
    const [asked] = read(cells).questions.filter(({ kind }) => kind === 'cut');
    expect(asked?.wording).toBe('Stadtarchiv und Zollern 21');
    const names = [{ as: 'Stadtarchiv und Zollern 21', means: 'adorf/vhs' }];
    const decided = read(cells, [{ kind: 'cut', town: 'adorf', text: asked?.wording ?? '', names }]);
    expect(decided.questions.filter(({ kind }) => kind === 'cut')).toEqual([]);
  });

  it('is nothing again once it was judged different', () => {
    const names = [row([measure('Konzert')], cell(['Bürgermeisterbüro (Stadtmarketing)', 'Stadtmarketing']))];
    const [first] = read(names).proposals;
    expect(first).toBeDefined();
    const judged = read(names, [{ kind: 'pair', a: first?.a ?? '', b: first?.b ?? '', judged: 'different' }]);
    expect(judged.proposals).not.toContainEqual(first);
  });
});

it('mentions and new entries fit the schemas of the graph, and two readings are the same', () => {
  const rows = [
    row([measure('Konzert')], cell(['ggf. Lichtblick e.V.', 'Facebook', 'IV/2', 'weitere Partner'])),
  ];
  const one = read(rows);
  const found = one.rows.flat().map(({ mention }) => BundleMention.parse(mention));
  expect(found.map(({ as, modality }) => [as, modality])).toEqual([
    ['Lichtblick e.V.', 'possible'],
    ['Facebook', undefined],
    ['IV/2', undefined],
    ['weitere Partner', undefined],
  ]);
  const added = newEntries(one.newNames, {
    town: 'adorf',
    registry,
    decisions: new Map(),
    unreviewed: new Set(),
  });
  expect(() => Registry.parse(added)).not.toThrow();
  expect(added.actors.map(({ id, type, status }) => [id, type, status])).toEqual([
    ['adorf/lichtblick', 'association', 'identifiable'],
    ['adorf/code-iv-2', 'administration', 'identifiable'],
    ['adorf/weitere-partner', 'unclear', 'placeholder'],
  ]);
  expect(added.things.map(({ id }) => id)).toEqual(['kanal/facebook']);
  expect(read(rows)).toEqual(one);
});

describe('the words of a measure', () => {
  const said = (rows: readonly RowDraft[], form?: ImportForm) => {
    const { rows: names, newNames } = read(rows, [], form);
    const inTexts = names.map((row) =>
      row.flatMap(({ mention: { as, means, column, basis, at, role, review } }) =>
        column === 'measure' ? [[as, means, basis, at, role ?? '', review].join(' ')] : [],
      ),
    );
    return [inTexts, newNames.map(({ wording }) => wording)];
  };

  it('of a table name what is known or stands in a partner cell, with somebody where it is a group; nothing else', () => {
    const rows = [
      row([measure('Lesung der VHS'), measure('Fest der Kulturwerkstatt Nord')], cell(['Jugendamt'])),
      row([measure('Kurse des Jugendamts mit Schulen'), measure('Kurse für Schulen')]),
      row([measure('Abend im Jugendamt')], cell(['Jugendamt'])),
    ];
    expect(said(rows)).toEqual([
      [
        ['VHS adorf/vhs M1 1  open'],
        ['Jugendamts adorf/jugendamt M1 1  open', 'Schulen adorf/schulen M1 1  open'],
        [],
      ],
      ['Jugendamt'],
    ]);
    expect(said(rows, 'template')).toEqual([[[], [], []], ['Jugendamt']]);
  });

  it('of a concept name what bodies are called, in every form of a word one; a house that the measure is about is no partner', () => {
    const rows = [
      row([measure('Kurse des Kulturreferats mit dem Stadtjugendring')]),
      row([measure('Umbau von Stadtmuseum und Aula')]),
      row([measure('Das Kulturreferat lädt Adorfer Vereine ein')]),
    ];
    expect(said(rows, 'action-fields')).toEqual([
      [
        ['Kulturreferats adorf/kulturreferat M1 1  open', 'Stadtjugendring adorf/stadtjugendring M1 1  open'],
        ['Stadtmuseum adorf/stadtmuseum M1 1 object open'],
        ['Kulturreferat adorf/kulturreferat M1 1  open'],
      ],
      ['Kulturreferat', 'Stadtjugendring', 'Stadtmuseum'],
    ]);
  });
});
