import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import type { Seed } from '../../seed/read-data.ts';
import { embedded, engines } from './engines.ts';
import { graphContent } from './graph-content.ts';
import { readEverything } from './read-everything.ts';
import type { EngineUnderTest } from './engines.ts';
import type { Answers } from './read-everything.ts';
import { writeRemarks } from './remarks.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

const graphs: { name: string; seed: () => Promise<Seed>; remarked: string }[] = [
  {
    name: 'the small bundle',
    seed: async () => ({ registry: smallRegistry, bundles: [smallBundle] }),
    remarked: 'musterstadt-2024',
  },
  { name: 'the five programmes', seed: () => readSeed(), remarked: 'hilden-2024' },
];

const methods = [
  'documents',
  'version',
  'history',
  'change',
  'document',
  'rows',
  'network',
  'detailedNetwork',
  'networkContent',
  'tie',
  'node',
  'neighbours',
  'paths',
  'search',
  'sourceLines',
  'partners',
  'partner',
  'partnerPage',
  'gaps',
  'underused',
  'bridges',
  'figures',
  'compare',
  'evaluation',
  'judgingForm',
  'judgedPairsOf',
  'judgements',
  'referenceLists',
  'referenceList',
  'review',
  'dismissals',
  'dismissal',
  'explainedPair',
  'towns',
] as const;

describe.each(graphs)('reading $name', ({ seed, remarked }) => {
  /** What the embedded graph answers is what every engine must answer, and the embedded one again. */
  let expected: { answers: Answers; content: unknown };

  async function filled(under: EngineUnderTest): Promise<{ engine: Engine; answers: Answers }> {
    const engine = await under.open();
    const store = new WholeGraph(engine);
    await loadSeed(writingOn(engine), await seed(), 'seed');
    await writeRemarks(engine, remarked);
    return { engine, answers: await readEverything(store) };
  }

  beforeAll(async () => {
    const { engine, answers } = await filled(embedded);
    expected = { answers, content: await graphContent(engine) };
    await engine.close();
  });

  describe.each(engines)('on $name', (under) => {
    let engine: Engine;
    let answers: Answers;

    beforeAll(async () => {
      ({ engine, answers } = await filled(under));
    });

    afterAll(async () => {
      await engine.close();
    });

    test('the graph holds the same nodes and relations', async () => {
      expect(timeless(await graphContent(engine))).toEqual(timeless(expected.content));
    });

    test.each(methods)('%s answers the same', (method) => {
      expect(Object.keys(answers[method] ?? {})).not.toEqual([]);
      expect(answers[method]).toEqual(expected.answers[method]);
    });

    test('only what does not exist is refused', () => {
      const refusals = Object.values(answers)
        .flatMap((own) => Object.entries(own))
        .filter(([, answer]) => typeof answer === 'string');
      expect(refusals.length).toBeGreaterThan(7);
      for (const [question, refusal] of refusals)
        expect(refusal).toMatch(
          question.includes('cursor') ? /^InvalidCursor: / : /^UnknownNode: .*"nowhere"/,
        );
    });

    test('no method is left out', () => {
      expect(Object.keys(answers).toSorted()).toEqual(methods.toSorted());
      const reading = Object.keys(new WholeGraph(engine)).filter((name) => !notReading.has(name));
      expect(reading.toSorted()).toEqual(methods.toSorted());
    });
  });
});

const notReading = new Set(['graph', 'writing', 'reading', 'verify', 'close']);

/** Changes carry the random request ids of the loading. */
function timeless(content: unknown): unknown {
  const { nodes, relations } = content as Awaited<ReturnType<typeof graphContent>>;
  return { relations, nodes: nodes.filter(({ labels }) => !labels.includes('Change')) };
}
