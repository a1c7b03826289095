import { makeChange } from '../../graph/changes/apply.ts';
import type { Asked } from '../../graph/changes/kind.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import type { SourceText } from '../../graph/schema/source-text.ts';
import type { ChangeKind } from '../../graph/schema/change.ts';

const at = '2026-01-02T03:04:05.000Z';
const ids = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
  '33333333-3333-4333-8333-333333333333',
] as const;

/**
 * What people say about the findings of a document, with the same ids and times wherever it is written: one that
 * exists is dismissed, another dismissal is revoked, one is of a finding that is gone, and a form is judged; and the lines
 * of its original are added.
 */
export async function writeRemarks(engine: Engine, document: string): Promise<void> {
  const store = new WholeGraph(engine);
  const [existing] = (await store.gaps({ document, kind: [] })).findings;
  if (existing === undefined) throw new Error(`${document} has no finding`);
  const keys = [existing.key, 'U|hilden/vhs', 'L3|hilden-1999/gone'];
  for (const [index, finding] of keys.entries()) {
    const id = ids[index] ?? '';
    const asked = { id, document, finding, reason: 'Ist geklärt.', by: 'coordination' as const };
    await write(engine, `dismissal ${index}`, 'dismissal', asked);
  }
  await write(engine, 'revocation', 'revoke-dismissal', { id: ids[1] });
  await write(engine, 'judgements', 'judgements', {
    form: {
      id: '44444444-4444-4444-8444-444444444444',
      document,
      pairs: [
        { area: 'some/area', actor: 'some/actor', origins: ['rule', 'random'], judgement: 'sensible' },
        { area: 'some/area', actor: 'other/actor', origins: ['degree'], judgement: 'nonsense' },
      ],
    },
  });
  const { sha256 } = (await store.document(document)).source;
  await write(engine, 'source', 'source-text', { source: originalOf(document, sha256) });
}

/** The lines of an original in invented words. */
export function originalOf(document: string, sha256: string): SourceText {
  const lines = Array.from({ length: 90 }, (_, at) => `Zeile ${at + 1} des Originals`);
  return { document, sha256, lines, pages: [1, 41], masked: 2 };
}

/** Without looking findings up: some of these are gone. */
async function write<K extends ChangeKind>(
  engine: Engine,
  id: string,
  kind: K,
  asked: Asked[K],
): Promise<void> {
  const by = { account: null, role: null, town: null };
  await makeChange(engine, { id, at, by, kind, asked }, {}, async () => undefined);
}
