import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import {
  CannotDecide,
  CannotRevert,
  RequestIdReused,
  UnknownNode,
  VersionConflict,
} from '../../graph/errors.ts';
import { decisions } from '../../graph/reading/decisions.ts';
import { standingDismissals } from '../../graph/reading/dismissals.ts';
import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import { type DecisionContent, type DecisionOf, NewDecision } from '../../graph/schema/decision.ts';
import { Registry } from '../../graph/schema/registry.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { cutAnew, cutNowhere, cutOtherwise } from './cut-decisions.ts';
import { contentWithoutChanges } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const pair = (a: string, b: string, judged: 'same' | 'different' = 'same'): DecisionContent => ({
  kind: 'pair',
  a: `musterstadt/${a}`,
  b: `musterstadt/${b}`,
  judged,
});
const together = pair('archiv', 'schulen');
const noPartner: DecisionOf<'wording'> = {
  kind: 'wording',
  town: 'musterstadt',
  wording: 'Volkshochschule',
  review: 'rejected',
};
const elsewhere: DecisionOf<'mention'> = {
  kind: 'mention',
  document,
  place: 'I.a/040501',
  wording: 'Schulen',
  nth: 1,
  set: { means: 'musterstadt/archiv', review: 'confirmed' },
};
const renamed: DecisionContent = {
  kind: 'actor',
  actor: 'musterstadt/vhs',
  field: 'name',
  value: 'Haus der Bildung',
};
const answer: DecisionOf<'answer'> = {
  kind: 'answer',
  actor: 'musterstadt/vhs',
  document,
  place: 'I.a/040501',
  said: 'other',
  on: '2026-03-12',
  words: 'Nur das Offene Singen.',
};
const asked: DecisionContent = { kind: 'asked', actor: 'musterstadt/vhs', document, on: '2026-03-01' };

/** A decision of each kind, and several at once. */
const kinds: readonly (readonly DecisionContent[])[] = [
  [together],
  [pair('archiv', 'vhs', 'different')],
  [pair('040701', '040702')],
  [pair('040701', '040702', 'different')],
  [noPartner],
  [elsewhere],
  [renamed],
  [answer],
  [asked],
  ...[...cutAnew, ...cutOtherwise].map((about) => [about]),
  [together, noPartner, renamed, answer, ...cutAnew],
];

/** What cannot hold, and how it is refused. */
const refused: readonly (readonly [DecisionContent, typeof CannotDecide | typeof UnknownNode])[] = [
  [pair('amt', 'vhs'), CannotDecide],
  [pair('040501', 'vhs'), CannotDecide],
  [{ kind: 'actor', actor: 'musterstadt/amt', field: 'partOf', value: 'musterstadt/vhs' }, CannotDecide],
  [{ kind: 'actor', actor: 'musterstadt/vhs', field: 'profile', value: ['begriff/nichts'] }, CannotDecide],
  [pair('archiv', 'nirgends'), UnknownNode],
  [{ ...elsewhere, wording: 'Chor' }, UnknownNode],
  ...cutNowhere.map((about) => [about, UnknownNode] as const),
  [{ ...answer, place: 'I.a/040701' }, UnknownNode],
  [{ ...answer, actor: 'musterstadt/nirgends' }, UnknownNode],
  [{ ...asked, document: 'musterstadt-1999' }, UnknownNode],
];

