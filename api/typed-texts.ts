import { CannotDecide } from '../graph/errors.ts';
import type { WritableGraph } from '../graph/graph.ts';
import { sharedNames } from '../graph/reading/corpus/shared-names.ts';
import { noPersons } from '../graph/schema/decision-texts.ts';
import type { HoldsPerson } from '../graph/schema/person-forms.ts';
import { holdsPerson } from '../seed/persons/holds-person.ts';

/** Tells of what somebody typed whether it names a person; what bodies, places and things are called is none. */
export async function personTeller(graph: Pick<WritableGraph, 'ask'>): Promise<HoldsPerson> {
  const known = await graph.ask(async (reading) => {
    const { groups } = await sharedNames(reading);
    return groups.flat().flatMap(({ name, aliases }) => [name, ...aliases]);
  });
  return (text, as) => holdsPerson(text, as, known);
}

/** Throws CannotDecide where what somebody typed names a person; the graph is asked only where something looks so. */
export async function expectNoPersons(
  graph: Pick<WritableGraph, 'ask'>,
  namesOne: (holds: HoldsPerson) => boolean,
): Promise<void> {
  const looksSo = namesOne((text, as) => holdsPerson(text, as));
  if (looksSo && namesOne(await personTeller(graph))) throw new CannotDecide(noPersons);
}
