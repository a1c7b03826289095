import { describe, expect, test } from 'vitest';
import type { StandingDecision } from '../../../graph/schema/decision-answers.ts';
import type { RowAnswer, RowMention } from '../../../graph/schema/document-answers.ts';
import { RequestFailed } from '../../../web/src/api-client.ts';
import { gapsOf, partsOf, proposedTitles } from '../../../web/src/correct/row-draft.ts';
import { RowCorrecting } from '../../../web/src/correct/row-correcting.svelte.ts';
import type { Step } from '../../../web/src/correct/writes.ts';

const actor = { id: 'town/vhs', name: 'VHS', type: 'education', status: 'identifiable' } as const;
const named = (wording: string, position: number): RowMention => ({
  id: `doc/I/01/n${position}`,
  wording,
  nth: 1,
  column: 'partner',
  role: 'partner',
  ties: true,
  measure: null,
  actor,
  target: null,
  kind: 'actor',
  basis: 'Z',
  modality: 'planned',
  review: 'confirmed',
  rule: 'exact',
  lines: [position, position],
  note: null,
});
const measures = ['Kurse und Konzerte', 'Chorfahrt'].map((title, place) => ({
  id: `doc/I/01/m${place + 1}`,
  title,
  text: null,
  phase: null,
  until: null,
  uncertain: place === 0,
  terms: [],
  lines: [1, 1] as [number, number],
}));
const row: RowAnswer = {
  id: 'doc/I/01',
  document: 'doc',
  place: 'I/01',
  section: { code: 'I', title: 'Eins' },
  product: { id: 'town/01', code: '01', name: 'Musik' },
  lines: [1, 9],
  flags: [],
  measures,
  mentions: [named('VHS, Chor und Amt', 1), named('Haus', 2), named('der Kunst', 3), named('Archiv', 4)],
  stated: [],
};
const [whole, first, second, last] = row.mentions.map(({ id }) => id) as [string, string, string, string];

/** A form over a server that refuses so many times because somebody was faster. */
function form(
  refusals = 0,
  standing: readonly StandingDecision['about'][] = [],
): { work: RowCorrecting; sent: Step[] } {
  const theirs: StandingDecision = {
    about: { kind: 'row', document: 'doc', place: 'I/01', product: '03' },
    town: 'town',
    names: [],
    key: 'row|doc|I/01',
    change: 'theirs',
    at: '2026-11-28T10:00:00.000Z',
    by: 'Planung',
    summary: { de: 'gehört zu 03', en: 'belongs to 03' },
  };
  const sent: Step[] = [];
  const work = new RowCorrecting('town', row, {
    decide(step) {
      sent.push(step);
      if (sent.length > refusals) return Promise.resolve();
      return Promise.reject(new RequestFailed('precondition-failed', ''));
    },
    ofTown: () =>
      Promise.resolve([theirs, ...standing.map((about) => ({ ...theirs, about, change: 'earlier' }))]),
  });
  return { work, sent };
}

const decided = (sent: readonly Step[]) => sent.at(-1)?.decisions?.map(({ about }) => about);

