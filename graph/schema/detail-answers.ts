import { z } from 'zod';
import { Actor } from './registry.ts';
import { ActorType } from './actor-types.ts';
import { TermRef } from './analysis-basics.ts';
import { ActorRef, MentionAnswer, MeasureAnswer, RowStatement } from './document-answers.ts';
import { NodeLabel, RelationKind } from './relation-kinds.ts';
import { Named, NamedAs } from './named.ts';
import { Role } from './role.ts';
import { ActorStatus, Basis, Bilingual, NodeId } from './vocabulary.ts';

/**
 * A mention with everything needed to find it in the source: document, year, section, area, measure, lines. Areas that
 * an open proposal calls the same are counted as one, `countedAs`.
 */
export const Evidence = MentionAnswer.extend({
  document: z.strictObject({ id: NodeId, title: z.string(), year: z.int().nullable(), town: z.string() }),
  section: z.strictObject({ code: z.string(), title: z.string() }),
  row: NodeId,
  area: z.strictObject({
    id: NodeId,
    name: z.string(),
    code: z.string().nullable(),
    countedAs: NodeId,
  }),
  measureTitle: z.string().nullable(),
  measureText: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A body that somebody states for a row of a document. */
export const Statement = RowStatement.extend({
  document: Evidence.shape.document,
  section: Evidence.shape.section,
  row: NodeId,
  area: Evidence.shape.area.omit({ countedAs: true }),
});
export type Statement = z.infer<typeof Statement>;

/** A relation of the node other than the drawn ties, both directions; `outgoing` is false when read backwards. */
export const NodeRelation = z.strictObject({
  kind: RelationKind,
  outgoing: z.boolean(),
  node: z.strictObject({ id: NodeId, name: z.string(), label: NodeLabel }),
  note: Bilingual.nullable(),
  /** Of MAYBE_SAME: a decision says that they are. */
  decided: z.literal(true).optional(),
});
export type NodeRelation = z.infer<typeof NodeRelation>;

/**
 * Any node in full: its relations, and the mentions that name it or stand in it. `named`: how documents name it, of
 * bodies only. `stated`: what is stated of it beside what documents print.
 */
export const NodeAnswer = z.strictObject({
  id: NodeId,
  label: NodeLabel,
  name: z.string(),
  actor: Actor.nullable(),
  code: z.string().nullable(),
  note: Bilingual.nullable(),
  measures: z.array(MeasureAnswer.extend({ document: NodeId })),
  relations: z.array(NodeRelation),
  named: z.array(Named),
  evidence: z.array(Evidence),
  evidenceTotal: z.int(),
  stated: z.array(Statement),
});
export type NodeAnswer = z.infer<typeof NodeAnswer>;

/** Where something found is: what tells apart that is called alike. Null where it has none of a kind. */
export const HitPlace = z.strictObject({
  town: z.string().nullable(),
  /** Of a product or section. */
  code: z.string().nullable(),
  /** Code of the section a measure or goal stands in. */
  section: z.string().nullable(),
  /** Name of the area a measure belongs to. */
  area: z.string().nullable(),
  year: z.int().nullable(),
});
export type HitPlace = z.infer<typeof HitPlace>;

/** How a document names a body, in the strongest way; `through` as in `Named`. */
export const HitNaming = Named.pick({ document: true, as: true, through: true });
export type HitNaming = z.infer<typeof HitNaming>;

/**
 * `matched`: the wording the query met (name, alias, code). `documents`: where it is named or stands, and `named` how, of
 * bodies only. `topics`: what was asked for and a measure speaks of, or a body is concerned with, without its name
 * saying so. `missed`: words that were asked for and that nothing tells of it.
 */
export const SearchHit = z.strictObject({
  id: NodeId,
  label: NodeLabel,
  name: z.string(),
  matched: z.string(),
  type: ActorType.nullable(),
  status: ActorStatus.nullable(),
  documents: z.array(NodeId),
  named: z.array(HitNaming),
  place: HitPlace,
  topics: z.array(Bilingual),
  missed: z.array(z.string()),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** `elsewhere`: what was found, but in none of the documents asked for; empty where all were asked for. */
export const SearchAnswer = z.strictObject({
  query: z.string(),
  hits: z.array(SearchHit),
  elsewhere: z.array(SearchHit),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/**
 * `areas`, `rows`, `mentions`, `bestBasis` and `unreviewed` tell of names that tie. An area with `doubles` is one that an
 * open proposal counts together with these, which name the partner too. `documents` name it in any of the ways `named`.
 * Never a rank.
 */
export const PartnerSummary = z.strictObject({
  id: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
  documents: z.array(NodeId),
  named: z.array(NamedAs),
  areas: z.array(z.strictObject({ id: NodeId, name: z.string(), doubles: z.array(NodeId) })),
  rows: z.int(),
  mentions: z.int(),
  bestBasis: Basis.nullable(),
  unreviewed: z.int(),
});
export type PartnerSummary = z.infer<typeof PartnerSummary>;

/** `missed`: words of the name asked for that none of the partners has. */
/** Who made an entry by hand: the role, null where none was stated, the day (ISO) and the reason. */
export const MadeBy = z.strictObject({ by: Role.nullable(), on: z.iso.date(), reason: z.string() });
export type MadeBy = z.infer<typeof MadeBy>;

export const PartnersAnswer = z.strictObject({
  partners: z.array(PartnerSummary),
  total: z.int(),
  next: z.string().nullable(),
  missed: z.array(z.string()),
  /** Bodies made by hand that no document names, in the order of their names; they are counted nowhere. */
  unnamed: z.array(ActorRef),
});
export type PartnersAnswer = z.infer<typeof PartnersAnswer>;

export const AlikeQuery = z.strictObject({
  name: z.string().trim().min(2).max(120),
  town: NodeId.optional(),
});
export type AlikeQuery = z.infer<typeof AlikeQuery>;

/** Bodies that one of a name may be: `why` is null where it is spelt the same. */
export const AlikeBodies = z.strictObject({
  bodies: z.array(ActorRef.extend({ why: Bilingual.nullable() })),
});
export type AlikeBodies = z.infer<typeof AlikeBodies>;

/** `byHand`: who made the entry by hand, when and why, null where a registry states it. `stated`: for which rows it is stated that do not name it. `mergedBy` counts mentions by the rule that read them. `documents`: those of the towns that name it, or where it is at home. */
export const PartnerDossier = z.strictObject({
  actor: Actor,
  byHand: MadeBy.nullable(),
  summary: PartnerSummary,
  relations: z.array(NodeRelation),
  mergedBy: z.strictObject({ wording: z.int(), rule: z.int(), person: z.int(), open: z.int() }),
  named: z.array(Named),
  evidence: z.array(Evidence),
  stated: z.array(Statement),
  events: z.array(
    z.strictObject({
      id: NodeId,
      title: z.string(),
      date: z.string(),
      role: z.string(),
      document: NodeId,
      lines: z.tuple([z.int(), z.int()]),
    }),
  ),
  documents: z.array(
    z.strictObject({
      id: NodeId,
      title: z.string(),
      town: z.string(),
      year: z.int().nullable(),
      named: z.boolean(),
    }),
  ),
});
export type PartnerDossier = z.infer<typeof PartnerDossier>;

export const TieAnswer = z.strictObject({
  source: z.strictObject({ id: NodeId, name: z.string(), label: NodeLabel }),
  partner: z.strictObject({ id: NodeId, name: z.string(), type: ActorType, status: ActorStatus }),
  evidence: z.array(Evidence),
  stated: z.array(Statement),
});
export type TieAnswer = z.infer<typeof TieAnswer>;

/** What measures speak of and profiles may name, by id. */
export const TermsAnswer = z.strictObject({ terms: z.array(TermRef) });
export type TermsAnswer = z.infer<typeof TermsAnswer>;
