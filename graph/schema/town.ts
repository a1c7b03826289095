import { z } from 'zod';
import { ChangeId } from './change.ts';
import { Municipality } from './registry.ts';

/** What a person may add: towns and districts; regional associations and states come with the registry. */
export const AddedKind = Municipality.shape.kind.extract(['town', 'district']);
export type AddedKind = z.infer<typeof AddedKind>;

/** The official municipality key (AGS): state, administrative region and district in 5 digits, then 3 of the town. */
const keys: Readonly<Record<AddedKind, RegExp>> = {
  town: /^(?:0[1-9]|1[0-6])\d{6}$/,
  district: /^(?:0[1-9]|1[0-6])\d{3}$/,
};

/** Whether a key has the form that those of a kind have. */
export function isKeyOf(kind: AddedKind, ags: string): boolean {
  return keys[kind].test(ags);
}

/** A town or district that is to be added, as somebody typed it. */
export const NewTown = z
  .strictObject({
    ags: z.string().trim(),
    name: z
      .string()
      .trim()
      .min(2)
      .max(80)
      .regex(/^\p{Lu}[\p{L} .,()/-]*$/u),
    kind: AddedKind,
  })
  .refine(({ ags, kind }) => isKeyOf(kind, ags), {
    path: ['ags'],
    error: 'the official key (AGS) has 8 digits for a town and 5 for a district, the first two from 01 to 16',
  });
export type NewTown = z.infer<typeof NewTown>;

/** What became of it; `change` is what added it, null where it was there. */
export const TownAdded = z.strictObject({ town: Municipality, change: ChangeId.nullable() });
export type TownAdded = z.infer<typeof TownAdded>;

/** A town as lists show it; `documents` counts those that are loaded of it. */
export const ListedTown = Municipality.extend({ documents: z.int() });
export type ListedTown = z.infer<typeof ListedTown>;

export const TownsAnswer = z.strictObject({ towns: z.array(ListedTown) });
export type TownsAnswer = z.infer<typeof TownsAnswer>;

/** A town or district of the list that comes along; `district`: name of the one it belongs to, null where it belongs to none. */
export const OfficialTown = z.strictObject({
  ags: z.string(),
  name: z.string(),
  kind: AddedKind,
  district: z.string().nullable(),
});
export type OfficialTown = z.infer<typeof OfficialTown>;

/** `source` is the note that stands wherever the list is offered. */
export const OfficialTownsAnswer = z.strictObject({ source: z.string(), towns: z.array(OfficialTown) });
export type OfficialTownsAnswer = z.infer<typeof OfficialTownsAnswer>;
