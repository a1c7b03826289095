import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { programme } from '../../../graph/reading/programme.ts';
import { isTie } from '../../../graph/programme/ties.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { NetworkQuery } from '../../../graph/schema/network-answers.ts';
import { ActorStatus, actorStatusTable } from '../../../graph/schema/vocabulary.ts';
import { csv } from '../../../api/export/csv.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { randomNumbers, type RandomNumbers } from '../../bench/random-numbers.ts';
import { WholeGraph } from '../whole-graph.ts';

const [earlier, id] = ['hilden-2023', 'hilden-2024'];
const partnerStatuses = ActorStatus.options.filter((status) => actorStatusTable[status].partner);

/**
 * The curated programme with names added at random, every third of them that of the house that runs the row's area, and
 * some that the measure is only about.
 */
function withNames(bundle: Bundle, bodies: readonly string[], random: RandomNumbers): Bundle {
  const runBy = new Map(bundle.products.map((product) => [product.code, product.runBy]));
  const changed = structuredClone(bundle);
  for (const { rows } of changed.sections)
    for (const row of rows) {
      if (row.flags.includes('blank-partner-cell')) continue;
      for (let added = random.below(3); added > 0; added -= 1) {
        const own = row.product === undefined ? undefined : runBy.get(row.product);
        const single = row.measures.length === 1;
        const column = random.pick(['partner', 'measure'] as const);
        row.mentions.push({
          as: `Name ${random.below(1000)}`,
          means: own !== undefined && random.below(3) === 0 ? own : random.pick(bodies),
          column,
          ...(column === 'measure' && random.below(2) === 0 ? { role: 'object' as const } : {}),
          lines: row.lines,
          basis: single ? 'M2s' : 'Z',
          ...(single ? { at: 1 } : {}),
          rule: 'exact',
          review: random.pick(['confirmed', 'confirmed', 'open', 'rejected'] as const),
        });
      }
    }
  return Bundle.parse(changed);
}

interface Tie {
  readonly area: string;
  readonly partner: string;
  readonly rows: number;
  readonly mentions: number;
}

/** Ties as the bundle's own text has them, counted without any of the code under test but the rule itself. */
function tiesByHand({ document, products, sections }: Bundle, known: ReadonlySet<string>): Tie[] {
  const runBy = new Map(products.map((product) => [product.code, product.runBy ?? null]));
  const found = new Map<string, { area: string; partner: string; rows: Set<object>; mentions: number }>();
  for (const { code, rows } of sections)
    for (const row of rows)
      for (const { means, review, role = 'partner' } of row.mentions) {
        const house = row.product === undefined ? null : (runBy.get(row.product) ?? null);
        if (!known.has(means) || !isTie({ actor: means, role, review }, house)) continue;
        const area =
          row.product === undefined ? `${document.id}/${code}` : `${document.municipality}/${row.product}`;
        const tie = found.get(`${area}|${means}`) ?? { area, partner: means, rows: new Set(), mentions: 0 };
        tie.rows.add(row);
        tie.mentions += 1;
        found.set(`${area}|${means}`, tie);
      }
  return [...found.values()].map((tie) => ({ ...tie, rows: tie.rows.size })).sort(byEnds);
}

function byEnds(a: Tie, b: Tie): number {
  return `${a.area}|${a.partner}` < `${b.area}|${b.partner}` ? -1 : 1;
}

