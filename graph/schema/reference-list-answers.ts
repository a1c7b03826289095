import { z } from 'zod';
import { DecisionKey } from './decision.ts';
import { ActorRef } from './document-answers.ts';
import { Named } from './named.ts';
import { ListedBody, ListHead } from './reference-list.ts';
import { Role } from './role.ts';
import { Bilingual, Lines, NodeId } from './vocabulary.ts';

/**
 * Whether documents name a listed body. named: under its own name or as who runs an area; part: by its whole, a part, a
 * joint name, or in print but read as something else; open: perhaps, under a name that a person has to judge; silent: none of these.
 */
export const ListedState = z.enum(['silent', 'open', 'part', 'named']);
export type ListedState = z.infer<typeof ListedState>;

export const listedStateLabels: Readonly<Record<ListedState, Bilingual>> = {
  silent: { de: 'nicht genannt', en: 'not named' },
  open: { de: 'vielleicht genannt', en: 'perhaps named' },
  part: { de: 'mittelbar genannt', en: 'named indirectly' },
  named: { de: 'genannt', en: 'named' },
};

/** A body that a listed name may mean, and why. */
export const ListedProposal = z.strictObject({ body: ActorRef, reason: Bilingual });
export type ListedProposal = z.infer<typeof ListedProposal>;

/** Where the very name is printed, but not read as this body. */
export const PrintedOtherwise = z.strictObject({
  document: NodeId,
  wording: z.string(),
  lines: z.array(Lines),
  sentence: Bilingual,
});
export type PrintedOtherwise = z.infer<typeof PrintedOtherwise>;

/**
 * A listed body with what documents say of it. `means` is the body of the registry it is, by `rule`: spelt the same, or a
 * decision, whose key is `decision`.
 */
export const ListedAnswer = ListedBody.extend({
  state: ListedState,
  means: ActorRef.nullable(),
  rule: z.enum(['same-key', 'decision']).nullable(),
  decision: DecisionKey.nullable(),
  named: z.array(Named),
  otherwise: z.array(PrintedOtherwise),
  maybe: z.array(ListedProposal),
});
export type ListedAnswer = z.infer<typeof ListedAnswer>;

/** A list without its bodies: `entries` counts them; loaded at `at` (ISO) in the role `by`. */
export const ReferenceListRef = ListHead.extend({
  id: NodeId,
  townName: z.string(),
  entries: z.int(),
  at: z.iso.datetime(),
  by: Role.nullable(),
});
export type ReferenceListRef = z.infer<typeof ReferenceListRef>;

export const ReferenceListsAnswer = z.strictObject({ lists: z.array(ReferenceListRef) });
export type ReferenceListsAnswer = z.infer<typeof ReferenceListsAnswer>;

/**
 * A list against what is loaded: `documents` are those about its town, `others` counts the rest, which were looked
 * through as well. `cautions` are to be shown beside every view of it.
 */
export const ReferenceListAnswer = z.strictObject({
  list: ReferenceListRef,
  documents: z.array(z.strictObject({ id: NodeId, title: z.string() })),
  others: z.int(),
  entries: z.array(ListedAnswer),
  counts: z.record(ListedState, z.int()),
  ruleVersion: z.string(),
  cautions: z.array(Bilingual),
});
export type ReferenceListAnswer = z.infer<typeof ReferenceListAnswer>;

/**
 * What handing in a file did. `change` is what taking it back names, null where nothing was changed. `list` is null where
 * no line could be read. `faults` say of lines what was left out, the whole line or a cell of it; `repeated` lines name
 * what an earlier line names; columns called `ignored` were not read.
 */
export const ReferenceListLoaded = z.strictObject({
  list: NodeId.nullable(),
  change: z.string().nullable(),
  entries: z.int(),
  repeated: z.int(),
  faults: z.array(z.strictObject({ line: z.int(), what: Bilingual, leftOut: z.boolean() })),
  ignored: z.array(z.string()),
});
export type ReferenceListLoaded = z.infer<typeof ReferenceListLoaded>;
