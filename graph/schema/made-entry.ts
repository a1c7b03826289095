import { z } from 'zod';
import { Actor } from './registry.ts';

/**
 * A body that no document and no registry states, as a person describes it. `municipality`: whose it is, absent for one
 * above the towns.
 */
export const MadeEntry = Actor.pick({
  type: true,
  status: true,
  level: true,
  municipality: true,
  partOf: true,
  isil: true,
  gnd: true,
  wikidata: true,
  website: true,
}).extend({
  name: z.string().trim().min(2).max(120).regex(/\p{L}/u),
  aliases: z.array(z.string().trim().min(1).max(120)).max(20),
});
export type MadeEntry = z.infer<typeof MadeEntry>;

/** The id such a body has: of its town and name, and of no other entry. Made again under the same name it is the same. */
export function madeEntryId({ name, municipality }: Pick<MadeEntry, 'name' | 'municipality'>): string {
  const plain = name.trim().toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  const words = plain
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${municipality === undefined ? '' : `${municipality}/`}von-hand/${words.slice(0, 60) || 'name'}`;
}

/** Whether an entry was made by hand, by its id. */
export function isMadeByHand(id: string): boolean {
  return /(?:^|\/)von-hand\//.test(id);
}

/** The body as the registry would state it. */
export function actorMade(id: string, entry: MadeEntry): Actor {
  return Actor.parse({ id, ...entry });
}