describe.each([1, 2, 3])('with names added at random, own houses among them (seed %i),', (seed) => {
  let store: WholeGraph;
  let hand: readonly Tie[];
  let statusOf: ReadonlyMap<string, ActorStatus>;

  beforeAll(async () => {
    const { registry, bundles } = await readSeed();
    statusOf = new Map(registry.actors.map((actor) => [actor.id, actor.status]));
    const bodies = registry.actors
      .filter(({ id: body, status }) => body.startsWith('hilden/') && actorStatusTable[status].partner)
      .map((actor) => actor.id);
    const random = randomNumbers(seed);
    const changed = bundles.map((bundle) =>
      bundle.document.municipality === 'hilden' ? withNames(bundle, bodies, random) : bundle,
    );
    store = new WholeGraph(await openEmbedded({ dataDir: null }));
    await loadSeed(store.writing, { registry, bundles: changed });
    const own = changed.find(({ document }) => document.id === id);
    if (own === undefined) throw new Error(`${id} is missing`);
    hand = tiesByHand(own, new Set(statusOf.keys()));
  });
  afterAll(() => store.close());

  const withStatus = (...wanted: readonly ActorStatus[]): readonly Tie[] =>
    hand.filter(({ partner }) => wanted.includes(statusOf.get(partner) ?? 'placeholder'));
  const network = () =>
    store.detailedNetwork(NetworkQuery.parse({ documents: [id], status: [...ActorStatus.options] }));

  test('own houses and what measures are about are named, so that the rule has something to leave out', async () => {
    const { rows } = await programme(await store.reading(), id);
    const own = rows.flatMap(({ area, mentions }) =>
      mentions.filter(({ actor }) => actor !== null && actor.id === area.runBy?.id),
    );
    expect(own.length).toBeGreaterThan(5);
    const objects = rows.flatMap(({ mentions }) => mentions.filter(({ role }) => role === 'object'));
    expect(objects.length).toBeGreaterThan(5);
  });

  test('the map draws them', async () => {
    const { ties } = await network();
    const drawn = ties.map(({ source: area, target: partner, rows, mentions }) => ({
      area,
      partner,
      rows,
      mentions,
    }));
    expect(drawn.sort(byEnds)).toEqual(hand);
  });

  test('the derived ties of the graph are the same, seen from the areas and from the partners', async () => {
    const query = { depth: 1, documents: [id], status: [...ActorStatus.options], types: [], basis: [] };
    const ends = [...new Set(hand.flatMap(({ area, partner }) => [area, partner]))];
    for (const end of ends.filter((_, at) => at % 5 === 0)) {
      const { ties } = await store.neighbours(end, query);
      const near = ties
        .filter(({ kind }) => kind === 'names')
        .map(({ source: area, target: partner, rows, mentions }) => ({ area, partner, rows, mentions }));
      expect(near.sort(byEnds), end).toEqual(
        hand.filter(({ area, partner }) => area === end || partner === end),
      );
    }
  });

  test('the documents, the coverage and the limits count them', async () => {
    const partners = withStatus(...partnerStatuses);
    const document = (await store.documents()).find((one) => one.id === id);
    const { coverage } = await network();
    const figures = await store.figures({ document: id });
    expect(document?.counts).toMatchObject({
      ties: partners.length,
      actors: new Set(partners.map(({ partner }) => partner)).size,
      rowsWithPartner: coverage.rowsWithPartner,
    });
    expect(figures.limits.rowsWithPartner).toBe(coverage.rowsWithPartner);
    expect(coverage.mentions).toBe(hand.reduce((sum, { mentions }) => sum + mentions, 0));
  });

  test('the figures count them', async () => {
    const named = withStatus('identifiable');
    const figures = await store.figures({ document: id });
    expect(figures).toMatchObject({
      ties: named.length,
      partners: new Set(named.map(({ partner }) => partner)).size,
      collective: new Set(withStatus('collective').map(({ partner }) => partner)).size,
    });
    expect(figures.basis.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(
      named.reduce((sum, { mentions }) => sum + mentions, 0),
    );
  });

  test('the list of partners and the pages of the bodies count them', async () => {
    const { partners } = await store.partners({
      documents: [id],
      status: [...ActorStatus.options],
      limit: 500,
    });
    const byPartner = Map.groupBy(hand, ({ partner }) => partner);
    const tying = partners.filter(({ named }) => named.includes('partner'));
    expect(new Set(tying.map((partner) => partner.id))).toEqual(new Set(byPartner.keys()));
    for (const { id: body, areas, mentions } of partners) {
      const own = byPartner.get(body) ?? [];
      const inAreas = new Set(areas.flatMap(({ id: area, doubles }) => [area, ...doubles]));
      expect(inAreas, body).toEqual(new Set(own.map(({ area }) => area)));
      expect(mentions, body).toBe(own.reduce((sum, tie) => sum + tie.mentions, 0));
    }
    for (const { id: body } of partners.filter((_, at) => at % 9 === 0)) {
      const { summary } = await store.partner(body);
      const everywhere = await store.partners({ status: [...ActorStatus.options], limit: 500 });
      expect(summary).toMatchObject({
        ...everywhere.partners.find((partner) => partner.id === body),
        documents: summary.documents,
      });
    }
  });

  test('the comparison keeps, adds and drops nothing else', async () => {
    const answer = await store.compare({ a: earlier ?? '', b: id ?? '', level: 'product', include: 'all' });
    if (answer.mode !== 'same-town') throw new Error('the years are not comparable');
    // Who stands in the later year only by its whole or a part has no tie of its own there.
    const own = [...answer.kept, ...answer.added].filter(({ throughB }) => throughB.length === 0);
    const ours = own.map(({ area, actor, b }) => ({
      area: area.id,
      partner: actor.id,
      rows: new Set(b.map(({ row }) => row)).size,
      mentions: b.length,
    }));
    expect(ours.sort(byEnds)).toEqual(hand);
  });

  test('the exported table has a line for each', async () => {
    const lines = csv(await network(), 'de', [])
      .split('\r\n')
      .slice(1);
    expect(lines.filter((line) => line.startsWith(`${id};`))).toHaveLength(hand.length);
  });
});
