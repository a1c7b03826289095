import { expect, onTestFinished, test } from 'vitest';
import { changeOfHistory } from '../../graph/changes/history.ts';
import { changeEffect } from '../../graph/reading/change-effect.ts';
import type { DecisionContent } from '../../graph/schema/decision.ts';
import { engines } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { openSmallGraph } from './small-graph.ts';

const document = 'musterstadt-2024';
const together: DecisionContent = {
  kind: 'pair',
  a: 'musterstadt/archiv',
  b: 'musterstadt/schulen',
  judged: 'same',
};

test.each(engines)(
  'what a decision changes is told tie by tie, as long as it holds and after, and nothing is changed by asking, on $name',
  async (under) => {
    const { engine, store, writing } = await openSmallGraph(under);
    onTestFinished(() => engine.close());
    await writing.decide({ decisions: [{ about: together }], withdraw: [] }, { requestId: 'joined' });
    const before = await graphContent(engine);
    const effect = () =>
      store.graph.ask(async (reading) =>
        changeEffect(reading, await changeOfHistory(reading, 'joined'), {
          level: 'product',
          include: 'all',
        }),
      );
    const { comparison, documents } = await effect();
    const keys = (ties: readonly { readonly key: string }[] = []) => ties.map(({ key }) => key);
    const [added, dropped] = [keys(comparison?.added), keys(comparison?.dropped)];
    expect(documents[0]).toMatchObject({ id: document, added: added.length, dropped: dropped.length });
    expect(dropped.length).toBeGreaterThan(0);
    expect(await graphContent(engine)).toEqual(before);
    await writing.revert('joined', { requestId: 'apart' });
    const after = await effect();
    expect(after.change.stands).toBe(false);
    expect([keys(after.comparison?.added), keys(after.comparison?.dropped)]).toEqual([added, dropped]);
  },
);
