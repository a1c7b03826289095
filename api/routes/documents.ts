import { z } from 'zod';
import { document } from '../../graph/reading/document.ts';
import { documents } from '../../graph/reading/documents.ts';
import { rows } from '../../graph/reading/rows.ts';
import { DocumentDetail, DocumentsAnswer, RowsAnswer } from '../../graph/schema/document-answers.ts';
import { readRoute } from '../read-route.ts';

export const documentRoutes = [
  readRoute({
    path: '/api/documents',
    summary: 'Every loaded document with its counts, form, status and notes',
    query: z.strictObject({}),
    answer: { name: 'DocumentsAnswer', schema: DocumentsAnswer },
    read: async (reading) => ({ documents: await documents(reading) }),
  }),
  readRoute({
    path: '/api/documents/{id}/rows',
    summary: 'The rows of a document in source order, with measures and mentions',
    query: z.strictObject({
      cursor: z.string().max(100).optional(),
      limit: z.int().min(1).max(500).default(100),
    }),
    answer: { name: 'RowsAnswer', schema: RowsAnswer },
    read: (reading, { id, query }) => rows(reading, id, query),
  }),
  readRoute({
    path: '/api/documents/{id}',
    summary: 'One document with its sections, goals, products, immediate measures and events',
    query: z.strictObject({}),
    answer: { name: 'DocumentDetail', schema: DocumentDetail },
    read: (reading, { id }) => document(reading, id),
  }),
];
