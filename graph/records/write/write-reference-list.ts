import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';
import { StoredReferenceList } from '../reference-lists.ts';

export const writeReferenceList = {
  name: 'write reference list',
  text: `
    MERGE (list:ReferenceList {id: $list.id})
    SET list = $list`,
  params: z.strictObject({ list: StoredReferenceList }),
  row: z.never(),
} satisfies Query;

export const deleteReferenceList = {
  name: 'delete reference list',
  text: `
    MATCH (list:ReferenceList {id: $id})
    DETACH DELETE list`,
  params: z.strictObject({ id: NodeId }),
  row: z.never(),
} satisfies Query;
