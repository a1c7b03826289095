import { z } from 'zod';
import { search } from '../../graph/reading/search.ts';
import { SearchAnswer } from '../../graph/schema/detail-answers.ts';
import { NodeLabel } from '../../graph/schema/relation-kinds.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';

export const searchRoutes = [
  readRoute({
    path: '/api/search',
    summary:
      'Nodes by name, other spelling, code or topic; forgives blanks, umlauts, gender forms, typing errors and half words',
    query: z.strictObject({
      q: z.string().trim().min(1).max(200),
      limit: z.int().min(1).max(100).default(20),
      documents: z.array(NodeId).max(20).default([]),
      labels: z.array(NodeLabel).default([]),
    }),
    answer: { name: 'SearchAnswer', schema: SearchAnswer },
    read: (reading, { query }) => search(reading, query),
  }),
];
