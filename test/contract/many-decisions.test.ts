import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { CannotDecide, UnknownNode } from '../../graph/errors.ts';
import { decisionKey } from '../../graph/identity/decision-key.ts';
import { decisions } from '../../graph/reading/decisions.ts';
import { DecisionContent } from '../../graph/schema/decision.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';
import { randomNumbers } from '../bench/random-numbers.ts';
import { embedded, engines } from './engines.ts';
import { contentWithoutChanges } from './graph-content.ts';
import { someDecision, someDecisions } from './random-decisions.ts';
import { smallBundle } from './small-bundle.ts';
import { openSmallGraph } from './small-graph.ts';

const { id: document } = smallBundle.document;
const same = (a: string, b: string): DecisionContent => ({
  kind: 'pair',
  a: `musterstadt/${a}`,
  b: `musterstadt/${b}`,
  judged: 'same',
});

describe.each(engines)('many decisions on $name', (under) => {
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

  /** Makes decisions that may be refused; says whether they were made. */
  async function made(contents: readonly DecisionContent[]): Promise<boolean> {
    try {
      await decide(contents);
      return true;
    } catch (error) {
      if (error instanceof CannotDecide || error instanceof UnknownNode) return false;
      throw error;
    }
  }

  const takeBackAll = async () =>
    writing.decide({ decisions: [], withdraw: await standing() }, { requestId: `all-back-${++request}` });

  /** What the graph says, without who decided it when. */
  async function whatHolds() {
    const { nodes, relations } = await contentWithoutChanges(engine);
    return { relations, nodes: nodes.filter(({ labels }) => !labels.includes('Decision')) };
  }

  test.each(under === embedded ? [0, 17, 35] : [17])(
    'decisions of different keys give the same in whatever order they are made, and all at once (%i)',
    async (seed) => {
      const random = randomNumbers(seed);
      // These are not independent of others: what they speak of has its place by others, or loses it.
      const dependent = ['cut', 'row', 'answer'];
      const byKey = new Map(
        Array.from({ length: 18 }, () => DecisionContent.parse(someDecision(random, document)))
          .filter(({ kind }) => !dependent.includes(kind))
          .map((about) => [decisionKey(about), about]),
      );
      const taken: DecisionContent[] = [];
      for (const about of byKey.values()) if (await made([about])) taken.push(about);
      expect(taken.length).toBeGreaterThan(4);
      const afterOneByOne = await whatHolds();

      await takeBackAll();
      let left = taken.toReversed();
      while (left.length > 0) {
        const refused: DecisionContent[] = [];
        for (const about of left) if (!(await made([about]))) refused.push(about);
        // One may have to wait for another: a part is joined with its whole once it is no part any more.
        expect(refused.length).toBeLessThan(left.length);
        left = refused;
      }
      expect(await whatHolds()).toEqual(afterOneByOne);

      await takeBackAll();
      expect(await made(taken)).toBe(true);
      expect(await whatHolds()).toEqual(afterOneByOne);
    },
  );

  test('joined in whatever order the same is one', async () => {
    const chains = [
      [same('archiv', 'schulen'), same('schulen', 'team')],
      [same('schulen', 'team'), same('archiv', 'schulen')],
      [same('archiv', 'team'), same('archiv', 'schulen')],
    ];
    const joined = [];
    for (const [index, chain] of chains.entries()) {
      for (const [step, about] of chain.entries()) await decide([about], `chain-${index}-${step}`);
      joined.push(await whatHolds());
      for (const step of [1, 0])
        await writing.revert(`chain-${index}-${step}`, { requestId: `un-${index}-${step}` });
    }
    expect(joined[1]).toEqual(joined[0]);
    expect(joined[2]).toEqual(joined[0]);
  });

  test('who refers to a body that goes on under another id is decided about all the same, and so is the body', async () => {
    await decide([same('team', 'vhs'), same('amt', 'archiv')]);
    await decide([{ kind: 'actor', actor: 'musterstadt/schulen', field: 'name', value: 'Alle Schulen' }]);
    await decide([{ kind: 'actor', actor: 'musterstadt/vhs', field: 'name', value: 'Haus der Bildung' }]);
    expect((await store.partner('musterstadt/team')).actor.aliases).toContain('Haus der Bildung');
    // The adult education centre is part of the office, whatever else both are called.
    await expect(decide([same('archiv', 'vhs')])).rejects.toThrow(/part of/);
  });

  test.each(under === embedded ? [1, 2, 3, 4] : [3])(
    'any decisions, all taken back, end where they began (%i)',
    async (seed) => {
      const random = randomNumbers(seed);
      const before = await contentWithoutChanges(engine);
      const made: string[] = [];
      const keys: string[] = [];
      for (let step = 0; step < 14; step++) {
        const requestId = `step-${step}`;
        try {
          const { change, keys: own } = await writing.decide(someDecisions(random, document, keys), {
            requestId,
          });
          if (change !== null) made.push(change);
          keys.push(...own);
        } catch (error) {
          if (!(error instanceof CannotDecide) && !(error instanceof UnknownNode)) throw error;
        }
      }
      expect(made.length).toBeGreaterThan(3);
      for (const id of made.toReversed()) await writing.revert(id, { requestId: `un-${id}` });
      expect(await contentWithoutChanges(engine)).toEqual(before);
      expect(await standing()).toEqual([]);
    },
  );
});
