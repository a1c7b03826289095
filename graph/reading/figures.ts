import { figures as count } from '../analysis/figures/figures.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { FiguresAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';
import { loadProgrammes } from './programmes.ts';

/** The network of a document in plain figures. Throws UnknownNode. */
export async function figures(
  engine: Engine,
  { document }: DocumentQuery,
  signal?: AbortSignal,
): Promise<FiguresAnswer> {
  const [programme] = await loadProgrammes(engine, [document], signal);
  if (programme === undefined) throw new UnknownNode(document);
  return count(programme);
}
