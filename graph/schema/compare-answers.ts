import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { AreaRef, EvidenceLine, Limits, MaybeSame, ProgrammeRef, SectionRef } from './analysis-basics.ts';
import { ActorRef } from './document-answers.ts';
import { Basis, Bilingual, ComparedKind, NodeId } from './vocabulary.ts';

/** `include`: named bodies only, with collective names, or every name including own teams and placeholders. */
export const CompareQuery = z.strictObject({
  a: NodeId,
  b: NodeId,
  level: z.enum(['product', 'row']).default('product'),
  include: z.enum(['identifiable', 'partners', 'all']).default('identifiable'),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

/** A criterion of comparability; `reason` says in one sentence why it holds or fails. */
export const ComparabilityCheck = z.strictObject({
  criterion: z.enum(['form', 'scope', 'planning', 'partner-column']),
  passes: z.boolean(),
  a: Bilingual,
  b: Bilingual,
  reason: Bilingual,
});
export type ComparabilityCheck = z.infer<typeof ComparabilityCheck>;

/** A body whose name stands for one it is part of, or that is part of it. */
export const Relative = z.strictObject({
  actor: ActorRef,
  as: z.enum(['whole', 'part']),
  wording: z.string(),
});
export type Relative = z.infer<typeof Relative>;

/**
 * One tie of area (level product) or row (level row) and partner. `key` is `area|actor` or `section/product|actor`.
 * `a` and `b` hold the mentions in each document (empty where not named). A document that prints there only the whole
 * or a part of the partner names it too: `throughA` and `throughB` say which, and the mentions are theirs. `maybe`:
 * partners of the other document there that may be the same, so that this entry is not settled. `before` (only for added): where the
 * partner was known already: elsewhere in A, in another loaded document, or nowhere.
 */
export const ComparedTie = z.strictObject({
  key: z.string(),
  area: AreaRef,
  section: SectionRef.nullable(),
  rowA: NodeId.nullable(),
  rowB: NodeId.nullable(),
  actor: ActorRef,
  a: z.array(EvidenceLine),
  b: z.array(EvidenceLine),
  basisA: Basis.nullable(),
  basisB: Basis.nullable(),
  unreviewed: z.int(),
  throughA: z.array(Relative),
  throughB: z.array(Relative),
  maybe: z.array(MaybeSame),
  before: z
    .strictObject({ known: z.enum(['in-a', 'elsewhere', 'nowhere']), documents: z.array(NodeId) })
    .nullable(),
});
export type ComparedTie = z.infer<typeof ComparedTie>;

/** Names behind the compared ties, by who read them: as printed, by a rule, by a person, or left open. */
export const MergeCounts = z.strictObject({
  asPrinted: z.int(),
  byRule: z.int(),
  byPerson: z.int(),
  open: z.int(),
});
export type MergeCounts = z.infer<typeof MergeCounts>;

const both = {
  a: ProgrammeRef,
  b: ProgrammeRef,
  checks: z.array(ComparabilityCheck),
  limits: z.tuple([Limits, Limits]),
};

/** An area of either document; `doubles` are others of them that count as one with it. */
export const ComparedArea = AreaRef.extend({ doubles: z.array(NodeId) });
export type ComparedArea = z.infer<typeof ComparedArea>;

const areasOfSide = z.array(ComparedArea);

/**
 * Two documents of one town. `level` is `product` whatever was asked where rows have no product: running numbers do not
 * tell which rows of two years are the same; such rows are not in `rows`. `jaccard.kept` of `jaccard.of` (= kept + added + dropped); no value when nothing is named.
 * `open` counts entries of both lists that may be the same as one of the other. `rows` and `areas` say what stands on one
 * side only. `measures` counts, over rows of both documents, measures read as the same, changed, ended and begun;
 * null while no reading of measures over the years was recorded.
 */
export const SameTownComparison = z.strictObject({
  mode: z.literal('same-town'),
  comparable: z.literal(true),
  ...both,
  level: CompareQuery.shape.level,
  include: CompareQuery.shape.include,
  kept: z.array(ComparedTie),
  added: z.array(ComparedTie),
  dropped: z.array(ComparedTie),
  open: z.int(),
  jaccard: z.strictObject({ kept: z.int(), of: z.int() }),
  merged: MergeCounts,
  areas: z.strictObject({ both: areasOfSide, onlyA: areasOfSide, onlyB: areasOfSide }),
  rows: z.strictObject({ both: z.int(), onlyA: z.array(NodeId), onlyB: z.array(NodeId) }),
  measures: z.strictObject({ same: z.int(), changed: z.int(), ended: z.int(), begun: z.int() }).nullable(),
});
export type SameTownComparison = z.infer<typeof SameTownComparison>;

/** `unreviewed` of `rows` rest on open readings only. */
const rowsOfRows = z.strictObject({ rows: z.int(), of: z.int(), unreviewed: z.int() });

/**
 * Documents of different towns that may be compared: per kind of area and kind of partner, in how many of how many rows
 * an identifiable partner of that kind is named. Size-corrected by showing both numbers; never tie by tie. Kinds of area
 * that only one of the documents has are left out.
 */
export const KindsComparison = z.strictObject({
  mode: z.literal('kinds'),
  comparable: z.literal(true),
  ...both,
  table: z.array(
    z.strictObject({
      productKind: ComparedKind,
      type: ActorType,
      a: rowsOfRows,
      b: rowsOfRows,
    }),
  ),
});
export type KindsComparison = z.infer<typeof KindsComparison>;

/** What one document names, area by area, without any figure. */
export const SideList = z.array(z.strictObject({ area: AreaRef, partners: z.array(ActorRef) }));
export type SideList = z.infer<typeof SideList>;

/** Documents that must not be compared in figures: lists side by side, and why. */
export const SideBySide = z.strictObject({
  mode: z.literal('side-by-side'),
  comparable: z.literal(false),
  ...both,
  reasons: z.array(Bilingual),
  listA: SideList,
  listB: SideList,
});
export type SideBySide = z.infer<typeof SideBySide>;

export const CompareAnswer = z.discriminatedUnion('mode', [SameTownComparison, KindsComparison, SideBySide]);
export type CompareAnswer = z.infer<typeof CompareAnswer>;
