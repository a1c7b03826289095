import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import type { NodeLabel } from '../schema/relation-kinds.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { measureColumns, MeasureRecord } from './measure-records.ts';

function measureQuery(name: string, start: string, rowPosition = 'row.position') {
  return {
    name: `measures of a ${name}`,
    text: `
${start}
RETURN ${measureColumns}, ${rowPosition} AS rowPosition, measure.position AS position
ORDER BY document, rowPosition, position, id`,
    params: z.strictObject({ id: NodeId }),
    row: MeasureRecord.extend({ rowPosition: z.int().nullable(), position: z.int() }),
  } satisfies Query;
}

export const nodeMeasures = {
  Product: measureQuery(
    'product',
    'MATCH (:Entity {id: $id})<-[:FOR]-(row:Row) MATCH (row)<-[:`IN`]-(measure:Measure)',
  ),
  Section: measureQuery(
    'section',
    'MATCH (:Entity {id: $id})<-[:`IN`]-(row:Row) MATCH (row)<-[:`IN`]-(measure:Measure)',
  ),
  Row: measureQuery('row', 'MATCH (row:Entity {id: $id})<-[:`IN`]-(measure:Measure)'),
  Measure: measureQuery('measure itself', 'MATCH (measure:Entity {id: $id})', 'null'),
} satisfies Partial<Record<NodeLabel, Query>>;
