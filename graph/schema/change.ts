import { z } from 'zod';
import { Bundle } from './bundle.ts';
import { ChosenReading } from './import.ts';
import { DecisionStep, mostDecisions } from './decision.ts';
import { FindingKey } from './dismissal.ts';
import { JudgedForm } from './evaluation-answers.ts';
import { ReferenceList } from './reference-list.ts';
import { Registry } from './registry.ts';
import { Role } from './role.ts';
import { SourceText } from './source-text.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

/** The id of a change is that of the request that made it; a request sent again finds it. */
export const ChangeId = z.string().min(1).max(400);
export type ChangeId = z.infer<typeof ChangeId>;

/** Who made a change: never a person's name. A single local user has no account and speaks for no town. */
export const Author = z.strictObject({
  account: z.string().nullable(),
  role: Role.nullable(),
  town: NodeId.nullable(),
});
export type Author = z.infer<typeof Author>;

/** Entries of a registry by part, as their keys. */
export const RegistryKeys = z.strictObject({
  municipalities: z.array(NodeId),
  actors: z.array(NodeId),
  things: z.array(NodeId),
  terms: z.array(NodeId),
  proposals: z.array(z.string().min(1)),
});
export type RegistryKeys = z.infer<typeof RegistryKeys>;

const PlusMinus = z.strictObject({ plus: z.int().min(0), minus: z.int().min(0) });
export type PlusMinus = z.infer<typeof PlusMinus>;

/**
 * How two states of a document differ, as they are printed: rows by their ids (`changed`: in both, with another
 * content), named bodies, and ties of areas and bodies.
 */
export const DocumentDifference = z.strictObject({
  rows: PlusMinus.extend({ changed: z.int().min(0) }),
  names: PlusMinus,
  ties: PlusMinus,
});
export type DocumentDifference = z.infer<typeof DocumentDifference>;

/**
 * What each kind of change keeps. A change refers to earlier ones by their ids, so that none repeats what another holds:
 * - registry: `before` holds the entries it changed as they were, `added` names those that were not there
 * - `replaces`, `removes`, `revokes`: the change whose state it takes the place of, null where there was none
 * - document: `title`, `counts` and `hash` are what is told of its bundle where that itself is not needed; `difference`
 *   is what it says more and less than the one it replaces, absent where there was none and until form 3
 * - reference-list: the list that stands under `id` since, null where it was taken away
 * - decisions: what stood under each key before, and what stands since; `asked` tells the request from others
 * - import: a programme that was read in; `parts` are the changes that did it, each with a line of its own before this one.
 *   `newNames` are entries of the registry that it brought, `chosen` is as what somebody chose to read it, `asked` tells the request from others
 * - revert: takes back `of`. `base` is the change at the end of a chain of reverts and `kind` its kind; `leaves` is the
 *   change whose state held until now, `restores` the one whose state holds again, each null where there was none.
 *   `what` was taken back, in words
 */
export const payloads = {
  registry: z.strictObject({ registry: Registry, before: Registry, added: RegistryKeys }),
  document: z.strictObject({
    title: z.string(),
    counts: z.strictObject({ rows: z.int(), measures: z.int(), mentions: z.int() }),
    hash: z.string(),
    replaces: ChangeId.nullable(),
    difference: DocumentDifference.optional(),
    bundle: Bundle,
  }),
  'remove-document': z.strictObject({ document: NodeId, title: z.string(), removes: ChangeId.nullable() }),
  dismissal: z.strictObject({
    id: z.uuid(),
    document: NodeId,
    finding: FindingKey,
    reason: z.string(),
    by: Role,
  }),
  'revoke-dismissal': z.strictObject({ id: z.uuid(), finding: FindingKey, revokes: ChangeId.nullable() }),
  judgements: z.strictObject({ form: JudgedForm, replaces: ChangeId.nullable() }),
  'reference-list': z.strictObject({
    id: NodeId,
    title: z.string(),
    list: ReferenceList.nullable(),
    replaces: ChangeId.nullable(),
  }),
  'source-text': z.strictObject({ source: SourceText, replaces: ChangeId.nullable() }),
  decisions: z.strictObject({
    steps: z
      .array(DecisionStep)
      .min(1)
      .max(2 * mostDecisions),
    asked: z.string(),
  }),
  import: z.strictObject({
    document: NodeId,
    town: NodeId,
    title: z.string(),
    counts: z.strictObject({ rows: z.int(), measures: z.int(), mentions: z.int(), answers: z.int() }),
    replaces: z.boolean(),
    newNames: z.array(NodeId),
    chosen: ChosenReading.optional(),
    asked: z.string(),
    parts: z.array(ChangeId).min(1),
  }),
  revert: z.strictObject({
    of: ChangeId,
    base: ChangeId,
    kind: z.string(),
    subject: z.string(),
    leaves: ChangeId.nullable(),
    restores: ChangeId.nullable(),
    what: Bilingual,
  }),
} as const;

