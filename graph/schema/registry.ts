import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { identifiers } from './identifiers.ts';
import {
  ActorLevel,
  ActorStatus,
  Bilingual,
  ComparedKind,
  NodeId,
  TermKind,
  ThingKind,
} from './vocabulary.ts';

/** A territorial body that documents are about. `ags`: 8 digits for a town, 5 for a Kreis, an own key otherwise. */
export const Municipality = z.strictObject({
  id: NodeId,
  ags: z.string().min(3),
  name: z.string().min(1),
  kind: z.enum(['town', 'district', 'regional-association', 'state']),
});
export type Municipality = z.infer<typeof Municipality>;

/**
 * A body, group or placeholder that documents name; never a person.
 * `branch` binds the actor to one product kind (ICOM: museum). `guess` is an unconfirmed meaning of an office code.
 */
export const Actor = z.strictObject({
  id: NodeId,
  name: z.string().min(1),
  type: ActorType,
  status: ActorStatus,
  level: ActorLevel,
  municipality: NodeId.optional(),
  branch: ComparedKind.optional(),
  aliases: z.array(z.string().min(1)).default([]),
  guess: Bilingual.optional(),
  ...identifiers,
  /** Ids of terms (subjects, target groups, places) the body is concerned with; each entered by a reviewer. */
  profile: z.array(NodeId).default([]),
  partOf: NodeId.optional(),
  memberOf: z.array(NodeId).default([]),
  includes: z.array(z.strictObject({ id: NodeId, evidence: z.string().min(1) })).default([]),
});
export type Actor = z.infer<typeof Actor>;

/** A programme, channel, target group or place: findable, never a partner. */
export const Thing = z.strictObject({
  id: NodeId,
  kind: ThingKind,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
});
export type Thing = z.infer<typeof Thing>;

/**
 * A subject, target group or place, in our own vocabulary. `words` are beginnings of words, lower case, as the source
 * prints them ("inklus"); a measure speaks of the term when one of its words begins so.
 */
export const Term = z.strictObject({
  id: NodeId,
  kind: TermKind,
  name: Bilingual,
  words: z.array(z.string().min(2)).min(1),
});
export type Term = z.infer<typeof Term>;

/** Two names that may mean the same body or product; open until a person decides. */
export const Proposal = z.strictObject({
  a: NodeId,
  b: NodeId,
  rule: z.string().min(1),
  reason: Bilingual,
});
export type Proposal = z.infer<typeof Proposal>;

/** Everything that outlives one document. Loaded before any document. */
export const Registry = z.strictObject({
  municipalities: z.array(Municipality).default([]),
  actors: z.array(Actor).default([]),
  things: z.array(Thing).default([]),
  terms: z.array(Term).default([]),
  proposals: z.array(Proposal).default([]),
});
export type Registry = z.infer<typeof Registry>;
