import { execFileSync } from 'node:child_process';
import { Agent } from 'node:http';
import { startApp } from '../e2e/app.ts';
import { addresses } from './api-bench.ts';
import { askAt } from './serve-graph.ts';
import { printTable, ratio, verdict } from './table.ts';

const connections = 50;
/** Requests before anything counts, and those to the first figure. */
const [warmUp, requests] = [1000, 2000];

/** Resident memory of a process in MB. */
function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/**
 * The resident memory of the service, embedded, after a number of requests over 50 connections, one address of every
 * kind in turn, packed as browsers ask for it. A leak shows as a ratio that grows with the requests.
 */
export async function memoryBench(): Promise<void> {
  const app = await startApp({ RATE_LIMIT: '0', NEO4J_URI: '' });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    const ask = askAt(app.url, agent);
    const asked = await addresses({ ask });
    let sent = 0;
    const sendUntil = (total: number): Promise<unknown> =>
      Promise.all(
        Array.from({ length: connections }, async () => {
          while (sent < total)
            await ask(asked[sent++ % asked.length] ?? '', { 'accept-encoding': 'gzip, deflate, br' });
        }),
      );
    const figures: { readonly after: string; readonly memory: number }[] = [];
    for (const [after, total] of [
      ['bereit, noch nichts gefragt', 0],
      [`aufgewärmt: ${warmUp} Anfragen`, warmUp],
      ...[1, 2, 4].map(
        (times) => [`${times * requests} weitere Anfragen`, warmUp + times * requests] as const,
      ),
    ] as const) {
      await sendUntil(total);
      figures.push({ after, memory: residentMegabytes(app.pid) });
    }
    const [, , first, , last] = figures.map(({ memory }) => memory);
    if (first === undefined || last === undefined) throw new Error('nothing was measured');
    printTable(
      `Arbeitsspeicher des Dienstes (RSS), eingebettet, fünf Programme, ${connections} Verbindungen`,
      ['', 'MB', `zu ${requests}`, ''],
      figures.map(({ after, memory }, at) => [
        after,
        memory.toFixed(0),
        ratio(memory, first),
        at === figures.length - 1 ? verdict('Arbeitsspeicher', last <= first * 1.15, '<= 1.15x') : '',
      ]),
    );
  } finally {
    agent.destroy();
    await app.stop();
  }
}
