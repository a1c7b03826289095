import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { AreaRef, EvidenceLine, Limits, ProgrammeRef, SectionRef, TermRef } from './analysis-basics.ts';
import { Dismissal } from './dismissal.ts';
import { ActorRef } from './document-answers.ts';
import { GapKind } from './gap-kinds.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

/** `kind`: findings of these kinds only; the counts in `kinds` cover all eight whatever is asked. */
export const GapsQuery = z.strictObject({ document: NodeId, kind: z.array(GapKind).default([]) });
export type GapsQuery = z.infer<typeof GapsQuery>;

/**
 * One gap: a candidate to discuss. `key` stays the same as long as document, row, area and partner do, so that a
 * dismissal outlives a reload. L1–L6 have a `row`; L7 has an area kind (`area` is one area of that kind) and a
 * `partnerType`; L8 has two areas and their shared `terms`. `change` only for L6, `compared` (q of r) only for L7.
 * `unreviewed` counts the open readings it rests on.
 */
export const Finding = z.strictObject({
  key: z.string(),
  kind: GapKind,
  document: NodeId,
  row: NodeId.nullable(),
  section: SectionRef.nullable(),
  area: AreaRef,
  otherArea: AreaRef.nullable(),
  actor: ActorRef.nullable(),
  partnerType: ActorType.nullable(),
  change: z.enum(['ended', 'new']).nullable(),
  terms: z.array(TermRef),
  compared: z.strictObject({ named: z.int(), of: z.int() }).nullable(),
  reason: Bilingual,
  evidence: z.array(EvidenceLine),
  unreviewed: z.int(),
  dismissal: Dismissal.nullable(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * What was found of one kind. `applicable` false: the kind cannot be looked for in this document, `why` says the
 * reason ("Vergleich fehlt", no partner column, no earlier year). `open` and `dismissed` count findings. `leftOut`: terms
 * that L8 does not look at because half of the areas share them.
 */
export const GapKindSummary = z.strictObject({
  kind: GapKind,
  applicable: z.boolean(),
  why: Bilingual.nullable(),
  open: z.int(),
  dismissed: z.int(),
  leftOut: z.array(TermRef),
  sentence: Bilingual,
});
export type GapKindSummary = z.infer<typeof GapKindSummary>;

/**
 * Goals (sections holding rows) against kinds of partner. A cell that is missing is an empty one. `rows`: rows of the
 * section naming an identifiable partner of the type; `names`: distinct such partners; `collectiveRows`: rows naming
 * only collective names of the type.
 */
export const GoalMatrix = z.strictObject({
  sections: z.array(SectionRef.extend({ parent: z.string().nullable(), rows: z.int() })),
  types: z.array(ActorType),
  cells: z.array(
    z.strictObject({
      section: z.string(),
      type: ActorType,
      rows: z.int(),
      names: z.int(),
      collectiveRows: z.int(),
    }),
  ),
});
export type GoalMatrix = z.infer<typeof GoalMatrix>;

/** `previous`: the latest earlier document of the same town and form, which L5 and L6 compare with. */
export const GapsAnswer = z.strictObject({
  document: ProgrammeRef,
  previous: ProgrammeRef.nullable(),
  kinds: z.array(GapKindSummary),
  findings: z.array(Finding),
  matrix: GoalMatrix,
  limits: Limits,
});
export type GapsAnswer = z.infer<typeof GapsAnswer>;
