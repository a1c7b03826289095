import type { Transaction } from '../../engines/engine.ts';
import { tieFigures } from '../../network/tie-figures.ts';
import { isTie } from '../../programme/ties.ts';
import { runInBatches } from '../../records/write/rows-in-batches.ts';
import { deleteTies } from '../../records/write/delete-document.ts';
import { createTies, markNames, namesInRows, runnersOfAreas } from '../../records/write/tie-records.ts';
import { tieId } from '../../schema/ids.ts';

/**
 * Rebuilds what is derived from the names of one document: on every name whether it ties, and one tie per area and body.
 * What ties is decided by the same rule as everywhere.
 */
export async function rebuildTies(tx: Transaction, document: string): Promise<void> {
  await deleteTies(tx, document);
  const names = await tx.run(namesInRows, { document });
  const runners = await tx.run(runnersOfAreas, { document });
  const runBy = new Map(runners.map(({ area, runner }) => [area, runner]));
  const marked = names.map((name) => ({ ...name, ties: isTie(name, runBy.get(name.area) ?? null) }));
  await runInBatches(
    tx,
    markNames,
    marked.map(({ id, ties }) => ({ id, ties })),
  );
  const groups = Map.groupBy(
    marked.filter(({ ties }) => ties),
    ({ area, actor }) => tieId(document, area, actor),
  );
  await runInBatches(
    tx,
    createTies,
    [...groups].flatMap(([id, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { basis: bestBasis, ...figures } = tieFigures(group);
      return [{ id, document, area: first.area, partner: first.actor, bestBasis, ...figures }];
    }),
  );
}