export type ChangeKind = keyof typeof payloads;
export const ChangeKind = z.enum(Object.keys(payloads) as [ChangeKind, ...ChangeKind[]]);

/** One step from the JSON of a bundle to that of another: an operation of a JSON Patch (RFC 6902). */
export const Edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: z.string(), value: z.unknown() }),
  z.strictObject({ op: z.literal('replace'), path: z.string(), value: z.unknown() }),
  z.strictObject({ op: z.literal('remove'), path: z.string() }),
]);
export type Edit = z.infer<typeof Edit>;

/**
 * The payloads as lines hold them. Of a document a line holds either the whole bundle or, in `edits`, what makes it of
 * the one that the change it `replaces` put there; `hash` is that of the whole. A bundle is JSON here: edits are made
 * in what was written, whatever a later schema reads into it.
 */
export const keptPayloads = {
  ...payloads,
  document: payloads.document
    .extend({ bundle: z.looseObject({}).optional(), edits: z.array(Edit).optional() })
    .refine(({ bundle, edits }) => (bundle === undefined) !== (edits === undefined), { path: ['bundle'] }),
} as const;
export type KeptPayload<K extends ChangeKind> = z.output<(typeof keptPayloads)[K]>;

/** The payloads without what is large; what is told of a change in the graph and in the history rests on these alone. */
export const outlines = {
  ...payloads,
  document: z.object(payloads.document.omit({ bundle: true }).shape),
} as const;
export type Outline<K extends ChangeKind> = z.output<(typeof outlines)[K]>;
export type Payload<K extends ChangeKind> = z.output<(typeof payloads)[K]>;

/** Kinds that a revert can go back to; a revert of a revert goes back to what the first one took back. */
export type BaseKind = Exclude<ChangeKind, 'revert'>;

/**
 * The form of a change that this program writes, and the newest it can read. Of form 1 every line holds whole bundles;
 * until form 2 bundles say M2 for names that stand at a measure surely or presumably; until form 3 a role is one of
 * four words; until form 4 no change is part of another.
 */
export const changeForm = 5;

/**
 * The one form of every write: the journal's line, the node on a database and the line of a backup hold the same text.
 * `at` is an ISO time, for people; the order of changes is that of their versions. `town` is whose data it changes,
 * null for what all towns share. `partOf`: the change with which it was made in one transaction and is taken back; that one's
 * line follows those of its parts. The payload's shape is `payloads[kind]`.
 */
export const ChangeEnvelope = z.strictObject({
  v: z.int().min(1).max(changeForm),
  id: ChangeId,
  partOf: ChangeId.optional(),
  at: z.iso.datetime(),
  by: Author,
  kind: z.string(),
  town: NodeId.nullable(),
  document: NodeId.optional(),
  note: z.string().optional(),
  payload: z.unknown(),
});

export type ChangeOf<K extends ChangeKind> = Omit<z.infer<typeof ChangeEnvelope>, 'kind' | 'payload'> & {
  readonly kind: K;
  readonly payload: Payload<K>;
};

/** A change as its line holds it. */
export type KeptChange = {
  [K in ChangeKind]: Omit<ChangeOf<K>, 'payload'> & { readonly payload: KeptPayload<K> };
}[ChangeKind];

/** A change without what is large in its payload. */
export type OutlineOf<K extends ChangeKind> = Omit<ChangeOf<K>, 'payload'> & { readonly payload: Outline<K> };
export type ChangeOutline = { [K in ChangeKind]: OutlineOf<K> }[ChangeKind];
export type Change = { [K in ChangeKind]: ChangeOf<K> }[ChangeKind];