describe.each(engines)('decisions on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });

  afterEach(async () => {
    await engine.close();
  });

  let request = 0;
  const decide = (contents: readonly DecisionContent[], requestId = `request-${++request}`) =>
    writing.decide({ decisions: contents.map((about) => ({ about })), withdraw: [] }, { requestId });
  const standing = async () =>
    (await store.graph.ask((reading) => decisions(reading, {}))).map(({ key }) => key).toSorted();
  const partnersOf = async (area: string) =>
    (
      await store.network({
        documents: [document],
        level: 'product',
        sections: [],
        kinds: [],
        types: [],
        status: ['identifiable', 'collective', 'internal', 'placeholder'],
        basis: [],
      })
    ).ties
      .filter(({ source }) => source === area)
      .map(({ target }) => target)
      .toSorted();

  test('each holds at once, and taking it back leaves nothing of it', async () => {
    const before = await contentWithoutChanges(engine);
    for (const [number, contents] of kinds.entries()) {
      await decide(contents, `x${number}`);
      const after = await contentWithoutChanges(engine);
      expect(after).not.toEqual(before);
      expect(await standing()).toHaveLength(contents.length);
      await writing.revert(`x${number}`, { requestId: `back${number}` });
      expect(await contentWithoutChanges(engine)).toEqual(before);
      await writing.revert(`back${number}`, { requestId: `forth${number}` });
      expect(await contentWithoutChanges(engine)).toEqual(after);
      await writing.revert(`forth${number}`, { requestId: `again${number}` });
    }
  });

  test('what is one has one page with all its names and ties; taken back both have theirs again', async () => {
    const pages = () =>
      Promise.all(
        ['musterstadt/archiv', 'musterstadt/schulen'].map(async (id) => [
          await store.node(id),
          await store.partner(id),
          (await store.search({ q: id.split('/')[1] ?? '', limit: 5 })).hits,
        ]),
      );
    const before = await pages();
    expect(await partnersOf('musterstadt/040501')).toEqual([
      'musterstadt/schulen',
      'musterstadt/team',
      'musterstadt/vhs',
    ]);
    await decide([together], 'one body');
    expect(await partnersOf('musterstadt/040501')).toEqual([
      'musterstadt/archiv',
      'musterstadt/team',
      'musterstadt/vhs',
    ]);
    expect((await store.node('musterstadt/archiv')).name).toBe('Stadtarchiv');
    await expect(store.node('musterstadt/schulen')).rejects.toThrow(UnknownNode);
    const [hit] = (await store.search({ q: 'Schulen', limit: 5 })).hits;
    expect(hit?.id).toBe('musterstadt/archiv');
    await writing.revert('one body', { requestId: 'two bodies' });
    expect(await pages()).toEqual(before);
  });

  test('whether two areas are one is told as open, decided, or not at all', async () => {
    const notes = async () => {
      const { coverage } = await store.network(NetworkQuery.parse({ documents: [document] }));
      return coverage.notes.map(({ de }) => de).filter((note) => note.includes('040702'));
    };
    expect(await notes()).toEqual([expect.stringContaining('ist offen')]);
    await decide([pair('040701', '040702')]);
    expect(await notes()).toEqual([expect.stringContaining('nach einer Entscheidung derselbe Bereich')]);
    const { relations } = await store.node('musterstadt/040701');
    expect(relations.filter(({ kind }) => kind === 'MAYBE_SAME')).toMatchObject([{ decided: true }]);
    await decide([pair('040701', '040702', 'different')]);
    expect(await notes()).toEqual([]);
  });

  test('what was said about a body goes on under the name it goes on under', async () => {
    const finding = `L6|${document}|musterstadt/040501|musterstadt/schulen`;
    const findings = async () => ({ contentVersion: await store.version(), found: new Set([finding]) });
    const dismissing = new Writing(engine, findings);
    await dismissing.dismiss({ document, finding, reason: 'Geklärt.' }, { requestId: 'one' });
    await decide([together]);
    const held = await store.graph.ask((reading) => standingDismissals(reading, document));
    expect([...held.keys()]).toEqual([`L6|${document}|musterstadt/040501|musterstadt/archiv`]);
  });

  test('what names no partner ties nothing; what one name means ties there alone', async () => {
    await decide([{ ...noPartner, wording: 'VHS' }, noPartner]);
    expect(await partnersOf('musterstadt/040501')).toEqual(['musterstadt/schulen', 'musterstadt/team']);
    await decide([elsewhere]);
    expect(await partnersOf('musterstadt/040501')).toEqual(['musterstadt/archiv', 'musterstadt/team']);
  });

  test('what a body says of a row stands beside its names and on its tie, and moves no figure', async () => {
    const view = () => store.network(NetworkQuery.parse({ documents: [document] }));
    const before = await view();
    await decide([asked]);
    expect((await view()).coverage).toEqual({ ...before.coverage, feedback: { asked: 1, answered: 0 } });
    await decide([answer]);
    const after = await view();
    expect(after.coverage).toEqual({ ...before.coverage, feedback: { asked: 1, answered: 1 } });
    expect(after.ties).toEqual(
      before.ties.map((tie) =>
        tie.id === `${document}|musterstadt/040501|${answer.actor}` ? { ...tie, answer: 'other' } : tie,
      ),
    );
    const { said, on, words } = answer;
    const { evidence } = await store.partner(answer.actor);
    expect(evidence.map((mention) => mention.answer)).toEqual(
      evidence.map(({ row }) => (row.endsWith(answer.place) ? { said, on, words } : undefined)),
    );
    const around = await store.neighbours(answer.actor, {
      depth: 1,
      documents: [document],
      status: [],
      types: [],
      basis: [],
    });
    expect(around.ties.map((tie) => tie.answer)).toContain('other');
  });

  test('a document loaded anew and a registry saved again keep what was decided', async () => {
    await decide([together, elsewhere, renamed]);
    const moved = structuredClone(smallBundle);
    moved.document.title = 'Neue Fassung';
    for (const { rows } of moved.sections)
      for (const row of rows) {
        row.lines = [row.lines[0] + 100, row.lines[1] + 100];
        row.mentions.reverse();
      }
    await writing.replaceDocument(moved, { requestId: 'moved' });
    await writing.saveRegistry(Registry.parse({ ...smallRegistry, proposals: [] }), {
      requestId: 'registry again',
    });
    expect(await partnersOf('musterstadt/040501')).toEqual([
      'musterstadt/archiv',
      'musterstadt/team',
      'musterstadt/vhs',
    ]);
    expect((await store.node('musterstadt/vhs')).name).toBe('Haus der Bildung');
    expect((await store.document(document)).title).toBe('Neue Fassung');
  });

  test('the next year’s document is read as this year’s was decided, says so, and no longer once that is taken back', async () => {
    const nextYear = { ...smallBundle.document, id: 'musterstadt-2025', year: 2025 };
    const nameOf = async (wording: string) => {
      const { rows } = await store.rows(nextYear.id, { limit: 50 });
      return rows.flatMap(({ mentions }) => mentions).find((mention) => mention.wording === wording);
    };
    await decide([elsewhere], 'this year');
    await writing.replaceDocument({ ...smallBundle, document: nextYear }, { requestId: 'next year' });
    expect(await nameOf('Schulen')).toMatchObject({
      actor: { id: 'musterstadt/archiv' },
      review: 'confirmed',
      note: { de: 'Gelesen wie für 2024 entschieden.' },
    });
    await writing.revert('this year', { requestId: 'never mind' });
    expect(await nameOf('Schulen')).toMatchObject({
      actor: { id: 'musterstadt/schulen' },
      review: 'open',
      note: null,
    });
  });

  test('different holds against a chain of same, and the other way round', async () => {
    await decide([pair('archiv', 'team', 'different')]);
    await decide([pair('archiv', 'schulen')]);
    await expect(decide([pair('schulen', 'team')])).rejects.toThrow(/are different/);
    await writing.decide(
      { decisions: [], withdraw: ['pair|musterstadt/archiv|musterstadt/team'] },
      { requestId: 'free' },
    );
    await decide([pair('schulen', 'team')]);
    await expect(decide([pair('archiv', 'team', 'different')])).rejects.toThrow(/are the same/);
  });

  test('a part as its whole, a circle, what is not there: refused with all that was asked beside it', async () => {
    const before = await contentWithoutChanges(engine);
    for (const [content, refusal] of refused)
      await expect(decide([renamed, content]), JSON.stringify(content)).rejects.toThrow(refusal);
    expect(await contentWithoutChanges(engine)).toEqual(before);
  });

  test('of two who decide the same question the second learns of the first', async () => {
    const seen = NewDecision.parse({ about: together, seen: null });
    await writing.decide({ decisions: [seen], withdraw: [] }, { requestId: 'one' });
    const other = NewDecision.parse({ about: renamed, seen: 'never' });
    await expect(writing.decide({ decisions: [other], withdraw: [] }, { requestId: 'two' })).rejects.toThrow(
      VersionConflict,
    );
  });

  test('a request sent again is served once; decided so already changes nothing; a line is short', async () => {
    const first = await decide([together], 'once');
    expect(await decide([together], 'once')).toEqual(first);
    await expect(decide([renamed], 'once')).rejects.toThrow(RequestIdReused);
    expect(await decide([together, renamed], 'more')).toMatchObject({ change: 'more' });
    expect((await decide([together], 'nothing')).change).toBeNull();
    expect((await engine.lineOf(first.version))?.length).toBeLessThan(1000);
    await expect(writing.revert('registry', { requestId: 'all' })).rejects.toThrow(CannotRevert);
  });
});
