import type { Reading } from './reading.ts';
import { UnknownNode } from '../errors.ts';
import { type Judgement, Origin } from '../schema/evaluation-answers.ts';
import type { JudgementsAnswer } from '../schema/evaluation-answers.ts';
import { formsOf } from '../records/judgements.ts';
import { heads } from './heads.ts';

/**
 * What planners judged about the suggestions for a document, counted by origin; a pair that came from several counts
 * for each. Throws UnknownNode for a document that is neither loaded nor judged.
 */
export async function judgements(reading: Reading, document: string): Promise<JudgementsAnswer> {
  const judged = await everJudged(reading, document);
  if (judged.forms === 0 && !(await heads(reading)).some(({ id }) => id === document))
    throw new UnknownNode(document);
  return judged;
}

/** The same, with nothing counted for a document that is not loaded. Throws UnknownNode for one out of scope. */
export async function everJudged(reading: Reading, document: string): Promise<JudgementsAnswer> {
  reading.expectVisible(document);
  const forms = await reading.read(formsOf, { document });
  const judged = forms.flatMap(({ origins, judgements: given }) =>
    (given ?? []).map((judgement, position) => ({
      judgement,
      origins: origins?.[position]?.split(' ') ?? [],
    })),
  );
  return {
    document,
    forms: forms.length,
    counts: Origin.options.map((origin) => {
      const own = judged.filter(({ origins }) => origins.includes(origin));
      const count = (wanted: Judgement) => own.filter(({ judgement }) => judgement === wanted).length;
      return { origin, sensible: count('sensible'), already: count('already'), nonsense: count('nonsense') };
    }),
  };
}
