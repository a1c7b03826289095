import { printTable } from '../table.ts';
import { cutCommits } from './cut-commits.ts';
import type { Figures } from './figures.ts';
import { killDatabase } from './kill-database.ts';
import { everyWrite, killServer, program } from './kill-server.ts';

/** How often each part breaks something unless it is told otherwise. */
const full = [60, 30, 10, 60] as const;

/**
 * Proves that nothing acknowledged is lost, nothing is made twice and nothing halfway when the server is killed, the
 * connection is cut during COMMIT, Neo4j is killed, and the program itself is killed while people decide. `times` are how often, in this order; 0 leaves a part out.
 * Other than figures this is a proof: what is found is printed, and the process fails.
 */
export async function killsBench(times: readonly number[]): Promise<void> {
  const [kills = full[0], cuts = full[1], databaseKills = full[2], programKills = full[3]] = times;
  const parts: readonly (readonly [number, (count: number) => Promise<Figures>])[] = [
    [kills, (count) => killServer(everyWrite, count)],
    [cuts, cutCommits],
    [databaseKills, killDatabase],
    [programKills, (count) => killServer(program, count)],
  ];
  const figures: Figures[] = [];
  for (const [count, part] of parts) if (count > 0) figures.push(await part(count));
  printTable(
    'Abbrüche unter Schreiben: zwei Clients, alle Arten von Änderungen',
    [
      '',
      'Abbrüche',
      'bestätigt',
      'Entscheidungen',
      'abgelehnt',
      'ohne Antwort',
      'verloren',
      'doppelt',
      'halb',
      '503 nach bereit',
    ],
    figures.map(({ what, times: broken, acknowledged, decisions, refused, cut, faults, lateRefusals }) => [
      what,
      ...[broken, acknowledged, decisions, refused, cut].map(String),
      ...[faults.lost, faults.doubled, faults.half].map(({ length }) => String(length)),
      lateRefusals === null ? '–' : String(lateRefusals.length),
    ]),
  );
  for (const { what, note } of figures) console.log(`${what}: ${note}`);
  for (const { faults, lateRefusals } of figures)
    for (const fault of [...faults.lost, ...faults.doubled, ...faults.half, ...(lateRefusals ?? [])]) {
      console.log(`  ${fault}`);
      process.exitCode = 1;
    }
}
