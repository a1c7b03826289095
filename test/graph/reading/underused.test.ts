import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import { judgingForm, judgedPairsOf } from '../../../graph/reading/judging-form.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { EvaluationAnswer } from '../../../graph/schema/evaluation-answers.ts';
import { Registry } from '../../../graph/schema/registry.ts';
import { type Reason, UnderusedAnswer } from '../../../graph/schema/underused-answers.ts';
import { WholeGraph } from '../whole-graph.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { generateTown } from '../../bench/generate-town.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

const documents = ['hilden-2023', 'hilden-2024'];
const seed = await readSeed();

async function loaded(
  change: (text: string) => string = (text) => text,
): Promise<{ engine: Engine; store: WholeGraph; writing: Writing }> {
  const engine = await openEmbedded({ dataDir: null });
  const store = new WholeGraph(engine);
  const writing = writingOn(engine);
  const parsed = (value: unknown): unknown => JSON.parse(change(JSON.stringify(value)));
  await loadSeed(writing, {
    registry: Registry.parse(parsed(seed.registry)),
    bundles: seed.bundles.map((bundle) => Bundle.parse(parsed(bundle))),
  });
  return { engine, store, writing };
}

let engine: Engine;
let store: WholeGraph;
let answers: ReadonlyMap<string, UnderusedAnswer>;

beforeAll(async () => {
  ({ engine, store } = await loaded());
  answers = await ask(store, documents);
});
afterAll(() => store.close());

async function ask(of: WholeGraph, ids: readonly string[]): Promise<Map<string, UnderusedAnswer>> {
  const found = await Promise.all(ids.map((document) => of.underused({ document })));
  return new Map(ids.map((id, at) => [id, UnderusedAnswer.parse(found[at])]));
}

