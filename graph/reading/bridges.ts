import { bridges as analyse } from '../analysis/bridges/bridges.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { BridgesAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';
import { loadProgrammes } from './programmes.ts';

/** Partners without whom areas would not be connected. Throws UnknownNode. */
export async function bridges(
  engine: Engine,
  { document }: DocumentQuery,
  signal?: AbortSignal,
): Promise<BridgesAnswer> {
  const [programme] = await loadProgrammes(engine, [document], signal);
  if (programme === undefined) throw new UnknownNode(document);
  return analyse(programme);
}
