import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { FeedbackCounts, Said } from './feedback.ts';
import { NetworkQuery } from './network-answers.ts';
import {
  ActorStatus,
  Basis,
  Bilingual,
  DocumentForm,
  Modality,
  NodeId,
  ProductKind,
  ReviewState,
  StatedBasis,
} from './vocabulary.ts';

/** What is asked for once, whatever filters follow. */
export const NetworkContentQuery = NetworkQuery.pick({ documents: true, level: true });
export type NetworkContentQuery = z.infer<typeof NetworkContentQuery>;

/** `parent`: code of the section it stands in. */
const ContentSection = z.strictObject({
  id: NodeId,
  code: z.string(),
  title: z.string(),
  parent: z.string().nullable(),
});
export type ContentSection = z.infer<typeof ContentSection>;

/** `runBy`: the body that is, or runs, the area. `doubles`: other areas of the document it is counted as one with. */
const ContentArea = z.strictObject({
  id: NodeId,
  label: z.enum(['Product', 'Section']),
  name: z.string(),
  code: z.string().nullable(),
  kind: ProductKind.nullable(),
  runBy: NodeId.nullable(),
  doubles: z.array(NodeId),
});
export type ContentArea = z.infer<typeof ContentArea>;

const ContentActor = z.strictObject({
  id: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
  guess: Bilingual.nullable(),
});
export type ContentActor = z.infer<typeof ContentActor>;

const ContentMeasure = z.strictObject({ id: NodeId, title: z.string() });
export type ContentMeasure = z.infer<typeof ContentMeasure>;

/** A place in one of the document's lists, from 0. */
const Place = z.int().min(0);

/**
 * What one document holds of every network that can be drawn of it. `names` are those that tie, `stated` what people
 * state beside them; their `measure` counts within the row.
 */
export const DocumentContent = z.strictObject({
  id: NodeId,
  form: DocumentForm,
  sections: z.array(ContentSection),
  areas: z.array(ContentArea),
  actors: z.array(ContentActor),
  rows: z.array(z.strictObject({ section: Place, area: Place, measures: z.array(ContentMeasure) })),
  names: z.array(
    z.strictObject({
      row: Place,
      actor: Place,
      measure: Place.nullable(),
      basis: Basis,
      review: ReviewState,
      modality: Modality,
      answer: Said.optional(),
    }),
  ),
  stated: z.array(
    z.strictObject({ row: Place, actor: Place, measure: Place.nullable(), basis: StatedBasis }),
  ),
  goals: z.array(z.strictObject({ id: NodeId, title: z.string(), section: NodeId })),
});
export type DocumentContent = z.infer<typeof DocumentContent>;

/**
 * Everything the networks of some documents are computed from, for every choice of filters; at level `product` without
 * measures and goals. `documents` by id; `notes` and `feedback` as in Coverage.
 */
export const NetworkContent = z.strictObject({
  level: NetworkQuery.shape.level.unwrap(),
  documents: z.array(DocumentContent),
  notes: z.array(Bilingual),
  feedback: FeedbackCounts.optional(),
});
export type NetworkContent = z.infer<typeof NetworkContent>;
