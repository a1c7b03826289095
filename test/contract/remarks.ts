import { applyEntry } from '../../graph/changes/apply-entry.ts';
import type { Engine, JournalEntry } from '../../graph/engines/engine.ts';
import type { JudgementSheet } from '../../graph/schema/evaluation-answers.ts';
import type { WholeGraph } from '../graph/whole-graph.ts';

const at = '2026-01-02T03:04:05.000Z';
const ids = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
] as const;

/**
 * What people say about the findings of a document, with the same ids and times wherever it is written: one that
 * exists is dismissed, another dismissal is revoked, one is of a finding that is gone, and a sheet is judged.
 */
export async function writeRemarks(engine: Engine, store: WholeGraph, document: string): Promise<void> {
  const [existing] = (await store.gaps({ document, kind: [] })).findings;
  if (existing === undefined) throw new Error(`${document} has no finding`);
  const keys = [existing.key, 'U|hilden/vhs', 'L3|hilden-1999/gone'];
  for (const [index, finding] of keys.entries())
    await write(engine, {
      id: `dismissal ${index}`,
      kind: 'dismissal',
      payload: {
        dismissal: { id: ids[index], document, finding, reason: 'Ist geklärt.', by: 'coordination', at },
      },
    });
  await write(engine, { id: 'revocation', kind: 'revoke-dismissal', payload: { id: ids[1], at } });
  const sheet: JudgementSheet = {
    id: '44444444-4444-4444-8444-444444444444',
    document,
    at,
    pairs: [
      { area: 'some/area', actor: 'some/actor', origins: ['rule', 'random'], judgement: 'sensible' },
      { area: 'some/area', actor: 'other/actor', origins: ['degree'], judgement: 'nonsense' },
    ],
  };
  await write(engine, { id: 'judgements', kind: 'judgements', payload: { sheet } });
}

async function write(engine: Engine, entry: JournalEntry): Promise<void> {
  await engine.write(entry, (tx) => applyEntry(tx, entry));
}
