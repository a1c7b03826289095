import type { StoredLine } from '../../engines/engine.ts';
import { ChangeReader } from '../change-reader.ts';
import type { ReadChange } from '../kind.ts';

/** Lines whose chain was checked. */
export interface ChangeSource {
  /** Those of later versions than `after`. */
  lines(after?: number): AsyncIterable<StoredLine>;
  lineOf(version: number): Promise<string | null>;
}

/** Every change of some lines as a whole, in order, each with the text of its line. Throws DamagedJournal. */
export async function* readChanges(
  source: ChangeSource,
): AsyncGenerator<ReadChange & Pick<StoredLine, 'text'>> {
  const places = new Map<string, Omit<StoredLine, 'text'>>();
  const reader = new ChangeReader(async (id) => {
    const line = places.get(id);
    const text = line === undefined ? null : await source.lineOf(line.version);
    return line === undefined || text === null ? null : { text, place: line.place };
  });
  for await (const { text, place, version } of source.lines()) {
    const read = await reader.read(text, place);
    places.set(read.change.id, { version, place });
    yield { ...read, text };
  }
}
