import { z } from 'zod';
import { Claim, RowFlag } from './bundle.ts';
import { ActorType } from './actor-types.ts';
import { PartnerAnswer } from './feedback.ts';
import { StatedBy } from './statement.ts';
import {
  ActorStatus,
  Basis,
  Bilingual,
  DocumentForm,
  EventRole,
  Lines,
  MeaningRule,
  MentionColumn,
  MentionRole,
  Modality,
  NodeId,
  Phase,
  ProductKind,
  ReviewState,
  SectionKind,
} from './vocabulary.ts';

export const MunicipalityRef = z.strictObject({ id: NodeId, ags: z.string(), name: z.string() });

/**
 * Counts of one document. `sections`: those that hold rows or goals. `measures`: without repeated immediate ones, which
 * `immediate` counts. `actors`: distinct partners named (identifiable and collective). `ties`: derived area–partner ties.
 * `rowsWithPartner`: rows naming at least one identifiable or collective partner. `participants` took part in an event,
 * `named` are bodies that its record only names.
 */
export const DocumentCounts = z.strictObject({
  sections: z.int(),
  rows: z.int(),
  products: z.int(),
  measures: z.int(),
  immediate: z.int(),
  goals: z.int(),
  mentions: z.int(),
  actors: z.int(),
  ties: z.int(),
  events: z.int(),
  participants: z.int(),
  named: z.int(),
  rowsWithPartner: z.int(),
});

export const SectionInfo = z.strictObject({
  id: NodeId,
  code: z.string(),
  title: z.string(),
  kind: SectionKind,
  parent: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
  rows: z.int(),
  goals: z.array(z.strictObject({ id: NodeId, title: z.string(), lines: Lines })),
});
export type SectionInfo = z.infer<typeof SectionInfo>;

const printed = { name: z.string(), as: z.string(), lines: Lines, column: MentionColumn };

/** `programmes`: those the record names, with who it says funds them. */
export const EventInfo = z.strictObject({
  id: NodeId,
  title: z.string(),
  date: z.string(),
  topic: z.string(),
  lines: Lines,
  participants: z.array(z.strictObject({ actor: NodeId, role: EventRole, ...printed })),
  programmes: z.array(
    z.strictObject({
      programme: NodeId,
      ...printed,
      funders: z.array(z.strictObject({ actor: NodeId, ...printed })),
    }),
  ),
});

/** `unreviewed`: mentions whose reading is open. `claimed`: what the document says of itself. */
export const DocumentAnswer = z.strictObject({
  id: NodeId,
  title: z.string(),
  municipality: MunicipalityRef,
  year: z.int().nullable(),
  date: z.string().nullable(),
  session: z.string().nullable(),
  form: DocumentForm,
  status: Bilingual,
  counts: DocumentCounts,
  claimed: z.array(Claim),
  unreviewed: z.int(),
  notes: z.array(Bilingual),
  source: z.strictObject({ file: z.string().nullable(), sha256: z.string(), lines: z.int() }),
  version: z.int(),
});
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

/** What people said about a document: decisions about its rows, dismissed findings, filled judging forms. */
export const RestsOnDocument = z.strictObject({
  decisions: z.int(),
  dismissals: z.int(),
  judgements: z.int(),
});
export type RestsOnDocument = z.infer<typeof RestsOnDocument>;

/** A document that was removed; `kept` is what rests on it, and holds again when it comes back. */
export const DocumentRemoved = z.strictObject({ document: NodeId, title: z.string(), kept: RestsOnDocument });
export type DocumentRemoved = z.infer<typeof DocumentRemoved>;

export const DocumentsAnswer = z.strictObject({ documents: z.array(DocumentAnswer) });
export type DocumentsAnswer = z.infer<typeof DocumentsAnswer>;

/** One document with its sections, goals, immediate measures and events. */
export const DocumentDetail = DocumentAnswer.extend({
  sections: z.array(SectionInfo),
  products: z.array(
    z.strictObject({
      id: NodeId,
      code: z.string(),
      name: z.string(),
      kind: ProductKind,
      note: Bilingual.nullable(),
    }),
  ),
  immediate: z.array(z.strictObject({ id: NodeId, title: z.string(), lines: Lines, matches: NodeId })),
  events: z.array(EventInfo),
});
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const ActorRef = z.strictObject({
  id: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
});
export type ActorRef = z.infer<typeof ActorRef>;

/** What a mention means: an actor, or one of the findable things that are never partners. */
export const MentionKind = z.enum(['actor', 'programme', 'channel', 'target-group', 'place']);
export type MentionKind = z.infer<typeof MentionKind>;

/**
 * `target` names what is meant when it is no actor; `measure` is set for the bases that stand at one; `ties`: it makes a
 * partner. `answer`: what the body itself says of the row.
 */
export const MentionAnswer = z.strictObject({
  id: NodeId,
  wording: z.string(),
  column: MentionColumn,
  role: MentionRole,
  ties: z.boolean(),
  measure: NodeId.nullable(),
  actor: ActorRef.nullable(),
  target: z.strictObject({ id: NodeId, name: z.string() }).nullable(),
  kind: MentionKind,
  basis: Basis,
  modality: Modality,
  review: ReviewState,
  rule: MeaningRule,
  lines: Lines,
  note: Bilingual.nullable(),
  answer: PartnerAnswer.optional(),
});
export type MentionAnswer = z.infer<typeof MentionAnswer>;

/** `text`: what the document says in full, where that is kept. `terms`: ids of the terms its text speaks of. */
export const MeasureAnswer = z.strictObject({
  id: NodeId,
  title: z.string(),
  text: z.string().nullable(),
  phase: Phase.nullable(),
  until: z.int().nullable(),
  uncertain: z.boolean(),
  terms: z.array(NodeId),
  lines: Lines,
});
export type MeasureAnswer = z.infer<typeof MeasureAnswer>;

/** A name of a row; `nth`: the how manieth of its wording it is in the row, by which decisions know it. */
export const RowMention = MentionAnswer.extend({ nth: z.int() });
export type RowMention = z.infer<typeof RowMention>;

/** A body that somebody states for a row. */
export const RowStatement = StatedBy.extend({ actor: ActorRef });
export type RowStatement = z.infer<typeof RowStatement>;

/**
 * `place`: the row as decisions know it again. `stated`: bodies beside the names that are printed. `page`, `note`: what the
 * town's table says of the row besides, absent where it says nothing.
 */
export const RowAnswer = z.strictObject({
  id: NodeId,
  document: NodeId,
  place: z.string(),
  section: z.strictObject({ code: z.string(), title: z.string() }),
  product: z.strictObject({ id: NodeId, code: z.string(), name: z.string() }).nullable(),
  lines: Lines,
  page: z.int().optional(),
  note: z.string().optional(),
  flags: z.array(RowFlag),
  measures: z.array(MeasureAnswer),
  mentions: z.array(RowMention),
  stated: z.array(RowStatement),
});
export type RowAnswer = z.infer<typeof RowAnswer>;

/** `next` is the cursor of the next page, null on the last. */
export const RowsAnswer = z.strictObject({ rows: z.array(RowAnswer), next: z.string().nullable() });
export type RowsAnswer = z.infer<typeof RowsAnswer>;
