import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { Judgement, Origin } from '../schema/evaluation-answers.ts';
import type { JudgementsAnswer } from '../schema/evaluation-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { documentExists } from '../records/document-records.ts';

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

/**
 * What planners judged about the suggestions for a document, counted by origin; a pair that came from several counts
 * for each. Throws UnknownNode for a document that is neither loaded nor judged.
 */
export async function judgements(
  engine: Engine,
  document: string,
  signal?: AbortSignal,
): Promise<JudgementsAnswer> {
  const sheets = await engine.read(sheetsOf, { document }, signal);
  if (sheets.length === 0 && (await engine.read(documentExists, { document }, signal)).length === 0)
    throw new UnknownNode(document);
  const judged = sheets.flatMap(({ origins, judgements: given }) =>
    (given ?? []).map((judgement, position) => ({
      judgement,
      origins: origins?.[position]?.split(' ') ?? [],
    })),
  );
  return {
    document,
    sheets: sheets.length,
    counts: Origin.options.map((origin) => {
      const own = judged.filter(({ origins }) => origins.includes(origin));
      const count = (wanted: Judgement) => own.filter(({ judgement }) => judgement === wanted).length;
      return { origin, sensible: count('sensible'), already: count('already'), nonsense: count('nonsense') };
    }),
  };
}
