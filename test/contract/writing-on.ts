import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { Graph } from '../../graph/graph.ts';

/** What changes the graph of an engine, as a service has it. */
export function writingOn(engine: Engine): Writing {
  return new Graph(engine).writing;
}
