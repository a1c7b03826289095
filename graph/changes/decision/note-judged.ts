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
    const says = pairs.flatMap(([one, other], index) => {
      const about = judged.get(keys[index] ?? '');
      const word = about?.kind === 'pair' ? about.judged : null;
      return [`${one}|${other}`, `${other}|${one}`].map((id) => ({ id, judged: word }));
    });
    const idsOf = (word: string | null) =>
      says.filter(({ judged: said }) => said === word).map(({ id }) => id);
    const decided = says.flatMap(({ id, judged: word }) => (word === null ? [] : [{ id, judged: word }]));
    await tx.run(writeDecisions.judged, { rows: decided });
    await tx.run(writeDecisions.open, { ids: idsOf(null) });
    await tx.run(deleteRegistry.drawn, { ids: idsOf('different') });
  }
  await tx.run(drawProposals, {});
}
