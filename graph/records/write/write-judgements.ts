import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { Judgement } from '../../schema/evaluation-answers.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/** A filled sheet as one node; its pairs are parallel lists, `origins` joined by blanks. */
export const StoredSheet = z.strictObject({
  id: z.uuid(),
  document: NodeId,
  at: z.iso.datetime(),
  areas: z.array(NodeId),
  actors: z.array(NodeId),
  origins: z.array(z.string()),
  judgements: z.array(Judgement),
});
export type StoredSheet = z.infer<typeof StoredSheet>;

export const writeJudgements = {
  name: 'write judgements',
  text: `
    MERGE (sheet:JudgementSheet {id: $sheet.id})
    SET sheet = $sheet`,
  params: z.strictObject({ sheet: StoredSheet }),
  row: z.never(),
} satisfies Query;
