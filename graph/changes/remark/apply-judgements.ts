import { commitRemark } from '../commit-version.ts';
import type { Change } from '../commit-version.ts';
import { contentHash } from '../content-hash.ts';
import type { Transaction } from '../../engines/engine.ts';
import { writeJudgements } from '../../records/write/write-judgements.ts';
import type { JudgementSheet } from '../../schema/evaluation-answers.ts';

/** The content that tells a repeated request from another one. */
export function judgedContent({ id, document, pairs }: JudgementSheet): string {
  return contentHash({ id, document, pairs });
}

/** Keeps a sheet in the place of one with the same id; judgements outlive the document they speak of. */
export async function applyJudgements(
  tx: Transaction,
  change: Change,
  sheet: JudgementSheet,
): Promise<{ version: number }> {
  const { id, document, at, pairs } = sheet;
  await tx.run(writeJudgements, {
    sheet: {
      id,
      document,
      at,
      areas: pairs.map(({ area }) => area),
      actors: pairs.map(({ actor }) => actor),
      origins: pairs.map(({ origins }) => origins.join(' ')),
      judgements: pairs.map(({ judgement }) => judgement),
    },
  });
  return commitRemark(tx, change, {
    kind: 'judgements',
    at,
    document,
    subject: id,
    contentHash: judgedContent(sheet),
  });
}
