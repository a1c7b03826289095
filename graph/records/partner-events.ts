import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { EventRole, NodeId } from '../schema/vocabulary.ts';

export const eventsOfBody = {
  name: 'events a body takes part in',
  text: `
MATCH (:Entity {id: $id})-[part:HOSTS|FUNDS|TAKES_PART|NAMED_AT]->(event:Event)
RETURN event.id AS id, event.title AS title, event.date AS date, part.role AS role,
  event.document AS document, part.lineFrom AS lineFrom, part.lineTo AS lineTo, part.mention AS mention
ORDER BY date, id, lineFrom, mention`,
  params: z.strictObject({ id: NodeId }),
  row: z.strictObject({
    id: NodeId,
    title: z.string(),
    date: z.string(),
    role: EventRole,
    document: NodeId,
    lineFrom: z.int(),
    lineTo: z.int(),
    mention: NodeId,
  }),
} satisfies Query;
