import { z } from 'zod';
import { ActorType } from '../../schema/actor-types.ts';
import { Continues, MeasureText, RowFlag, RowNote } from '../../schema/bundle.ts';
import { Said } from '../../schema/feedback.ts';
import { identifiers } from '../../schema/identifiers.ts';
import {
  ActorStatus,
  Basis,
  ComparedKind,
  DocumentForm,
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
  ThingKind,
} from '../../schema/vocabulary.ts';

/**
 * What every public node holds in the database. A database keeps scalars and lists of scalars only, so `Lines` are
 * `lineFrom`/`lineTo`, two languages are `…De`/`…En`, and the claims of a document are parallel lists.
 * `position` counts from 1; an absent value is an absent property, never null.
 */
const lines = { lineFrom: z.int(), lineTo: z.int() };
const note = { noteDe: z.string().optional(), noteEn: z.string().optional() };
const ofDocument = { id: NodeId, document: NodeId, position: z.int() };
const thing = z.strictObject({ id: NodeId, kind: ThingKind, name: z.string(), aliases: z.array(z.string()) });

export const nodeProperties = {
  Municipality: z.strictObject({ id: NodeId, ags: z.string(), name: z.string(), kind: z.string() }),
  Actor: z.strictObject({
    id: NodeId,
    name: z.string(),
    type: ActorType,
    status: ActorStatus,
    level: z.string(),
    municipality: NodeId.optional(),
    branch: ComparedKind.optional(),
    aliases: z.array(z.string()),
    guessDe: z.string().optional(),
    guessEn: z.string().optional(),
    profile: z.array(NodeId),
    ...identifiers,
  }),
  Programme: thing,
  Channel: thing,
  TargetGroup: thing,
  Place: thing,
  Document: z.strictObject({
    id: NodeId,
    municipality: NodeId,
    title: z.string(),
    form: DocumentForm,
    year: z.int().optional(),
    date: z.string().optional(),
    session: z.string().optional(),
    statusDe: z.string(),
    statusEn: z.string(),
    modality: Modality,
    scope: OrganisationalScope.optional(),
    planning: PlanningStatus.optional(),
    partnerColumn: z.boolean(),
    sourceFile: z.string(),
    sha256: z.string(),
    sourceLines: z.int(),
    claimedWhat: z.array(z.string()),
    claimedCount: z.array(z.int()),
    claimedLine: z.array(z.int()),
    notesDe: z.array(z.string()),
    notesEn: z.array(z.string()),
    /** What was not read; its lines run in parallel, `unreadPart` says of which part (from 0) each pair is. */
    unreadDe: z.array(z.string()).optional(),
    unreadEn: z.array(z.string()).optional(),
    unreadPart: z.array(z.int()).optional(),
    unreadFrom: z.array(z.int()).optional(),
    unreadTo: z.array(z.int()).optional(),
    contentHash: z.string(),
    /** The graph's version after the write that put this document there. */
    version: z.int(),
  }),
  Product: z.strictObject({
    id: NodeId,
    code: z.string(),
    name: z.string(),
    kind: ProductKind,
    municipality: NodeId,
    ...note,
  }),
  Section: z.strictObject({
    ...ofDocument,
    code: z.string(),
    kind: SectionKind,
    title: z.string(),
    lineFrom: z.int().optional(),
    lineTo: z.int().optional(),
  }),
  Row: z.strictObject({
    ...ofDocument,
    section: NodeId,
    product: NodeId.optional(),
    /** By what decisions know it, where they say that it belongs elsewhere. */
    place: z.string().optional(),
    flags: z.array(RowFlag),
    page: z.int().optional(),
    note: RowNote.optional(),
    ...lines,
  }),
  Measure: z.strictObject({
    ...ofDocument,
    title: z.string(),
    text: MeasureText.optional(),
    immediate: z.boolean(),
    phase: Phase.optional(),
    until: z.int().optional(),
    condition: z.string().optional(),
    uncertain: z.boolean(),
    terms: z.array(NodeId),
    /** Terms that stand in the name of a programme alone, and beside each its id. */
    throughTerms: z.array(NodeId).optional(),
    throughThings: z.array(NodeId).optional(),
    /** The measure of an earlier document it goes on with, loaded or not. */
    continues: NodeId.optional(),
    continuesKind: Continues.shape.kind.optional(),
    /** Further measures of earlier documents that it takes up, loaded or not. */
    merges: z.array(NodeId).optional(),
    ...lines,
  }),
  Goal: z.strictObject({ ...ofDocument, title: z.string(), ...lines }),
  /** `row` for a name in a row, `event` for an organisation that took part in a meeting. */
  Mention: z.strictObject({
    ...ofDocument,
    row: NodeId.optional(),
    event: NodeId.optional(),
    wording: z.string(),
    column: MentionColumn,
    /** Absent for a name that stands as a partner. */
    role: MentionRole.optional(),
    basis: Basis,
    modality: Modality,
    review: ReviewState,
    ...lines,
    ...note,
    /** What the body itself says of it, on which day, in which words; see PartnerAnswer. */
    answer: Said.optional(),
    answerOn: z.string().optional(),
    answerWords: z.string().optional(),
  }),
  Event: z.strictObject({ ...ofDocument, title: z.string(), date: z.string(), topic: z.string(), ...lines }),
} as const;

export type StoredLabel = keyof typeof nodeProperties;
export type StoredNode<L extends StoredLabel> = z.input<(typeof nodeProperties)[L]>;
