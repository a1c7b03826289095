import { figures as count } from '../analysis/figures/figures.ts';
import type { FiguresAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';
import { programme } from './programme.ts';
import type { Reading } from './reading.ts';

/** The network of a document in plain figures. Throws UnknownNode. */
export async function figures(reading: Reading, { document }: DocumentQuery): Promise<FiguresAnswer> {
  return count(await programme(reading, document));
}
