import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { GraphSlow } from '../../graph/errors.ts';
import { extractQueries } from '../../graph/records/extract-records.ts';
import { namesOfBodies } from '../../graph/records/shared-names.ts';
import { generateTown } from '../bench/generate-town.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { engines } from './engines.ts';
import { passingEngine } from './passing-engine.ts';
import { writingOn } from './writing-on.ts';

const perDocument = new Set<string>(Object.values(extractQueries).map(({ name }) => name));
const { names } = extractQueries;
const small = { actors: 14, rows: 14 };
const towns = [generateTown(0, small), generateTown(1, small)] as const;

/** What is told of all documents at once. */
async function told(store: WholeGraph) {
  return {
    documents: await store.documents(),
    partners: await store.partners({ limit: 500 }),
    found: await store.search({ q: 'musik', limit: 500 }),
    kinds: await store.gaps({ document: 'beispielstadt-0-2024', kind: ['L7'] }),
  };
}

describe.each(engines)('what all documents say on $name', (under) => {
  let engine: Engine;
  let recorder: ReturnType<typeof recordingEngine>;
  let store: WholeGraph;

  beforeEach(async () => {
    engine = await under.open();
    const writing = writingOn(engine);
    for (const { registry, earlier, bundle } of towns) {
      await writing.saveRegistry(registry, { requestId: `registry-${bundle.document.id}` });
      for (const year of [earlier, bundle])
        await writing.replaceDocument(year, { requestId: year.document.id });
    }
    recorder = recordingEngine(engine);
    store = new WholeGraph(recorder.engine);
  });
  afterEach(() => engine.close());

  /** Documents whose names were read. */
  const namesRead = (): string[] =>
    recorder
      .take()
      .flat()
      .filter(({ name }) => name === names.name)
      .flatMap(({ params }) => names.params.parse(params).documents);

  /** Documents that texts about single documents were asked for, and whether the registry's names were. */
  const reread = () => {
    const reads = recorder.take().flat();
    return {
      documents: reads
        .filter(({ name }) => perDocument.has(name))
        .flatMap(({ params }) => names.params.parse(params).documents),
      registry: reads.some(({ name }) => name === namesOfBodies.name),
    };
  };

  test('is read again of what was written alone, and is what a fresh reader is told', async () => {
    await told(store);
    reread();
    const [{ bundle, registry }] = towns;
    const [section, ...others] = bundle.sections;
    if (section === undefined) throw new Error('the town has no section');
    const shorter = { ...bundle, sections: [{ ...section, rows: section.rows.slice(1) }, ...others] };
    await store.writing.replaceDocument(shorter, { requestId: 'shorter' });
    const afterDocument = await told(store);
    const { documents, registry: names } = reread();
    expect(new Set(documents)).toEqual(new Set([bundle.document.id]));
    expect(documents).toHaveLength(perDocument.size);
    expect(names).toBe(false);
    expect(afterDocument).toEqual(await told(new WholeGraph(recordingEngine(engine).engine)));

    const [body, ...bodies] = registry.actors;
    if (body === undefined) throw new Error('the town has no bodies');
    const renamed = { ...registry, actors: [{ ...body, name: 'Musikwerk' }, ...bodies] };
    await store.writing.saveRegistry(renamed, { requestId: 'renamed' });
    reread();
    const afterRegistry = await told(store);
    expect(reread()).toEqual({ documents: [], registry: true });
    expect(afterRegistry).toEqual(await told(new WholeGraph(recordingEngine(engine).engine)));
    expect(afterRegistry.found).not.toEqual(afterDocument.found);
  });

  test('is kept as far as it was gathered when a text takes too long', async () => {
    let texts = 0;
    const stumbling = passingEngine(recorder.engine, {
      read: (query, params, signal) => {
        if (query.name === names.name && ++texts === 2) return Promise.reject(new GraphSlow('too long'));
        return recorder.engine.read(query, params, signal);
      },
    });
    const late = new WholeGraph(stumbling);
    await expect(late.documents()).rejects.toThrow(GraphSlow);
    const before = namesRead();
    const answers = await told(late);
    const after = namesRead();
    expect([before.length, after.length]).toEqual([1, 3]);
    expect(after).not.toContain(before[0]);
    expect(answers).toEqual(await told(new WholeGraph(recordingEngine(engine).engine)));
  });
});
