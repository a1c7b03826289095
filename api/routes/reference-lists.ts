import { z } from 'zod';
import { referenceList, referenceLists } from '../../graph/reading/reference-lists/reference-lists.ts';
import { ListHead } from '../../graph/schema/reference-list.ts';
import {
  ReferenceListAnswer,
  ReferenceListLoaded,
  ReferenceListsAnswer,
} from '../../graph/schema/reference-list-answers.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';
import { loadReferenceList } from '../reference-lists/load-reference-list.ts';
import { deleteRoute, uploadRoute } from '../write-route.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of the largest file that is received; the reader counts lines and cells and says so in words. */
const largestFile = 1024 * 1024;

const listsAnswer = { name: 'ReferenceListsAnswer', schema: ReferenceListsAnswer };

export const referenceListRoutes = [
  readRoute({
    path: '/api/reference-lists',
    summary:
      'Lists of the bodies of a town that no document has to name, each with its source and its own date',
    query: z.strictObject({ town: NodeId.optional() }),
    answer: listsAnswer,
    read: (reading, { query }) => referenceLists(reading, query),
  }),
  readRoute({
    path: '/api/reference-lists/{id}',
    summary:
      'The bodies of a list against the documents: named, named indirectly, perhaps, not named; never a verdict',
    query: z.strictObject({}),
    answer: { name: 'ReferenceListAnswer', schema: ReferenceListAnswer },
    read: (reading, { id }) => referenceList(reading, id),
  }),
];

export const referenceListWrites = [
  uploadRoute({
    path: '/api/reference-lists',
    summary:
      'Hand in a list as CSV or workbook, one body a line; it takes the place of the list of the same town and title. Of each line that is left out is told why; persons are refused',
    query: ListHead,
    files: [csv, xlsx],
    largestBody: largestFile,
    answer: { name: 'ReferenceListLoaded', schema: ReferenceListLoaded },
    errors: {
      404: 'There is no such town',
      409: 'Its title or source names a person (`reason` says so), or the Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, query, requestId, language }) => ({
      answer: await loadReferenceList(graph, body, query, { requestId, language }),
    }),
  }),
  deleteRoute({
    path: '/api/reference-lists/{id}',
    summary: 'Take a list away; If-Match says when the list was loaded that is meant. It can be taken back',
    answer: listsAnswer,
    errors: {
      404: 'There is no such list',
      409: 'The Idempotency-Key belongs to another request',
      412: 'The list was loaded anew since it was read',
    },
    write: async (graph, { id, requestId, ifMatch }) => {
      await graph.writing.removeReferenceList(id, { requestId, ifTags: ifMatch ?? undefined });
      return { answer: await graph.ask((reading) => referenceLists(reading, {})) };
    },
  }),
];
