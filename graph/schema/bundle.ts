import { z } from 'zod';
import { PartnerAnswer } from './feedback.ts';
import {
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
  OrganisationalScope,
  Phase,
  PlanningStatus,
  ProductKind,
  ReviewState,
  SectionKind,
} from './vocabulary.ts';

/** Own short wording; never the document's sentence. */
export const Title = z.string().min(3).max(80);

/** What a town's document says of a measure in full, names of persons left out. */
export const MeasureText = z.string().min(1).max(2000);

/** A count the document states about itself, shown beside what was counted, never repaired. */
export const Claim = z.strictObject({
  what: z.enum(['fields', 'measures', 'immediate']),
  count: z.int(),
  line: z.int(),
});
export type Claim = z.infer<typeof Claim>;

/** A part of the document that was not read for names; `lines` where it stands in known places. */
export const UnreadPart = z.strictObject({ what: Bilingual, lines: z.array(Lines).min(1).optional() });
export type UnreadPart = z.infer<typeof UnreadPart>;

/**
 * A name as printed in a row. `means` is an id of the registry. `at` is the running number (from 1) of the row's
 * measure and is given for the bases that stand at one. Without `role` the name stands as a partner. Names of persons
 * are left out of `as`. `answer` is what the body says of it, put there by decisions: no document prints it.
 */
export const BundleMention = z.strictObject({
  as: z.string().min(1).max(120),
  means: NodeId,
  lines: Lines,
  column: MentionColumn.default('partner'),
  role: MentionRole.optional(),
  basis: Basis,
  at: z.int().min(1).optional(),
  modality: Modality.optional(),
  rule: MeaningRule.default('exact'),
  review: ReviewState.default('confirmed'),
  note: Bilingual.optional(),
  answer: PartnerAnswer.optional(),
});
export type BundleMention = z.infer<typeof BundleMention>;

/** Which measure of an earlier year this one goes on with, unchanged or in another form; a person's reading. */
export const Continues = z.strictObject({ measure: NodeId, kind: z.enum(['same', 'changed']) });
export type Continues = z.infer<typeof Continues>;

/**
 * `text`: what the document says in full, of documents that a town brings itself. `number`: its running number in the
 * row as it is printed, and after these where a decision adds it; put there by decisions, no document prints it.
 * `uncertain`: where this measure begins or ends is a guess (bullets lost). `until`: last year of its phase. `terms`:
 * ids of the terms its source text speaks of; `through` tells of those that it speaks of by the name of a programme
 * alone, by term which. `continues` is absent for a measure that is new; it may name a document
 * that is not loaded. `merges`: further measures of an earlier year that this one takes up, each changed by it.
 */
export const BundleMeasure = z.strictObject({
  title: Title,
  number: z.int().min(1).optional(),
  text: MeasureText.optional(),
  lines: Lines,
  phase: Phase.optional(),
  until: z.int().optional(),
  condition: z.string().optional(),
  uncertain: z.boolean().default(false),
  terms: z.array(NodeId).default([]),
  through: z.record(NodeId, NodeId).optional(),
  continues: Continues.optional(),
  merges: z.array(NodeId).min(1).optional(),
});
export type BundleMeasure = z.infer<typeof BundleMeasure>;

export const RowFlag = z.enum([
  'header-inherited',
  'noise',
  'split-lines',
  'blank-partner-cell',
  'code-doubtful',
]);
export type RowFlag = z.infer<typeof RowFlag>;

/** What a town's table says of a row besides, names of persons left out. */
export const RowNote = z.string().min(1).max(1000);

/** How a row is known by what is printed, where decisions say otherwise: its id, and its place for decisions. */
export const PrintedRow = z.strictObject({ id: NodeId, place: z.string() });

/**
 * `product` is a code of the bundle's products; without one the row's key is its running number in the section.
 * `printed` is put there by decisions: no document prints it. `page` and `note`: what a column for them says.
 */
export const BundleRow = z.strictObject({
  product: z.string().min(1).optional(),
  printed: PrintedRow.optional(),
  lines: Lines,
  page: z.int().min(1).optional(),
  note: RowNote.optional(),
  flags: z.array(RowFlag).default([]),
  measures: z.array(BundleMeasure).default([]),
  mentions: z.array(BundleMention).default([]),
});
export type BundleRow = z.infer<typeof BundleRow>;

/** An immediate measure repeats a measure of another section: `matches` is `<section>/<row key>/<measure number>`. */
export const BundleImmediate = z.strictObject({ title: Title, lines: Lines, matches: z.string().min(1) });

export const BundleSection = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9.]+$/),
  in: z.string().optional(),
  kind: SectionKind,
  title: z.string().min(1),
  lines: Lines.optional(),
  rows: z.array(BundleRow).default([]),
  goals: z.array(z.strictObject({ title: Title, lines: Lines })).default([]),
  immediate: z.array(BundleImmediate).default([]),
});
export type BundleSection = z.infer<typeof BundleSection>;

export const BundleProduct = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9.-]+$/),
  name: z.string().min(1),
  kind: ProductKind,
  runBy: NodeId.optional(),
  note: Bilingual.optional(),
});
export type BundleProduct = z.infer<typeof BundleProduct>;

/** A name as printed in the record of an event, with its lines. */
const printed = { as: z.string().min(1), lines: Lines, column: MentionColumn };

/** A programme that the record names, and who the record says funds it: the programme, not the event. */
export const BundleEventProgramme = z.strictObject({
  programme: NodeId,
  ...printed,
  funders: z.array(z.strictObject({ actor: NodeId, ...printed })),
});
export type BundleEventProgramme = z.infer<typeof BundleEventProgramme>;

/** A meeting on record; organisations took part or are named, each with a role; persons are left out. */
export const BundleEvent = z.strictObject({
  title: Title,
  date: z.iso.date(),
  lines: Lines,
  topic: z.string().min(1),
  participants: z.array(z.strictObject({ actor: NodeId, role: EventRole, ...printed })),
  programmes: z.array(BundleEventProgramme).optional(),
});
export type BundleEvent = z.infer<typeof BundleEvent>;

/** One document as data: what seed/data holds, what the journal keeps and what a Writing takes. */
export const Bundle = z.strictObject({
  document: z.strictObject({
    id: NodeId,
    municipality: NodeId,
    title: z.string().min(1),
    form: DocumentForm,
    year: z.int().min(1900).max(2100).nullable(),
    date: z.iso.date().optional(),
    session: z.string().optional(),
    status: Bilingual,
    modality: Modality,
    /** For whom and as what it plans; absent where the document does not say. Decides what it may be compared with. */
    scope: OrganisationalScope.optional(),
    planning: PlanningStatus.optional(),
    /** Whether measures have a partner column of their own; without one a missing name is no blank cell. */
    partnerColumn: z.boolean().default(false),
    source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), lines: z.int() }),
    claimed: z.array(Claim).default([]),
    notes: z.array(Bilingual).default([]),
    /** Absent where nobody has said what was not read. */
    unread: z.array(UnreadPart).min(1).optional(),
  }),
  products: z.array(BundleProduct).default([]),
  sections: z.array(BundleSection).default([]),
  events: z.array(BundleEvent).default([]),
});
export type Bundle = z.infer<typeof Bundle>;
