import { describe, expect, it } from 'vitest';
import type { RowAnswer, RowMention } from '../../../graph/schema/document-answers.ts';
import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { engagementNames, filterRows, titledSections } from '../../../web/src/data/row-filter.ts';

function mention(name: string, status: ActorStatus, type: ActorType = 'association'): RowMention {
  return {
    id: `m/${name}`,
    wording: name,
    column: 'partner',
    measure: null,
    actor: { id: `a/${name}`, name, type, status },
    target: null,
    kind: 'actor',
    basis: 'Z',
    modality: 'planned',
    review: 'confirmed',
    rule: 'exact',
    role: 'partner',
    ties: true,
    lines: [1, 1],
    note: null,
    nth: 1,
  };
}

function row(key: string, title: string, mentions: RowMention[], terms: string[] = []): RowAnswer {
  return {
    id: `doc/I.a/${key}`,
    document: 'doc',
    place: `I.a/~${key}`,
    section: { code: key.slice(0, 1), title: 'Ziele' },
    product: null,
    lines: [1, 2],
    flags: [],
    stated: [],
    measures: [
      {
        id: `doc/${key}/m1`,
        title,
        text: null,
        phase: null,
        until: null,
        uncertain: false,
        terms,
        lines: [1, 1],
      },
    ],
    mentions,
  };
}

const open = { ...mention('Chor', 'identifiable'), review: 'open' as const };
const rows = [
  row('A1', 'Konzerte', [mention('Verein', 'identifiable')]),
  row('A2', 'Lesungen', [mention('Team', 'internal'), mention('Partner', 'placeholder')]),
  row('B1', 'Weiterentwicklung mit der Bürgerschaft', [mention('Schulen', 'collective')]),
  row(
    'B2',
    'Hilfe für Gruppen',
    [open, mention('Agentur', 'identifiable', 'engagement')],
    ['begriff/musik', 'begriff/engagement'],
  ),
];
const keys = (found: readonly RowAnswer[]): string[] => found.map(({ id }) => id.slice(-2));

describe('Filtering the rows of a document', () => {
  it('counts own teams and placeholders as nobody outside the office', () => {
    expect(keys(filterRows(rows, 'ohne-partner', [], ''))).toEqual(['A2']);
    expect(keys(filterRows(rows, 'mit-partner', [], ''))).toEqual(['A1', 'B1', 'B2']);
  });

  it('does not count a rejected reading as a partner', () => {
    const rejected = row('C1', 'Tanz', [
      { ...mention('Irrtum', 'identifiable'), review: 'rejected', ties: false },
    ]);
    expect(keys(filterRows([rejected], 'ohne-partner', [], ''))).toEqual(['C1']);
  });

  it('finds rows about volunteering by what their measures speak of, never by our own titles', () => {
    expect(keys(filterRows(rows, 'engagement', [], ''))).toEqual(['B2']);
    const titled = rows.map((one) => ({ ...one, section: { code: 'I.a', title: 'Engagement fördern' } }));
    expect(keys(filterRows(titled, 'engagement', [], ''))).toEqual(['B2']);
    expect(titledSections(titled)).toEqual([{ code: 'I.a', title: 'Engagement fördern', silent: 3 }]);
    expect(titledSections(rows)).toEqual([]);
  });

  it('finds rows with open readings', () => {
    expect(keys(filterRows(rows, 'ungeprueft', [], ''))).toEqual(['B2']);
  });

  it('joins section and text with the filter', () => {
    expect(keys(filterRows(rows, 'mit-partner', ['B'], ''))).toEqual(['B1', 'B2']);
    expect(keys(filterRows(rows, 'alle', [], ' SCHULEN '))).toEqual(['B1']);
  });
});

describe('Rows that name a kind of partner', () => {
  const named = (type: ActorType, status: ActorStatus[], sections: string[] = []): string[] =>
    keys(filterRows(rows, 'alle', sections, '', { types: [type], status }));

  it('are those that name one by name, or as a collective name where that is asked', () => {
    expect(named('association', ['identifiable'])).toEqual(['A1', 'B2']);
    expect(named('association', ['collective'])).toEqual(['B1']);
    expect(named('engagement', ['identifiable'])).toEqual(['B2']);
    expect(named('media', ['identifiable', 'collective'])).toEqual([]);
  });

  it('name nobody of the kind by name where only collective names are asked for', () => {
    const both = row('C1', 'Tanz', [mention('Vereine', 'collective'), mention('Verein', 'identifiable')]);
    const found = filterRows([both], 'alle', [], '', { types: ['association'], status: ['collective'] });
    expect(found).toEqual([]);
  });

  it('join with the section, as a cell of the matrix counts them', () => {
    expect(named('association', ['identifiable'], ['A'])).toEqual(['A1']);
  });
});

describe('The volunteering infrastructure of a row', () => {
  it('is named by kind of body, not by word', () => {
    expect(rows.map((one) => engagementNames([one]))).toEqual([[], [], [], ['Agentur']]);
    expect(engagementNames(rows)).toEqual(['Agentur']);
    expect(engagementNames(rows.slice(0, 3))).toEqual([]);
  });
});
