import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { Claim } from '../schema/bundle.ts';
import { DocumentForm, NodeId, OrganisationalScope, PlanningStatus } from '../schema/vocabulary.ts';

/** A document with its municipality, without counts. The lists of a claim, a note and an unread part run in parallel. */
export const DocumentRecord = z.strictObject({
  id: NodeId,
  title: z.string(),
  form: DocumentForm,
  scope: OrganisationalScope.nullable(),
  planning: PlanningStatus.nullable(),
  partnerColumn: z.boolean().nullable(),
  year: z.int().nullable(),
  date: z.string().nullable(),
  session: z.string().nullable(),
  statusDe: z.string(),
  statusEn: z.string(),
  sourceFile: z.string().nullable(),
  sha256: z.string(),
  sourceLines: z.int(),
  claimedWhat: z.array(Claim.shape.what).nullable(),
  claimedCount: z.array(z.int()).nullable(),
  claimedLine: z.array(z.int()).nullable(),
  notesDe: z.array(z.string()).nullable(),
  notesEn: z.array(z.string()).nullable(),
  unreadDe: z.array(z.string()).nullable(),
  unreadEn: z.array(z.string()).nullable(),
  unreadPart: z.array(z.int()).nullable(),
  unreadFrom: z.array(z.int()).nullable(),
  unreadTo: z.array(z.int()).nullable(),
  version: z.int(),
  municipality: NodeId,
  ags: z.string(),
  town: z.string(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

const documentColumns = `
  document.id AS id, document.title AS title, document.form AS form,
  document.scope AS scope, document.planning AS planning, document.partnerColumn AS partnerColumn, document.year AS year,
  document.date AS date, document.session AS session, document.statusDe AS statusDe,
  document.statusEn AS statusEn, document.sourceFile AS sourceFile,
  document.sha256 AS sha256, document.sourceLines AS sourceLines,
  document.claimedWhat AS claimedWhat, document.claimedCount AS claimedCount,
  document.claimedLine AS claimedLine, document.notesDe AS notesDe, document.notesEn AS notesEn,
  document.unreadDe AS unreadDe, document.unreadEn AS unreadEn, document.unreadPart AS unreadPart,
  document.unreadFrom AS unreadFrom, document.unreadTo AS unreadTo,
  document.version AS version, town.id AS municipality, town.ags AS ags, town.name AS town`;

export const allDocuments = {
  name: 'all documents',
  text: `
MATCH (document:Document)-[:ABOUT]->(town:Municipality)
RETURN ${documentColumns}
ORDER BY town, year, id`,
  params: z.strictObject({}),
  row: DocumentRecord,
} satisfies Query;
