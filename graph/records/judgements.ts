import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { Judgement } from '../schema/evaluation-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';

export const sheetsOf = {
  name: 'judgement sheets of a document',
  text: `
MATCH (sheet:JudgementSheet {document: $document})
RETURN sheet.id AS id, sheet.origins AS origins, sheet.judgements AS judgements
ORDER BY id`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({
    id: z.uuid(),
    origins: z.array(z.string()).nullable(),
    judgements: z.array(Judgement).nullable(),
  }),
} satisfies Query;
