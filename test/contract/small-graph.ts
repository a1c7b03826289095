import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

/** A fresh graph of an engine that holds the small registry and the small document, with what reads and writes it. */
export async function openSmallGraph(under: {
  readonly open: () => Promise<Engine>;
}): Promise<{ readonly engine: Engine; readonly store: WholeGraph; readonly writing: Writing }> {
  const engine = await under.open();
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
  return { engine, store: new WholeGraph(engine), writing };
}
