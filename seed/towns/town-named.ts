import type { WritableGraph } from '../../graph/graph.ts';
import { towns } from '../../graph/reading/towns.ts';
import { Municipality } from '../../graph/schema/registry.ts';
import { NewTown } from '../../graph/schema/town.ts';
import { officialTowns } from '../lexicon/official-towns.ts';
import { NotAProgramme } from '../programme-file.ts';
import { entryOf } from './add-town.ts';

/** A town as somebody names it: by its id or name, and by its official key where it is not known yet. */
export interface TownNamed {
  readonly town: string;
  readonly ags: string | null;
}

/**
 * The town that is meant, as it is known or, where its key is given, as it would be added. Throws NotAProgramme, with the way
 * to go on, where no town or more than one can be meant.
 */
export async function townNamed(
  graph: Pick<WritableGraph, 'ask'>,
  { town, ags }: TownNamed,
): Promise<Municipality> {
  const known = await graph.ask(towns);
  const meant = known.filter((one) => (ags === null ? [one.id, one.name] : [one.ags]).includes(ags ?? town));
  const [one, another] = meant;
  if (one !== undefined && another === undefined)
    return Municipality.parse({ id: one.id, ags: one.ags, name: one.name, kind: one.kind });
  if (another !== undefined) throw new NotAProgramme(severalNamed(town, meant));
  if (ags === null) throw new NotAProgramme(unknownTown(town));
  const name = officialTowns.find((official) => official.ags === ags)?.name ?? town;
  const added = NewTown.safeParse({ name, ags, kind: ags.length === 5 ? 'district' : 'town' });
  if (!added.success)
    throw new NotAProgramme({
      de: `„${town}“ mit dem Schlüssel „${ags}“ ist kein Ort: Der Schlüssel hat 8 Ziffern, bei einem Kreis 5, und der Name beginnt groß.`,
      en: `"${town}" with the key "${ags}" is no town: the key has 8 digits, for a district 5, and the name begins with a capital letter.`,
    });
  return (await graph.ask((reading) => entryOf(reading, added.data))).town;
}

function unknownTown(town: string): NotAProgramme['detail'] {
  const typed = town.toLocaleLowerCase('de');
  const near = officialTowns.filter(({ name }) => name.toLocaleLowerCase('de').startsWith(typed)).slice(0, 5);
  const listed = near.map(({ name, ags }) => `${name}: --ags ${ags}`).join(', ');
  return {
    de: `„${town}“ ist hier noch nicht bekannt. Mit --ags und dem amtlichen Gemeindeschlüssel wird der Ort aufgenommen${listed === '' ? ' (8 Ziffern, bei einem Kreis 5)' : `: ${listed}`}.`,
    en: `"${town}" is not known here yet. With --ags and its official municipality key the town is added${listed === '' ? ' (8 digits, for a district 5)' : `: ${listed}`}.`,
  };
}

function severalNamed(town: string, meant: readonly { id: string; ags: string }[]): NotAProgramme['detail'] {
  const ways = meant.map(({ id, ags }) => `--town ${id} (${ags})`).join(', ');
  return {
    de: `Mehrere Orte heißen „${town}“: ${ways}.`,
    en: `Several towns are called "${town}": ${ways}.`,
  };
}
