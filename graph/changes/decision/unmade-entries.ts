import type { Transaction } from '../../engines/engine.ts';
import { StillNeeded } from '../../errors.ts';
import { decidedSummary } from '../../programme/decision-summary.ts';
import { changeById } from '../../records/changes.ts';
import type { ChangeRecord } from '../../records/changes.ts';
import { decisionQueries } from '../../records/decision-records.ts';
import { deleteRegistry } from '../../records/write/delete-registry.ts';
import type { KeptDecision } from '../../schema/decision.ts';
import { changeSummary } from '../change-summary.ts';
import { knownAmong } from '../known-ids.ts';
import { changesBehind, usesOf } from '../registry/remove-entries.ts';
import { entriesOf, keptDecision, meantBy, type DecisionPuts } from './standing.ts';

/** Ids of the bodies made by hand that are no longer made. */
export function unmadeBy(puts: DecisionPuts): string[] {
  return [...puts].flatMap(([key, put]) =>
    put === null && key.startsWith('entry|') ? [key.slice('entry|'.length)] : [],
  );
}

/**
 * Takes the nodes of bodies away that are no longer made by hand, once everything else is written. Throws StillNeeded
 * where a decision, a document or another entry speaks of one.
 */
export async function takeUnmade(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const standing = (await tx.run(decisionQueries.all, {})).map(keptDecision);
  const speaking = standing.filter(({ about }) =>
    [...entriesOf(about), ...meantBy(about)].some((id) => ids.includes(id)),
  );
  const uses = await usesOf(tx, ids, []);
  if (speaking.length > 0 || uses.length > 0)
    throw new StillNeeded(
      whyNeeded(speaking[0]),
      [...(await changesOf(tx, speaking)), ...(await changesBehind(tx, uses))].map((change) =>
        changeSummary(change),
      ),
    );
  const known = await knownAmong(tx, new Set(ids));
  await tx.run(deleteRegistry.entities, { ids: [...known.keys()].toSorted() });
}

async function changesOf(tx: Transaction, decisions: readonly KeptDecision[]): Promise<ChangeRecord[]> {
  const found: ChangeRecord[] = [];
  for (const id of new Set(decisions.map(({ change }) => change)))
    found.push(...(await tx.run(changeById, { id })));
  return found.toSorted((a, b) => b.version - a.version);
}

function whyNeeded(first: KeptDecision | undefined) {
  if (first === undefined)
    return {
      de: 'Ein Dokument oder ein anderer Eintrag braucht diesen Eintrag noch. Er bleibt, bis das nicht mehr so ist.',
      en: 'A document or another entry still needs this entry. It stays until that is no longer so.',
    };
  const { de, en } = decidedSummary(first);
  return {
    de: `Dieser Eintrag wird noch gebraucht (${de}). Nehmen Sie das zuerst zurück.`,
    en: `This entry is still needed (${en}). Take that back first.`,
  };
}
