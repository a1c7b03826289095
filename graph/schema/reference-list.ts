import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { identifiers } from './identifiers.ts';
import { looksLikePerson } from './person-forms.ts';
import { NodeId } from './vocabulary.ts';

/** The most bodies one list holds. */
export const mostListed = 2000;

/** A body as a list names it, on its line of the file; `type` is unclear where the list does not say it. */
export const ListedBody = z.strictObject({
  line: z.int().min(1),
  name: z.string().min(2).max(120),
  type: ActorType,
  website: identifiers.website,
});
export type ListedBody = z.infer<typeof ListedBody>;

const typed = (longest: number) =>
  z
    .string()
    .trim()
    .min(3)
    .max(longest)
    .regex(/\p{L}/u, 'must say something')
    .refine((text) => !looksLikePerson(text), 'must not name a person');

/** What is said of a list when it is handed in: whose bodies, what it is called, whence it comes, and its own date. */
export const ListHead = z.strictObject({
  town: NodeId,
  title: typed(120),
  source: typed(200),
  asOf: z.iso.date(),
});
export type ListHead = z.infer<typeof ListHead>;

/** A list of the bodies of a town that no document has to name: a register of associations, a directory of members. */
export const ReferenceList = ListHead.extend({
  id: NodeId,
  entries: z.array(ListedBody).min(1).max(mostListed),
});
export type ReferenceList = z.infer<typeof ReferenceList>;
