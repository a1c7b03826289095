import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { FeedbackCounts, Said } from './feedback.ts';
import { ActorStatus, BasisFilter, Bilingual, NodeId, ProductKind, TieBasis } from './vocabulary.ts';

/** What a view asks for. Empty lists mean "no restriction", except `status`, whose default is identifiable names only. */
export const NetworkQuery = z.strictObject({
  documents: z.array(NodeId).min(1).max(20),
  level: z.enum(['product', 'measure']).default('product'),
  sections: z.array(z.string()).default([]),
  kinds: z.array(ProductKind).default([]),
  types: z.array(ActorType).default([]),
  status: z.array(ActorStatus).default(['identifiable']),
  basis: BasisFilter,
});
export type NetworkQuery = z.infer<typeof NetworkQuery>;

/**
 * A drawn node. `label` says what it is; areas are products or, in documents without products, sections.
 * `documents`: in which of the asked documents it occurs. `unreviewed`: open readings behind it in this view. `guess`: an
 * unconfirmed meaning of an office code. `doubles`: other areas of the answer that count as one with this one, because
 * it is open whether they are the same.
 */
export const NetworkNode = z.strictObject({
  id: NodeId,
  label: z.enum(['Product', 'Section', 'Measure', 'Goal', 'Actor', 'Event']),
  name: z.string(),
  type: ActorType.nullable(),
  status: ActorStatus.nullable(),
  kind: ProductKind.nullable(),
  code: z.string().nullable(),
  documents: z.array(NodeId),
  unreviewed: z.int(),
  runs: z.array(NodeId),
  guess: Bilingual.nullable(),
  doubles: z.array(NodeId),
});
export type NetworkNode = z.infer<typeof NetworkNode>;

/**
 * One tie of one document, from area or measure to partner. `basis` is the strongest among its mentions;
 * `rows` and `mentions` are counts, no `mentions` where it is only stated; `answer` is what the partner says of it, if it answered; `kind` tells naming ties from the product→measure and section→area spine.
 */
export const NetworkTie = z.strictObject({
  id: z.string(),
  document: NodeId,
  source: NodeId,
  target: NodeId,
  kind: z.enum(['names', 'contains']),
  basis: TieBasis.nullable(),
  rows: z.int(),
  mentions: z.int(),
  unreviewed: z.int(),
  possible: z.int(),
  answer: Said.optional(),
});
export type NetworkTie = z.infer<typeof NetworkTie>;

/**
 * How much of the documents the view rests on. `rowsWithPartner` of all `rows` name an identifiable or collective
 * partner; of `rowsShown`, which the filters of sections and kinds leave, `rowsNaming` name somebody every filter lets
 * through; `presumed` of their `mentions` stand only presumably at a measure. `names` are all distinct names that tie, `hidden` those left out by the status filter alone; `notes` explain
 * an empty network. `feedback`: of the bodies named, how many were asked and answered; absent where nobody was asked. `stated`: what
 * people state beside the names and no document prints, counted in none of the other figures; absent where nothing is.
 */
export const Coverage = z.strictObject({
  rows: z.int(),
  rowsWithPartner: z.int(),
  rowsShown: z.int(),
  rowsNaming: z.int(),
  names: z.int(),
  mentions: z.int(),
  unreviewed: z.int(),
  presumed: z.int(),
  hidden: z.record(ActorStatus, z.int()),
  notes: z.array(Bilingual),
  feedback: FeedbackCounts.optional(),
  stated: z.int().optional(),
});
export type Coverage = z.infer<typeof Coverage>;

/** Counts beside each filter value, over the asked documents and level, before the filter of that facet. */
export const Facets = z.strictObject({
  sections: z.array(
    z.strictObject({ code: z.string(), title: z.string(), parent: z.string().nullable(), rows: z.int() }),
  ),
  kinds: z.array(z.strictObject({ kind: ProductKind, rows: z.int() })),
  types: z.array(z.strictObject({ type: ActorType, actors: z.int() })),
  status: z.array(z.strictObject({ status: ActorStatus, actors: z.int() })),
  basis: z.array(z.strictObject({ basis: TieBasis, mentions: z.int() })),
});
export type Facets = z.infer<typeof Facets>;

export const NetworkAnswer = z.strictObject({
  nodes: z.array(NetworkNode),
  ties: z.array(NetworkTie),
  coverage: Coverage,
  facets: Facets,
});
export type NetworkAnswer = z.infer<typeof NetworkAnswer>;

/** Neighbourhood or path: the same nodes and ties, nearest first. `truncated`: more exist than were sent. */
export const SubnetworkAnswer = z.strictObject({
  nodes: z.array(NetworkNode),
  ties: z.array(NetworkTie),
  truncated: z.boolean(),
});
export type SubnetworkAnswer = z.infer<typeof SubnetworkAnswer>;

/** Shortest connections of two nodes over naming ties; `paths` lists node ids in order, empty when there is none. */
export const PathsAnswer = SubnetworkAnswer.extend({ paths: z.array(z.array(NodeId)) });
export type PathsAnswer = z.infer<typeof PathsAnswer>;
