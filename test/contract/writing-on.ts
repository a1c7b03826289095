import { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { findingLookup } from '../../graph/reading/finding-keys.ts';

/** The writing half of an engine, with findings looked up as the service does. */
export function writingOn(engine: Engine): Writing {
  return new Writing(engine, findingLookup(engine));
}
