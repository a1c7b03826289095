import type { Engine } from '../../engines/engine.ts';
import type { ChangeKind } from '../../schema/change.ts';
import { makeChange } from '../apply.ts';
import type { MadeOf } from '../kind.ts';
import { kinds } from '../kinds.ts';
import { readChanges } from './read-changes.ts';
import type { ChangeSource } from './read-changes.ts';

/**
 * Makes the changes of another graph in this one, in order and under their ids, so that what was made here before is
 * not made again. Throws what the changes throw, at the first that cannot be made; those before it stay.
 */
export async function repeatChanges(engine: Engine, source: ChangeSource): Promise<void> {
  for await (const made of readChanges(source))
    await repeat(engine, made.change.kind, made as MadeOf<ChangeKind>);
}

async function repeat<K extends ChangeKind>(engine: Engine, kind: K, { change }: MadeOf<K>): Promise<void> {
  const { id, partOf, at, by, note, payload } = change;
  const asked = kinds[kind].asked(payload);
  await makeChange(
    engine,
    { id, partOf, at, by, note, kind, asked, isRepeated: true },
    {},
    async () => undefined,
  );
}
