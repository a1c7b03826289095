import type { Engine, Transaction } from '../engines/engine.ts';
import { changeById, changesOfSubject } from '../records/changes.ts';
import type { ChangeRecord } from '../records/changes.ts';
import type { LineById } from './change-reader.ts';

/** Lines that are asked for at once: each is a question of its own to a database. */
const ahead = 32;

/**
 * The lines of a graph by the ids of their changes. With a line those before it in the history of what it changes are
 * fetched, because the line of a document that holds only what changed is read together with these.
 */
export function linesInGraph(engine: Pick<Engine, 'name' | 'lineOf'>, tx: Transaction): LineById {
  const lines = new Map<string, Awaited<ReturnType<LineById>>>();
  const histories = new Map<string, ReadonlyMap<string, ChangeRecord>>();
  return async (id) => {
    if (!lines.has(id)) for (const [fetched, line] of await fetch(id)) lines.set(fetched, line);
    return lines.get(id) ?? null;
  };

  async function fetch(id: string) {
    const [record] = await tx.run(changeById, { id });
    if (record === undefined) return [];
    const history = histories.get(record.subject) ?? (await historyOf(record.subject));
    histories.set(record.subject, history);
    const wanted: ChangeRecord[] = [];
    for (let at: ChangeRecord | undefined = record; at && wanted.length < ahead;)
      at = (wanted.push(at), history.get(at.held ?? ''));
    return Promise.all(
      wanted.map(async ({ id: own, version }) => {
        const text = await engine.lineOf(version);
        return [own, text === null ? null : { text, place: { file: engine.name, line: version } }] as const;
      }),
    );
  }

  async function historyOf(subject: string) {
    return new Map((await tx.run(changesOfSubject, { subject })).map((change) => [change.id, change]));
  }
}
