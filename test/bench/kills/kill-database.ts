import { setTimeout as wait } from 'node:timers/promises';
import { randomNumbers } from '../random-numbers.ts';
import { withDatabase } from './database-under-writes.ts';
import { figuresOf, type Figures } from './figures.ts';
import { loaded } from './loaded.ts';

/** Requests that the clients begin before a kill, at most, beside three; milliseconds that it then may wait. */
const mostAnswers = 12;
const longestDelay = 200;

/** What the first visitors ask once the service says it is ready. */
const firstQuestions = [
  '/api/documents',
  ...loaded.bundles.flatMap(({ document: { id } }) => [
    `/api/network?documents=${id}`,
    `/api/gaps?document=${id}`,
    `/api/partners?documents=${id}`,
  ]),
  '/api/search?q=Musik',
  '/api/partners',
  '/api/changes',
];

/** Kills Neo4j (SIGKILL) `kills` times under the writes of two clients and starts it again on the same data. */
export async function killDatabase(kills: number): Promise<Figures> {
  const random = randomNumbers(7);
  const late: string[] = [];
  const { ledger, faults } = await withDatabase(
    async (database) => database,
    async (served, database) => {
      const { url } = served;
      for (let kill = 1; kill <= kills; kill++) {
        const answered = Promise.withResolvers<void>();
        let [isOver, left] = [false, 3 + random.below(mostAnswers)];
        const writing = served.write(() => {
          if (--left === 0) answered.resolve();
          return isOver;
        });
        await answered.promise;
        await wait(random.below(longestDelay));
        await database.kill();
        isOver = true;
        await Promise.all([writing, database.start(), untilReady(url, 503)]);
        await untilReady(url, 200);
        late.push(...(await refusedOf(url)).map((path) => `kill ${kill}: ${path}`));
        served.faults.half.push(...(await served.ledger.sendAgain(url, 10)));
        await served.look(`after kill ${kill}`);
        console.error(`kill ${kill} of ${kills} of Neo4j`);
      }
    },
  );
  const note = `nach jedem Start ${firstQuestions.length} erste Fragen zugleich, sobald /readyz 200 sagt`;
  return figuresOf('kill -9 von Neo4j', kills, ledger, faults, note, late);
}

/** Asks /readyz as a load balancer does. */
async function untilReady(url: string, status: number): Promise<void> {
  while ((await fetch(`${url}/readyz`)).status !== status) await wait(100);
}

/** Which of the first questions are answered with 503. */
async function refusedOf(url: string): Promise<string[]> {
  const statuses = await Promise.all(
    firstQuestions.map(async (path) => ({ path, status: (await fetch(`${url}${path}`)).status })),
  );
  return statuses.flatMap(({ path, status }) => (status === 503 ? [path] : []));
}
