import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { NotAsThingsAre } from '../request-errors.ts';

/** Why what was read cannot be loaded as it is. */
export function cannotLoad(reason: Bilingual): NotAsThingsAre {
  return new NotAsThingsAre('Cannot be loaded so', reason);
}
