import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { Judgement } from '../schema/evaluation-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';

export const formsOf = {
  name: 'judging forms of a document',
  text: `
MATCH (form:JudgingForm {document: $document})
RETURN form.id AS id, form.origins AS origins, form.judgements AS judgements
ORDER BY id`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({
    id: z.uuid(),
    origins: z.array(z.string()).nullable(),
    judgements: z.array(Judgement).nullable(),
  }),
} satisfies Query;
