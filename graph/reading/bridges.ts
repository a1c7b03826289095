import { bridges as analyse } from '../analysis/bridges/bridges.ts';
import type { BridgesAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';
import { programme } from './programme.ts';
import type { Reading } from './reading.ts';

/** Partners without whom areas would not be connected. Throws UnknownNode. */
export async function bridges(reading: Reading, { document }: DocumentQuery): Promise<BridgesAnswer> {
  return analyse(await programme(reading, document));
}
