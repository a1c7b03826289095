import type { Transaction } from '../../engines/engine.ts';
import { decisionQueries } from '../../records/decision-records.ts';
import { drawProposals } from '../../records/write/registry-relations.ts';
import { deleteRegistry } from '../../records/write/delete-registry.ts';
import { writeDecisions } from '../../records/write/write-decisions.ts';
import { keptDecision } from './standing.ts';

/**
 * Notes on the proposals between pairs of entries what was decided of them, and draws those that are still open. A pair
 * is proposed either way round.
 */
export async function noteJudged(
  tx: Transaction,
  pairs: readonly (readonly [string, string])[],
): Promise<void> {
  if (pairs.length > 0) {
    const keys = pairs.map(([one, other]) => ['pair', ...[one, other].toSorted()].join('|'));
    const found = await tx.run(decisionQueries.byKeys, { keys: [...new Set(keys)] });
    const judged = new Map(found.map((record) => [record.key, keptDecision(record).about]));
    const rows = pairs.flatMap(([one, other], index) => {
      const about = judged.get(keys[index] ?? '');
      const says = about?.kind === 'pair' ? about.judged : 'open';
      return [`${one}|${other}`, `${other}|${one}`].map((id) => ({ id, judged: says }));
    });
    await tx.run(writeDecisions.judged, { rows });
    await tx.run(deleteRegistry.drawn, {
      ids: rows.filter(({ judged: says }) => says === 'different').map(({ id }) => id),
    });
  }
  await tx.run(drawProposals, {});
}
