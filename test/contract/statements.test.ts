import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { decisions } from '../../graph/reading/decisions.ts';
import { UnknownNode } from '../../graph/errors.ts';
import { NewDecision, type DecisionContent, type DecisionOf } from '../../graph/schema/decision.ts';
import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { TieBasis } from '../../graph/schema/vocabulary.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { contentWithoutChanges } from './graph-content.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const added: DecisionOf<'added'> = {
  kind: 'added',
  actor: 'musterstadt/archiv',
  document,
  place: 'I.a/040701',
};
const answered: DecisionOf<'answer'> = {
  kind: 'answer',
  actor: 'musterstadt/vhs',
  document,
  place: added.place,
  said: 'added',
  on: '2026-03-12',
  words: 'Wir machen dort mit.',
};

describe.each(engines)('statements beside what is printed, on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });

  afterEach(async () => {
    await engine.close();
  });

  const reason = 'Im Kulturbüro bekannt.';
  const decide = (contents: readonly DecisionContent[]) =>
    writing.decide(
      { decisions: contents.map((about) => ({ about, reason })), withdraw: [] },
      { requestId: 'it' },
    );

  test('who is added by hand or by its own word is drawn beside what is printed, and moves no figure', async () => {
    const view = (basis: readonly TieBasis[] = []) =>
      store.network(NetworkQuery.parse({ documents: [document], basis }));
    const before = await view();
    const dossier = await store.partner(added.actor);
    await decide([added, answered]);
    const after = await view();
    const tie = (actor: string, basis: TieBasis) => ({
      id: `${document}|musterstadt/040701|${actor}`,
      document,
      source: 'musterstadt/040701',
      target: actor,
      kind: 'names',
      basis,
      rows: 1,
      mentions: 0,
      unreviewed: 0,
      possible: 0,
    });
    expect(after.ties).toEqual([...before.ties, tie('musterstadt/archiv', 'H'), tie('musterstadt/vhs', 'R')]);
    expect(after.coverage).toEqual({
      ...before.coverage,
      stated: 2,
      // Who only says where it is missing has answered, too.
      feedback: { asked: 1, answered: 1 },
    });
    expect(after.facets).toEqual({
      ...before.facets,
      basis: [...before.facets.basis, { basis: 'R', mentions: 1 }, { basis: 'H', mentions: 1 }],
    });
    expect((await view(['H'])).ties).toEqual([tie('musterstadt/archiv', 'H')]);
    const { stated, ...rest } = await store.partner(added.actor);
    expect({ ...rest, stated: [] }).toEqual(dossier);
    expect(stated).toMatchObject([{ basis: 'H', reason, by: null, row: `${document}/${added.place}` }]);
    const standing = await store.graph.ask((reading) => decisions(reading, {}));
    expect(standing.map(({ key }) => key)).toContain(stated[0]?.key);
  });

  test('who is added by hand needs a reason and a row that is there, and leaves nothing when taken back', async () => {
    expect(NewDecision.safeParse({ about: added }).success).toBe(false);
    await expect(decide([{ ...added, place: 'I.a/049999' }])).rejects.toThrow(UnknownNode);
    const before = await contentWithoutChanges(engine);
    await decide([added, answered]);
    expect(await contentWithoutChanges(engine)).not.toEqual(before);
    await writing.revert('it', { requestId: 'back' });
    expect(await contentWithoutChanges(engine)).toEqual(before);
  });

  test('who is one with another is stated under the name that stays', async () => {
    await decide([added, { kind: 'pair', a: 'musterstadt/amt', b: added.actor, judged: 'same' }]);
    const { stated } = await store.partner('musterstadt/amt');
    expect(stated.map(({ actor }) => actor.id)).toEqual(['musterstadt/amt']);
  });
});
