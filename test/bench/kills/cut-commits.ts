import { randomNumbers } from '../random-numbers.ts';
import { cuttingProxy, type Cut, type CuttingProxy } from './cutting-proxy.ts';
import { withDatabase } from './database-under-writes.ts';
import { figuresOf, type Figures } from './figures.ts';

/**
 * Cuts the connection between service and Neo4j during COMMIT `cuts` times under the writes of two clients, in turn
 * when COMMIT was sent and when its answer is on the way back; the driver makes such a transaction again.
 */
export async function cutCommits(cuts: number): Promise<Figures> {
  const random = randomNumbers(6);
  let proxy: CuttingProxy | undefined;
  try {
    const { ledger, faults } = await withDatabase(
      async (database) => {
        proxy = await cuttingProxy(Number(new URL(database.uri).port));
        return proxy;
      },
      async (served) => {
        for (let done = 0; done < cuts; done++) {
          const cut: Cut = done % 2 === 0 ? 'answered' : 'sent';
          proxy?.cutAfter(random.below(4), cut);
          await served.write(() => (proxy?.cuts() ?? 0) > done);
          console.error(`cut ${done + 1} of ${cuts} (${cut})`);
          if (done % 10 === 9) await served.look(`after ${done + 1} cuts`);
        }
        served.faults.half.push(...(await served.ledger.sendAgain(served.url, 50)));
        await served.look('at the end');
      },
    );
    const note = 'im Wechsel: COMMIT unterwegs, Antwort auf COMMIT zurückgehalten';
    return figuresOf('Verbindung beim COMMIT gekappt, Neo4j', proxy?.cuts() ?? 0, ledger, faults, note);
  } finally {
    await proxy?.close();
  }
}
