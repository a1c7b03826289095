import { z } from 'zod';
import type { Transaction } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';
import { relationProperties } from './relation-properties.ts';
import type { StoredRelation, StoredRelationKind } from './relation-properties.ts';
import { runInBatches } from './rows-in-batches.ts';

/** Creates relations of one kind between nodes that exist; the caller has deleted what it replaces. */
function createQuery(kind: StoredRelationKind) {
  return {
    name: `create ${kind} relations`,
    text: `
      UNWIND $rows AS row
      MATCH (source:Entity {id: row.from})
      MATCH (target:Entity {id: row.to})
      CREATE (source)-[relation:\`${kind}\`]->(target)
      SET relation = row.props`,
    params: z.object({
      rows: z.array(z.strictObject({ from: NodeId, to: NodeId, props: relationProperties[kind] })),
    }),
    row: z.never(),
  };
}

export const createRelationQueries = {
  ABOUT: createQuery('ABOUT'),
  IN: createQuery('IN'),
  FOR: createQuery('FOR'),
  AT: createQuery('AT'),
  MEANS: createQuery('MEANS'),
  PART_OF: createQuery('PART_OF'),
  MEMBER_OF: createQuery('MEMBER_OF'),
  INCLUDES: createQuery('INCLUDES'),
  RUN_BY: createQuery('RUN_BY'),
  MATCHES: createQuery('MATCHES'),
  HOSTS: createQuery('HOSTS'),
  FUNDS: createQuery('FUNDS'),
  TAKES_PART: createQuery('TAKES_PART'),
  NAMED_AT: createQuery('NAMED_AT'),
} as const;

/** Creates relations of one kind, sorted by their ends. */
export async function createRelations<K extends StoredRelationKind>(
  tx: Transaction,
  kind: K,
  relations: readonly StoredRelation<K>[],
): Promise<void> {
  const key = (relation: StoredRelation<K>) => `${relation.from}|${relation.to}`;
  const sorted = relations.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  await runInBatches(tx, createRelationQueries[kind], sorted);
}
