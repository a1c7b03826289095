import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { type PartnerAnswer, Said } from '../schema/feedback.ts';
import type { MentionAnswer } from '../schema/document-answers.ts';
import {
  ActorStatus,
  Basis,
  MeaningRule,
  MentionColumn,
  MentionRole,
  Modality,
  NodeId,
  ReviewState,
  ThingKind,
} from '../schema/vocabulary.ts';
import { bilingual } from './bilingual.ts';

/** A mention of a row with what it means; the measure it stands at is an `Alignment`. */
export const MentionRecord = z.strictObject({
  id: NodeId,
  document: NodeId,
  row: NodeId,
  wording: z.string(),
  column: MentionColumn,
  role: MentionRole,
  ties: z.boolean(),
  basis: Basis,
  modality: Modality,
  review: ReviewState,
  rule: MeaningRule,
  lineFrom: z.int(),
  lineTo: z.int(),
  noteDe: z.string().nullable(),
  noteEn: z.string().nullable(),
  answer: Said.nullable(),
  answerOn: z.string().nullable(),
  answerWords: z.string().nullable(),
  target: NodeId,
  name: z.string(),
  thing: ThingKind.nullable(),
  type: ActorType.nullable(),
  status: ActorStatus.nullable(),
});
export type MentionRecord = z.infer<typeof MentionRecord>;

/** Columns of `MentionRecord`; the text before binds mention, means and target. */
export const mentionColumns = `
  mention.id AS id, mention.document AS document, mention.row AS row, mention.wording AS wording,
  mention.column AS column, coalesce(mention.role, 'partner') AS role, coalesce(mention.ties, false) AS ties,
  mention.basis AS basis, mention.modality AS modality, mention.review AS review,
  means.rule AS rule, mention.lineFrom AS lineFrom, mention.lineTo AS lineTo,
  mention.noteDe AS noteDe, mention.noteEn AS noteEn,
  mention.answer AS answer, mention.answerOn AS answerOn, mention.answerWords AS answerWords,
  target.id AS target, target.name AS name, target.kind AS thing, target.type AS type,
  target.status AS status`;

/** The rows' mentions of one page of a document: rows at positions after `after` up to and with `upTo`. */
export const mentionsOfPage = {
  name: 'mentions of a page of rows',
  text: `
MATCH (row:Row)<-[:\`IN\`]-(mention:Mention)-[means:MEANS]->(target:Entity)
WHERE row.document = $document AND row.position > $after AND row.position <= $upTo
RETURN ${mentionColumns}, row.position AS rowPosition, mention.position AS position
ORDER BY rowPosition, position, id`,
  params: z.strictObject({ document: NodeId, after: z.int(), upTo: z.int() }),
  row: MentionRecord.extend({ rowPosition: z.int(), position: z.int() }),
} satisfies Query;

function answered({ answer: said, answerOn: on, answerWords: words }: MentionRecord): {
  answer?: PartnerAnswer;
} {
  if (said === null || on === null) return {};
  return { answer: { said, on, ...(words === null ? {} : { words }) } };
}

/** The mention as answers show it; `measure` is the one it stands at. */
export function mentionAnswer(record: MentionRecord, measure: string | null): MentionAnswer {
  const { id, wording, column, role, ties, basis, modality, review, rule, target, name, type, status } =
    record;
  const actor = type === null || status === null ? null : { id: target, name, type, status };
  return {
    id,
    wording,
    column,
    role,
    ties,
    measure,
    actor,
    target: actor === null ? { id: target, name } : null,
    kind: record.thing ?? 'actor',
    basis,
    modality,
    review,
    rule,
    lines: [record.lineFrom, record.lineTo],
    note: bilingual(record.noteDe, record.noteEn),
    ...answered(record),
  };
}
