import { ProgrammeQuery, ProgrammeReport } from '../../graph/schema/programme-report.ts';
import { documentFiles, largestOriginal } from '../read-original.ts';
import { takeProgramme } from '../take-programme.ts';
import { uploadRoute } from '../write-route.ts';

export const programmeWrites = [
  uploadRoute({
    path: '/api/programmes',
    summary:
      'Read a town’s programme from its file and tell what was read; with load=yes load it, with load=replace also in the place of what is loaded for the year',
    query: ProgrammeQuery,
    files: documentFiles,
    largestBody: largestOriginal,
    answer: { name: 'ProgrammeReport', schema: ProgrammeReport },
    errors: { 409: 'The Idempotency-Key belongs to another request' },
    write: async (graph, { body, query, requestId, language }) => ({
      answer: await takeProgramme(graph, body, query, { requestId, language }),
    }),
  }),
];
