import { z } from 'zod';
import { Role } from './role.ts';
import { hasGndCheckDigit } from './identifiers.ts';
import { AnsweredAs, FeedbackWords } from './feedback.ts';
import { MadeEntry, madeEntryId } from './made-entry.ts';
import { Actor } from './registry.ts';
import { BundleProduct, BundleSection, Title } from './bundle.ts';
import { Basis, Bilingual, MentionRole, Modality, NodeId, ReviewState } from './vocabulary.ts';

/** Two entries mean one body or one area, or do not. `a` stands before `b` in the order of their ids. */
export const PairDecision = z
  .strictObject({ kind: z.literal('pair'), a: NodeId, b: NodeId, judged: z.enum(['same', 'different']) })
  .refine(({ a, b }) => a < b, { path: ['b'], message: 'must come after a' });

/** Whatever a town's documents print under one wording: which body it means, or that it is no partner there. */
export const WordingDecision = z.strictObject({
  kind: z.literal('wording'),
  town: NodeId,
  wording: z.string().min(1).max(120),
  review: ReviewState.exclude(['open']),
  means: NodeId.optional(),
});

/**
 * One name in one row. `place` is the row by what it is about, `nth` counts equal wordings in it, so that neither lines
 * nor positions matter. What is absent stays as it is printed; `at` null: at no single measure.
 */
export const MentionDecision = z.strictObject({
  kind: z.literal('mention'),
  document: NodeId,
  place: z.string().min(1).max(200),
  wording: z.string().min(1).max(120),
  nth: z.int().min(1),
  set: z
    .strictObject({
      means: NodeId.optional(),
      review: ReviewState.exclude(['open']).optional(),
      basis: Basis.optional(),
      at: z.int().min(1).nullable().optional(),
      modality: Modality.optional(),
      role: MentionRole.optional(),
      note: Bilingual.optional(),
    })
    .refine((set) => Object.keys(set).length > 0, { message: 'must change something' }),
});

/** Whether a name in the reference lists of a town means a body of the registry. */
export const ListedDecision = z.strictObject({
  kind: z.literal('listed'),
  town: NodeId,
  name: z.string().min(1).max(120),
  actor: NodeId,
  judged: z.enum(['same', 'different']),
});

/**
 * Which names a town's documents print where they print `text`: one name that is several, or several that are one. `text`
 * is what stands there, names that were read one after the other with a blank between them. Each of `names` is a part of
 * it, in its order; what is left over is no name.
 */
export const CutDecision = z
  .strictObject({
    kind: z.literal('cut'),
    town: NodeId,
    text: z.string().min(1).max(300),
    names: z
      .array(z.strictObject({ as: z.string().trim().min(1).max(120), means: NodeId }))
      .min(1)
      .max(12),
  })
  .refine(({ text, names }) => partsIn(text, wordingsOf(names)) !== null, {
    path: ['names'],
    message: 'must be parts of the text, one after the other',
  });

/**
 * Which measures stand in a row where `text` stands: the titles of one or of several, one after the other with a blank
 * between them. It says where each of them begins, so none of them is uncertain any more.
 */
export const MeasuresDecision = z.strictObject({
  kind: z.literal('measures'),
  document: NodeId,
  place: z.string().min(1).max(200),
  text: z.string().min(1).max(330),
  titles: z.array(Title).min(1).max(8),
});

/** To which product and section of its document a row belongs; what is absent stays as it is printed. */
export const RowDecision = z
  .strictObject({
    kind: z.literal('row'),
    document: NodeId,
    place: z.string().min(1).max(200),
    product: BundleProduct.shape.code.optional(),
    section: BundleSection.shape.code.optional(),
  })
  .refine(({ product, section }) => product !== undefined || section !== undefined, {
    path: ['product'],
    message: 'must change something',
  });

/** A body that nobody named, made by hand; the reason is required. It is an entry like any other, and printed nowhere by that. */
export const EntryDecision = z
  .strictObject({ kind: z.literal('entry'), actor: NodeId, entry: MadeEntry })
  .refine(({ actor, entry }) => actor === madeEntryId(entry), {
    path: ['actor'],
    message: 'must be the id of its town and name',
  });

/** What can be decided of an entry, each by itself. */
export const ActorField = z.enum([
  'name',
  'type',
  'status',
  'level',
  'branch',
  'aliases',
  'guess',
  'isil',
  'gnd',
  'wikidata',
  'website',
  'profile',
  'partOf',
  'memberOf',
]);
export type ActorField = z.infer<typeof ActorField>;

const ActorValue = z.union([z.string(), z.array(z.string()), Bilingual, z.null()]);

/** One property of an entry of the registry; null takes away what need not be there. */
export const ActorDecision = z
  .strictObject({ kind: z.literal('actor'), actor: NodeId, field: ActorField, value: ActorValue })
  .superRefine(({ field, value }, context) => {
    const schema: z.ZodType = Actor.shape[field];
    const parsed = schema.safeParse(value ?? undefined);
    for (const { message, path } of parsed.error?.issues ?? [])
      context.addIssue({ code: 'custom', message, path: ['value', ...path] });
  });