describe.each(documents)('the underused partners of %s', (id) => {
  test('each have two reasons with lines, and what they rest on is in the document', async () => {
    const answer = answers.get(id);
    const { rows } = await store.rows(id, { limit: 100 });
    const rowIds = new Set(rows.map((row) => row.id));
    expect(answer?.partners.length).toBeGreaterThan(0);
    for (const { supported, used, reasons, stable } of answer?.partners ?? []) {
      const every = supported.flatMap((one): Reason[] => one.reasons);
      expect(every).toHaveLength(reasons);
      expect(stable).toBe(supported.every(({ dependsOn }) => dependsOn.length === 0));
      for (const area of supported) {
        expect(new Set(area.reasons.map(({ code }) => code)).size).toBeGreaterThanOrEqual(2);
        expect(used.map((one) => one.area.id)).not.toContain(area.area.id);
      }
      for (const { code, evidence } of every) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const line of evidence) expect(rowIds.has(line.row)).toBe(code !== 'R4');
      }
    }
  });

  test('come by counts alone: areas, then reasons', () => {
    const counts = (answers.get(id)?.partners ?? []).map(
      ({ supported, reasons }) => supported.length * 100 + reasons,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

test('who supports one house is suggested to no other: not the Förderverein of the Musikschule, nor its Schulpflegschaft', () => {
  const suggested = documents.flatMap((id) => answers.get(id)?.partners.map(({ actor }) => actor.id) ?? []);
  expect(suggested).toContain('hilden/vhs');
  expect(suggested.filter((id) => /foerderverein|schulpflegschaft/.test(id))).toEqual([]);
});

describe('an answer does not depend on', () => {
  test('how bodies are called in the data: other ids, the same findings', async () => {
    const renamed = (text: string) =>
      text.replaceAll('hilden/vhs', 'hilden/zzz').replaceAll('nrw/lvr', 'nrw/aaa');
    const other = await loaded(renamed);
    try {
      const sorted = (answer: UnderusedAnswer | undefined) => ({
        ...answer,
        partners: answer?.partners.toSorted((a, b) => (a.sentence.de < b.sentence.de ? -1 : 1)),
      });
      for (const [id, answer] of await ask(other.store, documents))
        expect(sorted(answer)).toEqual(
          sorted(UnderusedAnswer.parse(JSON.parse(renamed(JSON.stringify(answers.get(id)))))),
        );
    } finally {
      await other.store.close();
    }
  });

  test('documents of other towns, but for R4', async () => {
    const other = await loaded();
    try {
      // Its vocabulary must not rewrite that of the seed.
      const ownTerms = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replaceAll('begriff/', 'muster-begriff/'));
      const town = generateTown(7);
      await other.writing.saveRegistry(Registry.parse(ownTerms(town.registry)), { requestId: randomUUID() });
      await other.writing.replaceDocument(Bundle.parse(ownTerms(town.bundle)), { requestId: randomUUID() });
      const withoutR4 = (answer: UnderusedAnswer | undefined) =>
        new Map(
          answer?.partners.flatMap(({ actor, supported }) =>
            supported.map(({ area, reasons }) => [
              `${actor.id} ${area.id}`,
              reasons.filter(({ code }) => code !== 'R4'),
            ]),
          ),
        );
      for (const [id, answer] of await ask(other.store, documents)) {
        const before = withoutR4(answers.get(id));
        const after = withoutR4(answer);
        // R4 may bring pairs to two reasons; it takes none away, and changes no other reason.
        for (const [pair, reasons] of before) expect(after.get(pair)).toEqual(reasons);
        for (const [pair, reasons] of after) if (!before.has(pair)) expect(reasons.length).toBeLessThan(2);
        expect(answer.eligible).toBe(answers.get(id)?.eligible);
      }
    } finally {
      await other.store.close();
    }
  });

  test('what was dismissed, but for the dismissed finding itself', async () => {
    const [first] = answers.get('hilden-2024')?.partners ?? [];
    if (first === undefined) throw new Error('nobody is underused in hilden-2024');
    const other = await loaded();
    try {
      const dismissal = await other.writing.dismiss(
        { document: 'hilden-2024', finding: first.key, reason: 'schon besprochen' },
        { requestId: randomUUID() },
      );
      const expected = structuredClone(answers.get('hilden-2024'));
      if (expected?.partners[0]) expected.partners[0].dismissal = dismissal;
      expect(await other.store.underused({ document: 'hilden-2024' })).toEqual(expected);
      expect(await other.store.underused({ document: 'hilden-2023' })).toEqual(answers.get('hilden-2023'));
    } finally {
      await other.store.close();
    }
  });
});

test('an unknown document is an error, one without products is not', async () => {
  await expect(store.underused({ document: 'nowhere' })).rejects.toThrow('nowhere');
  await expect(store.bridges({ document: 'nowhere' })).rejects.toThrow('nowhere');
  expect(await store.underused({ document: 'bergkamen-2023' })).toMatchObject({
    applicable: false,
    partners: [],
  });
  expect(await store.underused({ document: 'hattingen' })).toMatchObject({ applicable: false, eligible: 0 });
  expect(await store.bridges({ document: 'hattingen' })).toMatchObject({ applicable: false, partners: [] });
});

test('Hilden 2023 to 2024 has too few new ties for a figure', async () => {
  const answer = EvaluationAnswer.parse(
    await store.evaluation({ train: 'hilden-2023', test: 'hilden-2024' }),
  );
  expect(answer).toMatchObject({ verdict: 'too-few', results: [] });
  expect(answer.newTies).toBeLessThan(10);
});

test('a judging form drawn from the graph gives its origins back when it returns', async () => {
  const id = randomUUID();
  const form = await judgingForm(await new WholeGraph(engine).reading(), {
    document: 'hilden-2024',
    id,
  });
  const cells = form.suggestions.map(({ key }, at) => ({
    line: at + 1,
    key,
    judgement: 'already' as const,
  }));
  const { pairs, faults } = await judgedPairsOf(await new WholeGraph(engine).reading(), {
    id,
    document: 'hilden-2024',
    cells,
  });
  expect(faults).toEqual([]);
  expect(pairs.map(({ origins }) => origins)).toEqual(form.suggestions.map(({ origins }) => origins));
  await expect(
    judgedPairsOf(await new WholeGraph(engine).reading(), { id, document: 'nowhere', cells }),
  ).rejects.toThrow('nowhere');
});
