import { history } from '../../graph/changes/history.ts';
import type { WritableGraph } from '../../graph/graph.ts';
import type { ChosenReading } from '../../graph/schema/import.ts';

/** Programmes of a town that are looked through, the last loaded first. */
const looked = 20;

/** As what somebody chose to read the town's programmes, of the last that was loaded and stands for which anything was chosen. */
export async function earlierChoice(graph: WritableGraph, town: string): Promise<ChosenReading> {
  const { changes } = await graph.ask((reading) =>
    history(reading, { town, kind: ['import'], limit: looked }),
  );
  for (const { id, stands } of changes) {
    const chosen = stands ? await graph.writing.chosenReading(id) : null;
    if (chosen !== null) return chosen;
  }
  return { form: null, columns: [] };
}
