import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { CannotRevert, StillNeeded, VersionConflict } from '../../graph/errors.ts';
import type { DecisionContent, DecisionOf } from '../../graph/schema/decision.ts';
import { DecisionsRequest } from '../../graph/schema/decision-answers.ts';
import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { contentWithoutChanges } from './graph-content.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const actor = 'musterstadt/von-hand/chor-fuer-alle';
const made: DecisionOf<'entry'> = {
  kind: 'entry',
  actor,
  entry: {
    name: 'Chor für alle',
    type: 'association',
    status: 'identifiable',
    level: 'municipal',
    municipality: 'musterstadt',
    aliases: ['Offener Chor'],
  },
};
const added: DecisionOf<'added'> = { kind: 'added', actor, document, place: 'I.a/040701' };

describe.each(engines)('a body that nobody named, on $name', (under) => {
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeEach(async () => {
    ({ engine, store, writing } = await openSmallGraph(under));
  });

  afterEach(async () => {
    await engine.close();
  });

  const decide = (requestId: string, contents: readonly DecisionContent[], seen?: null) =>
    writing
      .as('Kulturbüro')
      .decide(
        DecisionsRequest.parse({ decisions: contents.map((about) => ({ about, reason: 'Bekannt.', seen })) }),
        { requestId },
      );

  test('is made by hand with its reason and stated for a row in one step, counted as printed nowhere, and gone with that step', async () => {
    const view = () => store.network(NetworkQuery.parse({ documents: [document] }));
    const [content, before] = [await contentWithoutChanges(engine), await view()];
    await decide('it', [made, added]);
    const { byHand, named, summary, stated, actor: entry } = await store.partner(actor);
    expect(byHand).toMatchObject({ by: 'Kulturbüro', reason: 'Bekannt.' });
    expect([named, summary.mentions, stated.length]).toEqual([[], 0, 1]);
    expect([entry.name, entry.aliases]).toEqual(['Chor für alle', ['Offener Chor']]);
    const { partners, unnamed } = await store.partners({});
    expect([partners.some(({ id }) => id === actor), unnamed.map(({ id }) => id)]).toEqual([false, [actor]]);
    const after = await view();
    expect(after.ties.filter(({ target }) => target === actor)).toMatchObject([{ basis: 'H', mentions: 0 }]);
    expect({ ...after.coverage, stated: undefined }).toEqual({ ...before.coverage, stated: undefined });
    await writing.revert('it', { requestId: 'back' });
    expect(await contentWithoutChanges(engine)).toEqual(content);
  });

  test('stays as long as something speaks of it, which is told', async () => {
    await decide('it', [made]);
    await decide('row', [added]);
    const refused = await writing.revert('it', { requestId: 'back' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CannotRevert);
    expect((refused as CannotRevert).later.map(({ id }) => id)).toEqual(['row']);
    const withdraw = [`entry|${actor}`];
    await expect(writing.decide({ decisions: [], withdraw }, { requestId: 'w' })).rejects.toThrow(
      StillNeeded,
    );
    const both = [...withdraw, `added|${document}|${added.place}|${actor}`];
    await writing.decide({ decisions: [], withdraw: both }, { requestId: 'both' });
    expect((await store.partners({})).unnamed).toEqual([]);
  });

  test('can be corrected and joined like any other, and is the same when it is made again', async () => {
    const part = { ...made, entry: { ...made.entry, partOf: 'musterstadt/amt' } };
    await decide('it', [part]);
    const { relations, named } = await store.partner(actor);
    expect(relations.map(({ kind, node }) => [kind, node.id])).toEqual([['PART_OF', 'musterstadt/amt']]);
    expect(named.map(({ as }) => as)).toEqual(['by-whole']);
    await expect(decide('other', [part], null)).rejects.toThrow(VersionConflict);
    await decide('name', [{ kind: 'actor', actor, field: 'name', value: 'Stadtchor' }]);
    await decide('pair', [{ kind: 'pair', a: 'musterstadt/archiv', b: actor, judged: 'same' }]);
    expect((await store.partner('musterstadt/archiv')).actor.aliases).toContain('Stadtchor');
    await writing.revert('pair', { requestId: 'parted' });
    await writing.revert('name', { requestId: 'named' });
    expect((await store.partner(actor)).actor.name).toBe('Chor für alle');
  });
});
