import { z } from 'zod';
import { document } from '../../graph/reading/document.ts';
import { documents } from '../../graph/reading/documents.ts';
import { rows } from '../../graph/reading/rows.ts';
import {
  DocumentDetail,
  DocumentRemoved,
  DocumentsAnswer,
  RowsAnswer,
} from '../../graph/schema/document-answers.ts';
import { readRoute } from '../read-route.ts';
import { removeDocument } from '../remove-document.ts';
import { deleteRoute } from '../write-route.ts';

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

export const documentWrites = [
  deleteRoute({
    path: '/api/documents/{id}',
    summary:
      'Delete a document whose title is typed as confirmation; what people said about it is kept, and it can be brought back',
    query: z.strictObject({ title: z.string().max(500) }),
    needsIfMatch: false,
    answer: { name: 'DocumentRemoved', schema: DocumentRemoved },
    errors: {
      404: 'The document is not loaded',
      409: 'The title is another one (`reason` says it, and what rests on the document), or the Idempotency-Key belongs to another request',
    },
    write: async (graph, { id, query: { title }, requestId }) => ({
      answer: await removeDocument(graph, { id, title, requestId }),
    }),
  }),
];