/**
 * What a body itself says of a row: `said`, on which day, and in a few words what is otherwise; `added` where the row does
 * not name it and should. Keyed like a name by document and place, and by the body. It stands beside what is printed and changes none of it.
 */
export const AnswerDecision = z
  .strictObject({
    kind: z.literal('answer'),
    actor: NodeId,
    document: NodeId,
    place: z.string().min(1).max(200),
    said: AnsweredAs,
    on: z.iso.date(),
    words: FeedbackWords.optional(),
  })
  .refine(({ said, words }) => words !== undefined || (said !== 'other' && said !== 'added'), {
    path: ['words'],
    message: 'must say what is otherwise, or what is missing',
  });

/**
 * A body works with the area of a row that does not name it, says a person who knows; the reason is required. `measure`:
 * the title of the one it is about. Keyed like an answer: it stands beside what is printed and changes none of it.
 */
export const AddedDecision = z.strictObject({
  kind: z.literal('added'),
  actor: NodeId,
  document: NodeId,
  place: z.string().min(1).max(200),
  measure: z.string().min(1).max(80).optional(),
});

/** A body was asked what it says of a document's rows that name it; noted by whoever asked, on the day of asking. */
export const AskedDecision = z.strictObject({
  kind: z.literal('asked'),
  actor: NodeId,
  document: NodeId,
  on: z.iso.date(),
});

export const DecisionContent = z.discriminatedUnion('kind', [
  PairDecision,
  WordingDecision,
  ListedDecision,
  MentionDecision,
  CutDecision,
  MeasuresDecision,
  RowDecision,
  ActorDecision,
  EntryDecision,
  AnswerDecision,
  AddedDecision,
  AskedDecision,
]);
export type DecisionContent = z.infer<typeof DecisionContent>;
export type DecisionOf<K extends DecisionContent['kind']> = Extract<DecisionContent, { kind: K }>;

/** By what a decision is known again: kind, town or document, and normalised wording or ids; see `decisionKey`. */
export const DecisionKey = z.string().min(3).max(600);
export type DecisionKey = z.infer<typeof DecisionKey>;

/** What was in front of the person: the document as it was then, and the name as it is printed there. */
export const RestsOn = z.strictObject({
  document: NodeId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  quote: z.string().min(1).max(120),
});
export type RestsOn = z.infer<typeof RestsOn>;

export const Reason = z.string().trim().max(300);

/** Whether a decision may be made without saying why: what no document prints rests on its reason alone. */
export function needsReason({ kind }: Pick<DecisionContent, 'kind'>): boolean {
  return kind === 'added' || kind === 'entry';
}

/** One decision as a client sends it. */
export const NewDecision = z
  .strictObject({
    about: DecisionContent.refine(hasSoundGnd, {
      path: ['value'],
      message: 'does not end in its check digit',
    }),
    reason: Reason.optional(),
    restsOn: RestsOn.omit({ sha256: true }).optional(),
    /** The change that made what the client saw decided; null: nothing was. Absent: whatever is. */
    seen: z.string().max(400).nullable().optional(),
  })
  .refine(({ about, reason = '' }) => !needsReason(about) || reason !== '', {
    path: ['reason'],
    message: 'must say why',
  });
export type NewDecision = z.infer<typeof NewDecision>;

/**
 * A decision as it is kept; `town` is whose names it speaks of, null for those of no town, and `names` is what the
 * entries were called then, in the order in which it names them.
 */
export const Decided = z.strictObject({
  about: DecisionContent,
  town: NodeId.nullable(),
  names: z.array(z.string()),
  reason: Reason.optional(),
  restsOn: RestsOn.optional(),
});
export type Decided = z.infer<typeof Decided>;

/** A decision with the change that made it; `role` is null where none was stated. */
export const KeptDecision = Decided.extend({
  change: z.string().min(1).max(400),
  version: z.int(),
  at: z.iso.datetime(),
  role: Role.nullable(),
});
export type KeptDecision = z.infer<typeof KeptDecision>;

/** What stood under a key before and stands after a change; null: nothing was or is decided. */
export const DecisionStep = z.strictObject({
  key: DecisionKey,
  before: KeptDecision.nullable(),
  after: Decided.nullable(),
});
export type DecisionStep = z.infer<typeof DecisionStep>;

function wordingsOf(names: readonly { readonly as: string }[]): string[] {
  return names.map(({ as }) => as);
}

/** Where each part begins in a text, one after the other; null where they do not stand in it like that. */
export function partsIn(text: string, parts: readonly string[]): number[] | null {
  const starts: number[] = [];
  let from = 0;
  for (const part of parts) {
    const start = text.indexOf(part, from);
    if (start < 0) return null;
    starts.push(start);
    from = start + part.length;
  }
  return starts;
}

function hasSoundGnd(about: DecisionContent): boolean {
  if (about.kind === 'entry') return about.entry.gnd === undefined || hasGndCheckDigit(about.entry.gnd);
  if (about.kind !== 'actor' || about.field !== 'gnd' || about.value === null) return true;
  return typeof about.value === 'string' && hasGndCheckDigit(about.value);
}

/** Decisions that one gesture makes or takes back: all of them or none. */
export const mostDecisions = 500;
