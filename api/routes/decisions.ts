import { z } from 'zod';
import { decisions } from '../../graph/reading/decisions.ts';
import {
  DecisionsAnswer,
  DecisionsLoaded,
  DecisionsMade,
  DecisionsRequest,
} from '../../graph/schema/decision-answers.ts';
import { namesPerson } from '../../graph/schema/decision-texts.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { loadDecisionTable } from '../decision-tables/load-decision-table.ts';
import { decisionTable } from '../decision-tables/write-decision-table.ts';
import { fileRoute, readRoute } from '../read-route.ts';
import { expectNoPersons } from '../typed-texts.ts';
import { postRoute, uploadRoute } from '../write-route.ts';

const csv = 'text/csv';

/** Bytes of the largest table of decisions that is received; the reader counts lines and cells and says so in words. */
const largestTable = 2 * 1024 * 1024;

export const decisionRoutes = [
  readRoute({
    path: '/api/decisions',
    summary:
      'Decisions that hold, newest first: what was decided, by whom in which role, and on what it rests',
    query: z.strictObject({ town: NodeId.optional(), actor: NodeId.optional() }),
    answer: { name: 'DecisionsAnswer', schema: DecisionsAnswer },
    read: async (reading, { query }) => ({ decisions: await decisions(reading, query) }),
  }),
  fileRoute({
    path: '/api/decisions.csv',
    summary: 'The same as a table, one decision a line, which can be loaded again',
    query: z.strictObject({ town: NodeId.optional() }),
    files: { csv },
    read: async (reading, { query }) => ({
      mediaType: csv,
      fileName: `kulturnetz-entscheidungen${query.town === undefined ? '' : `-${query.town}`}.csv`,
      content: decisionTable(await decisions(reading, query)),
    }),
  }),
];

export const decisionWrites = [
  postRoute({
    path: '/api/decisions',
    summary:
      'Make decisions and take others back, all in one step; `change` names the step for taking it back as a whole',
    body: { name: 'DecisionsRequest', schema: DecisionsRequest },
    answer: { name: 'DecisionsMade', schema: DecisionsMade },
    errors: {
      404: 'Something it speaks of is not there',
      409: 'It cannot hold (`reason` says why), or the Idempotency-Key belongs to another request',
      412: 'Somebody decided otherwise since it was read',
    },
    write: async (graph, { body, requestId }) => {
      await expectNoPersons(graph, (holds) => body.decisions.some((one) => namesPerson(one, holds)));
      return { answer: await graph.writing.decide(body, { requestId }), location: '/api/decisions' };
    },
  }),
  uploadRoute({
    path: '/api/decisions.csv',
    summary:
      'Load a table of decisions: every sound row is made, all in one step, and of each other row is told why not; loaded again it changes nothing',
    files: [csv, 'application/octet-stream'],
    largestBody: largestTable,
    answer: { name: 'DecisionsLoaded', schema: DecisionsLoaded },
    errors: { 409: 'The Idempotency-Key belongs to another request' },
    write: async (graph, { body, requestId, language }) => ({
      answer: await loadDecisionTable(graph, body, { requestId, language }),
    }),
  }),
];
