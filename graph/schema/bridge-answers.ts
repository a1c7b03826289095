import { z } from 'zod';
import { AreaRef, EvidenceLine, Limits, ProgrammeRef } from './analysis-basics.ts';
import { ActorRef } from './document-answers.ts';
import { Basis, Bilingual } from './vocabulary.ts';

/**
 * A partner without whom areas would not be connected (a cut vertex of the area–partner graph). `parts` are the groups
 * of areas that would fall apart, at least two. `also` are its whole or parts under whose names it is named too.
 * `evidence` are the mentions behind the partner's ties.
 */
export const BridgePartner = z.strictObject({
  actor: ActorRef,
  also: z.array(ActorRef),
  parts: z.array(z.array(AreaRef)),
  evidence: z.array(EvidenceLine),
  unreviewed: z.int(),
});
export type BridgePartner = z.infer<typeof BridgePartner>;

/** A single tie without which areas would not be connected (a cut edge with areas on both sides). */
export const BridgeTie = z.strictObject({
  area: AreaRef,
  actor: ActorRef,
  parts: z.tuple([z.array(AreaRef), z.array(AreaRef)]),
  evidence: z.array(EvidenceLine),
});
export type BridgeTie = z.infer<typeof BridgeTie>;

/** `joined`: areas taken as one because the same named institution runs them, or is that area (RUN_BY). */
export const BridgesAnswer = z.strictObject({
  document: ProgrammeRef,
  applicable: z.boolean(),
  why: Bilingual.nullable(),
  joined: z.array(z.strictObject({ actor: ActorRef, areas: z.array(AreaRef) })),
  parts: z.array(z.strictObject({ areas: z.array(AreaRef), partners: z.int() })),
  partners: z.array(BridgePartner),
  ties: z.array(BridgeTie),
  sentence: Bilingual,
  limits: Limits,
});
export type BridgesAnswer = z.infer<typeof BridgesAnswer>;

/**
 * The network of one document in plain figures, never a score. `parts`: groups of areas connected by named partners.
 * `namingNobody`: areas without any named partner. `basis` counts mentions of named partners per basis.
 */
export const FiguresAnswer = z.strictObject({
  document: ProgrammeRef,
  areas: z.int(),
  partners: z.int(),
  collective: z.int(),
  ties: z.int(),
  parts: z.array(z.array(AreaRef)),
  namingNobody: z.array(AreaRef),
  basis: z.array(z.strictObject({ basis: Basis, mentions: z.int() })),
  sentences: z.array(Bilingual),
  limits: Limits,
});
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;