describe('correcting how a row is read', () => {
  test('a name is cut at its blanks, without what stands between names, once every part means something', async () => {
    const { work, sent } = form();
    const [, second1, third] = gapsOf('VHS, Chor und Amt');
    work.name(whole, { gaps: [gapsOf('VHS, Chor und Amt')[0] ?? 0, second1 ?? 0] });
    expect(third).toBe(13);
    expect(partsOf('VHS, Chor und Amt', [4, 9])).toEqual(['VHS', 'Chor', 'Amt']);
    expect(await work.send()).toBe(false);
    expect(work.faults.get(whole)).toBe('means');
    work.name(whole, {
      parts: new Map(['VHS', 'Chor', 'Amt'].map((name) => [name, { id: `town/${name}`, name }])),
    });
    expect(await work.send()).toBe(true);
    expect(decided(sent)).toEqual([
      {
        kind: 'cut',
        town: 'town',
        text: 'VHS, Chor und Amt',
        names: ['VHS', 'Chor', 'Amt'].map((as) => ({ as, means: `town/${as}` })),
      },
    ]);
  });

  test('names that stand one after the other become one; others do not', async () => {
    const { work, sent } = form();
    for (const id of [first, last]) work.name(id, { isTicked: true });
    expect(await work.send()).toBe(false);
    expect(work.faults.get(first)).toBe('apart');
    work.name(last, { isTicked: false });
    work.name(second, { isTicked: true });
    expect(await work.send()).toBe(true);
    expect(decided(sent)).toEqual([
      {
        kind: 'cut',
        town: 'town',
        text: 'Haus der Kunst',
        names: [{ as: 'Haus der Kunst', means: actor.id }],
      },
    ]);
  });

  test('a part that a decision cut is cut again, and joined again, as that same text', async () => {
    const names = ['VHS, Chor und Amt', 'Haus', 'der Kunst'].map((as) => ({ as, means: actor.id }));
    const text = 'VHS, Chor und Amt; Haus, der Kunst';
    const { work, sent } = form(0, [{ kind: 'cut', town: 'town', text, names }]);
    await work.read();
    work.name(whole, {
      gaps: [4],
      parts: new Map(['VHS', 'Chor und Amt'].map((name) => [name, { id: `town/${name}`, name }])),
    });
    for (const id of [first, second]) work.name(id, { isTicked: true });
    expect(await work.send()).toBe(true);
    expect(sent[0]?.decisions).toMatchObject([
      {
        about: { text, names: [{ as: 'VHS' }, { as: 'Chor und Amt' }, { as: 'Haus, der Kunst' }] },
        seen: 'earlier',
      },
    ]);
  });

  test('a measure that was cut or called otherwise before is decided anew under the printed titles', async () => {
    const text = 'Kurse, Konzerte, Chorfahrt';
    const titles = ['Kurse und Konzerte', 'Chorfahrt'];
    const at = { document: 'doc', place: 'I/01' };
    const { work, sent } = form(0, [{ kind: 'measures', ...at, text, titles }]);
    await work.read();
    work.measure(measures[0]?.id ?? '', { titles: 'Kurse\nKonzerte' });
    expect(await work.send()).toBe(true);
    expect(decided(sent)).toEqual([
      { kind: 'measures', ...at, text, titles: ['Kurse', 'Konzerte', 'Chorfahrt'] },
    ]);
  });

  test('of one name only what was changed is sent; at a measure needs a measure', async () => {
    const { work, sent } = form();
    work.name(last, { basis: 'M1', means: { id: 'town/archiv', name: 'Archiv' } });
    expect(await work.send()).toBe(false);
    expect(work.faults.get(last)).toBe('measure');
    work.name(last, { at: 2 });
    expect(await work.send()).toBe(true);
    expect(decided(sent)).toEqual([
      {
        kind: 'mention',
        document: 'doc',
        place: 'I/01',
        wording: 'Archiv',
        nth: 1,
        set: { means: 'town/archiv', review: 'confirmed', basis: 'M1', at: 2 },
      },
    ]);
  });

  test('each line of a measure is one; an uncertain one is proposed in parts; those ticked become one', async () => {
    expect(proposedTitles('Kurse und Konzerte')).toEqual(['Kurse', 'Konzerte']);
    expect(proposedTitles('Grund- und Aufbaukurse')).toBeNull();
    const { work, sent } = form();
    const [one, other] = measures.map(({ id }) => id) as [string, string];
    work.measure(one, { titles: 'Kurse\n\nab' });
    expect(await work.send()).toBe(false);
    expect(work.faults.get(one)).toBe('title');
    work.measure(one, { titles: 'Kurse\n Konzerte ' });
    work.move({ product: '02' });
    expect(await work.send()).toBe(true);
    const at = { document: 'doc', place: 'I/01' };
    expect(decided(sent)).toEqual([
      { kind: 'measures', ...at, text: 'Kurse und Konzerte', titles: ['Kurse', 'Konzerte'] },
      { kind: 'row', ...at, product: '02' },
    ]);
    for (const id of [one, other]) work.measure(id, { isTicked: true, titles: 'Kurse mit Fahrt' });
    await work.send();
    expect(decided(sent)?.[0]).toEqual({
      kind: 'measures',
      ...at,
      text: 'Kurse und Konzerte Chorfahrt',
      titles: ['Kurse mit Fahrt'],
    });
  });

  test('somebody was faster: theirs is shown, what is typed stays, and sent again it takes its place', async () => {
    const { work, sent } = form(1);
    work.move({ product: '02' });
    expect(await work.send()).toBe(false);
    expect(work.conflicts).toMatchObject([{ change: 'theirs' }]);
    expect(work.draft.product).toBe('02');
    expect(await work.send()).toBe(true);
    expect(sent.map(({ decisions }) => decisions?.[0]?.seen)).toEqual([null, 'theirs']);
  });
});
