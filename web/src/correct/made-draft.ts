import type { ActorField } from '../../../graph/schema/decision.ts';
import { MadeEntry, madeEntryId } from '../../../graph/schema/made-entry.ts';
import { decisionsFor, faultsOf, valueOf, type DraftFault, type EntryDraft } from './entry-draft.ts';

/** What the form for a new entry asks, in its order. */
export const madeFields = [
  'name',
  'type',
  'status',
  'level',
  'partOf',
  'aliases',
  'isil',
  'gnd',
  'wikidata',
  'website',
] as const satisfies readonly (keyof EntryDraft)[];

export const emptyDraft: EntryDraft = {
  name: '',
  type: 'unclear',
  status: 'identifiable',
  level: 'municipal',
  partOf: null,
  memberOf: [],
  aliases: '',
  isil: '',
  gnd: '',
  wikidata: '',
  website: '',
  profile: [],
};

/** Of an entry that nobody tried to save yet. */
export const noFaults: ReadonlyMap<ActorField, DraftFault> = new Map();

/** The entry that was typed for a town (null: none), or what is wrong with it, by the property. */
export function entryMade(
  draft: EntryDraft,
  municipality: string | null,
): { readonly entry: MadeEntry | null; readonly faults: ReadonlyMap<ActorField, DraftFault> } {
  const parsed = MadeEntry.safeParse({
    ...Object.fromEntries(madeFields.map((field) => [field, valueOf(draft, field) ?? undefined])),
    ...(municipality === null ? {} : { municipality }),
  });
  const id = madeEntryId({ name: draft.name, municipality: municipality ?? undefined });
  const unfit = parsed.error?.issues.map(({ path: [field] }) => [field as ActorField, 'form'] as const) ?? [];
  const faults = new Map([...unfit, ...faultsOf(decisionsFor(id, draft, madeFields))]);
  return { entry: faults.size === 0 ? (parsed.data ?? null) : null, faults };
}
