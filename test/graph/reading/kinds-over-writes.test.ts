import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { kindsElsewhere } from '../../../graph/reading/kinds-elsewhere.ts';
import { kindsElsewhereQueries } from '../../../graph/records/kinds.ts';
import { ActorType } from '../../../graph/schema/actor-types.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { ActorStatus, ProductKind } from '../../../graph/schema/vocabulary.ts';
import { WholeGraph } from '../whole-graph.ts';
import { generateTown, type GeneratedTown } from '../../bench/generate-town.ts';
import { randomNumbers, type RandomNumbers } from '../../bench/random-numbers.ts';
import { recordingEngine } from '../../bench/recording-engine.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

/** Bodies of a town; as many for each kind of area. */
const bodies = 2 * ProductKind.options.length;
const towns = [0, 1, 2].map((town) => generateTown(town, bodies, 14));
let recorder: ReturnType<typeof recordingEngine>;
let store: WholeGraph;
let writing: Writing;
let writes = 0;
const written = () => ({ requestId: `write-${(writes += 1)}` });

beforeEach(async () => {
  recorder = recordingEngine(await openEmbedded({ dataDir: null }));
  store = new WholeGraph(recorder.engine);
  writing = writingOn(recorder.engine);
  for (const { registry, bundle, earlier } of towns) {
    await writing.saveRegistry(registry, written());
    await writing.replaceDocument(bundle, written());
    await writing.replaceDocument(earlier, written());
  }
});
afterEach(() => store.close());

/** What somebody is told who never asked before. */
async function fresh() {
  return kindsElsewhere(await new WholeGraph(recordingEngine(recorder.engine).engine).reading());
}

/** Ids of the documents whose partners were read to answer. */
async function gatheredFor(ask: () => Promise<unknown>): Promise<string[]> {
  recorder.take();
  await ask();
  return recorder
    .take()
    .flat()
    .filter(({ name }) => name === kindsElsewhereQueries.types.name)
    .flatMap(({ params }) => kindsElsewhereQueries.types.params.parse(params).documents)
    .toSorted();
}

/** The programme with some names, readings and areas changed; ids stay. */
function altered({ document, products, ...rest }: Bundle, random: RandomNumbers): Bundle {
  return Bundle.parse({
    ...rest,
    document: { ...document, title: `Fassung ${random.next()}` },
    products: products.map((product) => ({
      ...product,
      ...(random.below(3) === 0 ? { kind: random.pick(ProductKind.options), name: `${random.next()}` } : {}),
      ...(random.below(3) === 0 ? { runBy: `${document.municipality}/a${random.below(bodies)}` } : {}),
    })),
    sections: rest.sections.map((section) => ({
      ...section,
      rows: section.rows
        .filter(() => random.below(6) > 0)
        .map((row) => ({
          ...row,
          mentions: row.mentions.map((mention) => ({
            ...mention,
            review: random.below(5) === 0 ? ('open' as const) : mention.review,
            means:
              random.below(3) === 0 ? `${document.municipality}/a${random.below(bodies)}` : mention.means,
          })),
        })),
    })),
  });
}

async function writeAnything(random: RandomNumbers): Promise<void> {
  const { registry, bundle, earlier }: GeneratedTown = random.pick(towns);
  const programme = random.pick([bundle, earlier]);
  const { id } = programme.document;
  const kind = random.below(5);
  if (kind === 0) {
    const actors = registry.actors.map((actor) =>
      random.below(3) > 0
        ? actor
        : { ...actor, type: random.pick(ActorType.options), status: random.pick(ActorStatus.options) },
    );
    await writing.saveRegistry({ ...registry, actors }, written());
  } else if (kind === 1) {
    if ((await writing.documentState(id)) !== null) await writing.removeDocument(id, written());
  } else {
    // As it was at first now and then: what was kept of another version must not come back with it.
    await writing.replaceDocument(kind === 2 ? programme : altered(programme, random), written());
  }
}

describe('the kinds of partner, kept from one state of the graph to the next,', () => {
  test.each([1, 2, 3, 4])('are those of a fresh gathering after any writes (seed %i)', async (seed) => {
    const random = randomNumbers(seed);
    for (let round = 0; round < 12; round += 1) {
      for (let write = random.below(3); write >= 0; write -= 1) await writeAnything(random);
      expect(await kindsElsewhere(await new WholeGraph(recorder.engine).reading()), `round ${round}`).toEqual(
        await fresh(),
      );
    }
  });

  test('are gathered again for the programmes of the town that was written, and for no other', async () => {
    const [first, second] = towns;
    if (first === undefined || second === undefined) throw new Error('a town is missing');
    const ask = async () => kindsElsewhere(await new WholeGraph(recorder.engine).reading());
    expect(await gatheredFor(ask)).toHaveLength(6);
    expect(await gatheredFor(ask)).toEqual([]);

    await writing.replaceDocument(altered(first.bundle, randomNumbers(1)), written());
    expect(await gatheredFor(ask)).toEqual(['beispielstadt-0-2023', 'beispielstadt-0-2024']);
    await writing.removeDocument('beispielstadt-1-2023', written());
    expect(await gatheredFor(ask)).toEqual(['beispielstadt-1-2024']);
    await writing.saveRegistry({ ...second.registry, proposals: [] }, written());
    expect(await gatheredFor(ask)).toHaveLength(5);
  });

  test('end with the signal of who asked, and are there for the next who asks', async () => {
    const ending = new AbortController();
    const asked = kindsElsewhere(await new WholeGraph(recorder.engine).reading(ending.signal));
    const refused = expect(asked).rejects.toThrow('gone');
    ending.abort(new Error('gone'));
    await refused;
    expect(await kindsElsewhere(await new WholeGraph(recorder.engine).reading())).toEqual(await fresh());
  });
});
