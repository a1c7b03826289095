import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { Judgement } from '../../schema/evaluation-answers.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/** A filled form as one node; its pairs are parallel lists, `origins` joined by blanks. */
export const StoredForm = z.strictObject({
  id: z.uuid(),
  document: NodeId,
  at: z.iso.datetime(),
  areas: z.array(NodeId),
  actors: z.array(NodeId),
  origins: z.array(z.string()),
  judgements: z.array(Judgement),
});
export type StoredForm = z.infer<typeof StoredForm>;

export const writeJudgements = {
  name: 'write judgements',
  text: `
    MERGE (form:JudgingForm {id: $form.id})
    SET form = $form`,
  params: z.strictObject({ form: StoredForm }),
  row: z.never(),
} satisfies Query;

export const deleteJudgements = {
  name: 'delete judgements',
  text: `
    MATCH (form:JudgingForm {id: $id})
    DETACH DELETE form`,
  params: z.strictObject({ id: z.uuid() }),
  row: z.never(),
} satisfies Query;
