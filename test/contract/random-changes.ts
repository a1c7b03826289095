import { randomUUID } from 'node:crypto';
import type { Engine } from '../../graph/engines/engine.ts';
import { Writing } from '../../graph/changes/writing.ts';
import {
  AlreadyDismissed,
  CannotDecide,
  CannotRevert,
  InvalidBundle,
  UnknownNode,
} from '../../graph/errors.ts';
import { changesFrom } from '../../graph/records/changes.ts';
import { graphVersion } from '../../graph/records/write/graph-state.ts';
import { Bundle } from '../../graph/schema/bundle.ts';
import { Registry } from '../../graph/schema/registry.ts';
import type { RandomNumbers } from '../bench/random-numbers.ts';
import { someDecisions } from './random-decisions.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';

const years = [2022, 2023, 2024];
const runners = ['musterstadt/amt', 'musterstadt/archiv', 'musterstadt/chor', null];

/** The small programme of a year, with products called and run in some way, rows left out, measures that go on. */
function someBundle(random: RandomNumbers): Bundle {
  const year = random.pick(years);
  const left = new Set(smallBundle.products.filter(() => random.next() < 0.7).map(({ code }) => code));
  return Bundle.parse({
    ...smallBundle,
    document: { ...smallBundle.document, id: `musterstadt-${year}`, year },
    products: smallBundle.products.map((product) => ({
      ...product,
      name: `${product.name} ${Math.floor(random.next() * 3)}`,
      runBy: random.pick(runners) ?? undefined,
    })),
    sections: smallBundle.sections
      .filter(({ code }) => code !== 'SM')
      .map((section) => ({
        ...section,
        rows: section.rows
          .filter(({ product }) => product === undefined || left.has(product))
          .map((row) => ({
            ...row,
            measures: row.measures.map((measure, index) =>
              random.next() < 0.5 || row.product === undefined
                ? measure
                : {
                    ...measure,
                    continues: {
                      measure: `musterstadt-${year - 1}/${section.code}/${row.product}/m${index + 1}`,
                      kind: 'same' as const,
                    },
                  },
            ),
          })),
      })),
  });
}

/** A bundle with one of its names reviewed anew, or left out. */
function corrected(bundle: Bundle, random: RandomNumbers): Bundle {
  const next = structuredClone(bundle);
  const { mentions } = random.pick(next.sections.flatMap(({ rows }) => rows)) ?? { mentions: [] };
  const mention = mentions.length > 0 ? random.pick(mentions) : undefined;
  if (mention === undefined || random.next() < 0.2) mentions.pop();
  else mention.review = random.pick(['open', 'confirmed', 'rejected']);
  return next;
}

/** The registry with bodies renamed, put elsewhere, new ones, another proposal. */
function someRegistry(random: RandomNumbers): Registry {
  const actors = smallRegistry.actors
    .filter(() => random.next() < 0.6)
    .map((actor) => ({
      ...actor,
      name: `${actor.name} ${Math.floor(random.next() * 3)}`,
      partOf: actor.id !== 'musterstadt/amt' && random.next() < 0.5 ? 'musterstadt/amt' : undefined,
    }));
  const fresh = {
    id: random.pick(['musterstadt/chor', 'musterstadt/orchester']),
    name: 'Chor',
    type: 'association',
    status: 'identifiable',
    level: 'municipal',
  };
  return Registry.parse({
    actors: random.next() < 0.7 ? [...actors, fresh] : actors,
    proposals: random.next() < 0.5 ? smallRegistry.proposals.map((one) => ({ ...one, rule: 'name' })) : [],
  });
}

/**
 * Makes `count` random changes, some of them reverts of earlier ones; what is refused as it should be is left out. Where
 * `from` were made before, the new ones go on with their numbers.
 */
export async function makeRandomChanges(
  engine: Engine,
  random: RandomNumbers,
  count: number,
  from = 0,
): Promise<number> {
  const found = async (_document: string, keys: readonly string[]) => {
    const [graph] = await engine.read(graphVersion, {});
    return { contentVersion: graph?.contentVersion ?? 0, found: new Set(keys) };
  };
  const writing = new Writing(engine, found);
  const earlier = await engine.read(changesFrom, { prefix: 'change-' });
  const ids = earlier.map(({ id }) => id);
  const put = new Map<string, Bundle>();
  const dismissals: string[] = [];
  const keys: string[] = [];
  let made = 0;
  await writing.saveRegistry(smallRegistry, { requestId: 'first' });
  for (let number = from; number < from + count; number++) {
    const requestId = `change-${number}`;
    const before = await writing.version();
    try {
      await someChange(requestId);
    } catch (error) {
      const isRefusal = [AlreadyDismissed, CannotDecide, CannotRevert, InvalidBundle, UnknownNode].some(
        (refusal) => error instanceof refusal,
      );
      if (!isRefusal) throw error;
    }
    if ((await writing.version()) === before) continue;
    ids.push(requestId);
    made += 1;
  }
  return made;

  async function someChange(requestId: string): Promise<void> {
    const document = `musterstadt-${random.pick(years)}`;
    const kind = random.next();
    if (kind < 0.4) {
      const last = put.get(document);
      const bundle = last && random.next() < 0.6 ? corrected(last, random) : someBundle(random);
      await writing.replaceDocument(bundle, { requestId });
      put.set(bundle.document.id, bundle);
    } else if (kind < 0.45) await writing.removeDocument(document, { requestId });
    else if (kind < 0.56) await writing.saveRegistry(someRegistry(random), { requestId });
    else if (kind < 0.65) {
      const finding = `L${Math.floor(random.next() * 3) + 1}|${document}`;
      const made = await writing.dismiss({ document, finding, reason: 'Geklärt.' }, { requestId });
      dismissals.push(made.id);
    } else if (kind < 0.7 && dismissals.length > 0) {
      await writing.revokeDismissal(random.pick(dismissals), { requestId });
    } else if (kind < 0.75) {
      const id = random.pick([
        '11111111-1111-4111-8111-111111111111',
        '22222222-2222-4222-8222-222222222222',
      ]);
      const pair = {
        area: 'a',
        actor: randomUUID(),
        origins: ['rule' as const],
        judgement: 'already' as const,
      };
      await writing.saveJudgements({ id, document, pairs: [pair] }, { requestId });
    } else if (kind < 0.87) {
      const made = await writing.decide(someDecisions(random, document, keys), { requestId });
      keys.push(...made.keys);
    } else if (ids.length > 0) {
      // Mostly a late one: it is less likely that others rest on it.
      const place = Math.floor(ids.length - 1 - random.next() * random.next() * ids.length);
      await writing.revert(ids[Math.max(0, place)] ?? '', { requestId });
    }
  }
}
