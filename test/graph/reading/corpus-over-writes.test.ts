import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../../graph/engines/engine.ts';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { changedNames, linkOf, type NamesState } from '../../../graph/reading/corpus/changed-names.ts';
import { kindsElsewhere } from '../../../graph/reading/kinds-elsewhere.ts';
import { extractQueries } from '../../../graph/records/extract-records.ts';
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
const towns = [0, 1, 2].map((town) => generateTown(town, { actors: bodies, rows: 14 }));
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

/** What is told of all documents at once. */
async function told(engine: Engine) {
  const asked = new WholeGraph(engine);
  return {
    kinds: await kindsElsewhere(await asked.reading()),
    documents: await asked.documents(),
    partners: await asked.partners({ limit: 500 }),
    strongest: await asked.partners({ basis: ['M1'], sort: 'mentions', limit: 500 }),
    found: await asked.search({ q: 'musik', limit: 500 }),
    towns: await asked.search({ q: 'bereich beispielstad', limit: 500 }),
    named: await asked.search({ q: 'beispielstadt', labels: ['Actor'], limit: 500 }),
    open: await asked.review({ limit: 20 }),
  };
}

/** What somebody is told who never asked before. */
const fresh = () => told(recordingEngine(recorder.engine).engine);

/** Ids of the documents whose names were read to answer. */
async function gatheredFor(ask: () => Promise<unknown>): Promise<string[]> {
  recorder.take();
  await ask();
  return recorder
    .take()
    .flat()
    .filter(({ name }) => name === extractQueries.names.name)
    .flatMap(({ params }) => extractQueries.names.params.parse(params).documents)
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
  const kind = random.below(7);
  if (kind === 0) {
    const actors = registry.actors.map((actor) =>
      random.below(3) > 0
        ? actor
        : { ...actor, type: random.pick(ActorType.options), status: random.pick(ActorStatus.options) },
    );
    await writing.saveRegistry({ ...registry, actors }, written());
  } else if (kind > 4) {
    const [a, b] = [random.below(bodies), random.below(bodies)].toSorted((one, other) => one - other);
    const [whole, part] = [a, b].map((body) => `${id.slice(0, -5)}/a${body}`);
    if (whole === undefined || part === undefined || whole === part) return;
    const about =
      kind === 5
        ? { kind: 'actor' as const, actor: part, field: 'partOf' as const, value: random.pick([whole, null]) }
        : {
            kind: 'actor' as const,
            actor: part,
            field: 'name' as const,
            value: `Beispielstadt ${random.below(9)}`,
          };
    await writing.decide({ decisions: [{ about }], withdraw: [] }, written());
  } else if (kind === 1) {
    if ((await writing.documentState(id)) !== null) await writing.removeDocument(id, written());
  } else {
    // As it was at first now and then: what was kept of another version must not come back with it.
    await writing.replaceDocument(kind === 2 ? programme : altered(programme, random), written());
  }
}

describe('what all documents say, kept from one state of the graph to the next,', () => {
  test.each([1, 2, 3, 4])('is what a fresh gathering says after any writes (seed %i)', async (seed) => {
    const random = randomNumbers(seed);
    for (let round = 0; round < 12; round += 1) {
      for (let write = random.below(3); write >= 0; write -= 1) await writeAnything(random);
      expect(await told(recorder.engine), `round ${round}`).toEqual(await fresh());
    }
  });

  test('is read again of the document that was written, and of no other', async () => {
    const [first, second] = towns;
    if (first === undefined || second === undefined) throw new Error('a town is missing');
    const ask = () => told(recorder.engine);
    expect(await gatheredFor(ask)).toHaveLength(6);
    expect(await gatheredFor(ask)).toEqual([]);

    await writing.replaceDocument(altered(first.bundle, randomNumbers(1)), written());
    expect(await gatheredFor(ask)).toEqual(['beispielstadt-0-2024']);
    await writing.removeDocument('beispielstadt-1-2023', written());
    expect(await gatheredFor(ask)).toEqual([]);
    await writing.saveRegistry({ ...second.registry, proposals: [] }, written());
    expect(await gatheredFor(ask)).toEqual([]);
  });

  test('is told anew of what is part of a body that became part of another, and of nobody else', () => {
    const wholes = (of: Readonly<Record<string, readonly string[]>>) => (body: string) => of[body] ?? [];
    const state = (
      links: readonly string[],
      of: Readonly<Record<string, readonly string[]>>,
    ): NamesState => ({
      groups: [],
      links: new Set(links),
      kin: {
        namesOf: () => [],
        wholesOf: wholes(of),
        partsOf: (body) => Object.keys(of).filter((part) => of[part]?.includes(body)),
        maybeSame: () => [],
      },
    });
    const [inner, other] = [linkOf('part', 'choir', 'school'), linkOf('part', 'team', 'office')];
    const before = state([inner, other], { choir: ['school'], team: ['office'] });
    const after = state([inner, other, linkOf('part', 'school', 'institute')], {
      choir: ['school', 'institute'],
      school: ['institute'],
      team: ['office'],
    });
    expect([...changedNames(before, after)].toSorted()).toEqual(['choir', 'institute', 'school']);
    expect([...changedNames(after, before)].toSorted()).toEqual(['choir', 'institute', 'school']);
    expect(changedNames(before, before).size).toBe(0);
  });

  test('ends with the signal of who asked, and is there for the next who asks', async () => {
    const ending = new AbortController();
    const asked = kindsElsewhere(await new WholeGraph(recorder.engine).reading(ending.signal));
    const refused = expect(asked).rejects.toThrow('gone');
    ending.abort(new Error('gone'));
    await refused;
    expect(await told(recorder.engine)).toEqual(await fresh());
  });
});
