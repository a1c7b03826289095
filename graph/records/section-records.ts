import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId, SectionKind } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';

/** A section with the one it stands in; `position` runs through its document. */
export const SectionRecord = z.strictObject({
  id: NodeId,
  document: NodeId,
  code: z.string(),
  title: z.string(),
  kind: SectionKind,
  position: z.int(),
  parentCode: z.string().nullable(),
  parentTitle: z.string().nullable(),
});
export type SectionRecord = z.infer<typeof SectionRecord>;

export const sectionsOfDocuments = {
  name: 'sections of documents',
  text: `
MATCH (section:Section)
WHERE section.document IN $documents
OPTIONAL MATCH (section)-[:\`IN\`]->(parent:Section)
RETURN section.id AS id, section.document AS document, section.code AS code, section.title AS title,
  section.kind AS kind, section.position AS position, parent.code AS parentCode, parent.title AS parentTitle
ORDER BY document, position, id`,
  params: DocumentScope,
  row: SectionRecord,
} satisfies Query;
