import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { DecisionContent } from '../../graph/schema/decision.ts';
import type { BenchEngine } from './bench-engines.ts';
import { generateTown, type GeneratedTown } from './generate-town.ts';
import { loadTowns } from './load-towns.ts';
import { quantile } from './measure.ts';
import { randomNumbers, type RandomNumbers } from './random-numbers.ts';
import { ms, printTable, verdict } from './table.ts';

const towns = 50;
const perKind = 25;

/**
 * How fast one decision is made among 50 towns of two years each, by kind, how long its line is, how fast what is open is
 * asked anew right after it, and then the map, the findings and a search of the town. Each is taken back in the end.
 */
export async function decisionsBench({ name, open }: BenchEngine): Promise<void> {
  const { store, writing, engine, close } = await open();
  try {
    await loadTowns(writing, 0, towns, { years: 2 });
    await store.graph.gather();
    const random = randomNumbers(11);
    const rows: string[][] = [];
    for (const [kind, make] of Object.entries(kinds)) {
      const [made, back, after, lines]: [number[], number[], number[], number[]] = [[], [], [], []];
      const asked: number[] = [];
      for (let number = 0; number < perKind; number++) {
        const town = generateTown(Math.floor(random.next() * towns));
        const document = town.bundle.document.id;
        const requestId = `${kind}-${number}`;
        const decision = { decisions: [{ about: make(town, random) }], withdraw: [] };
        const { version } = await timed(made, () => writing.decide(decision, { requestId }));
        lines.push((await engine.lineOf(version))?.length ?? 0);
        await timed(asked, () => store.review({ limit: 200 }));
        await timed(after, async () => {
          await store.network(NetworkQuery.parse({ documents: [document] }));
          await store.gaps({ document, kind: [] });
          await store.search({ q: town.bundle.document.title, limit: 10 });
        });
        await timed(back, () => writing.revert(requestId, { requestId: `un-${requestId}` }));
      }
      const figures = [made, back, asked, after].flatMap((list) => [
        ms(quantile(list, 0.5)),
        ms(quantile(list, 0.95)),
      ]);
      rows.push([kind, ...figures, String(Math.max(...lines))]);
      const goal = name === 'eingebettet' ? 150 : 400;
      console.log(verdict(`${kind} (${name})`, quantile(made, 0.95) <= goal, `p95 ≤ ${goal} ms`));
      console.log(verdict(`${kind} (${name}), Zeile`, Math.max(...lines) < 1000, 'Zeile < 1 kB'));
    }
    const head = [
      '',
      'p50',
      'p95',
      'zurück p50',
      'p95',
      'Fragen p50',
      'p95',
      'Karte, Lücken, Suche p50',
      'p95',
      'Zeichen',
    ];
    printTable(`Eine Entscheidung unter ${towns} Städten (${name})`, head, rows);
  } finally {
    await close();
  }
}

const kinds: Readonly<Record<string, (town: GeneratedTown, random: RandomNumbers) => DecisionContent>> = {
  gleich: ({ registry, bundle }, random) => {
    const own = registry.actors.filter(
      (actor) => actor.municipality === bundle.document.municipality && actor.partOf === undefined,
    );
    const one = random.pick(own);
    const other = random.pick(own.filter((actor) => actor !== one));
    const [a = '', b = ''] = [one.id, other.id].toSorted();
    return { kind: 'pair', a, b, judged: 'same' };
  },
  Schreibweise: ({ bundle }, random) => {
    const mentions = bundle.sections.flatMap(({ rows }) => rows.flatMap((row) => row.mentions));
    return {
      kind: 'wording',
      town: bundle.document.municipality,
      wording: random.pick(mentions).as,
      review: 'rejected',
    };
  },
  Maßnahmen: ({ bundle }, random) => {
    const { document, sections } = bundle;
    const rows = sections.flatMap(({ code, rows: own }) =>
      own.map(({ product, measures }) => ({ place: `${code}/${product ?? ''}`, measures })),
    );
    const { place, measures } = random.pick(rows);
    const { title } = random.pick(measures);
    return { kind: 'measures', document: document.id, place, text: title, titles: [title, 'Weiteres'] };
  },
  Name: ({ registry }, random) => {
    const { id } = random.pick(registry.actors);
    return { kind: 'actor', actor: id, field: 'name', value: `Haus ${Math.floor(random.next() * 1000)}` };
  },
};

async function timed<T>(list: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  list.push(performance.now() - started);
  return result;
}
