import { z } from 'zod';
import { changeOfHistory, history } from '../../graph/changes/history.ts';
import {
  ChangesAnswer,
  ChangesQuery,
  ChangeSummary,
  RevertRequest,
} from '../../graph/schema/change-answers.ts';
import { changeEffect } from '../../graph/reading/change-effect.ts';
import { ChangeEffect, EffectQuery } from '../../graph/schema/effect-answers.ts';
import { readRoute } from '../read-route.ts';
import { postRoute } from '../write-route.ts';

const changeAnswer = { name: 'ChangeSummary', schema: ChangeSummary };

export const changeRoutes = [
  readRoute({
    path: '/api/changes',
    summary:
      'What was changed, newest first: documents, registry, dismissals, judgements, and what was taken back',
    query: ChangesQuery,
    answer: { name: 'ChangesAnswer', schema: ChangesAnswer },
    read: (reading, { query }) => history(reading, query),
  }),
  readRoute({
    path: '/api/changes/{id}/effect',
    summary:
      'What a change makes of a document as it is today, tie by tie: side A without it, side B with it; nothing is changed by asking',
    query: EffectQuery,
    answer: { name: 'ChangeEffect', schema: ChangeEffect },
    read: async (reading, { id, query }) => changeEffect(reading, await changeOfHistory(reading, id), query),
  }),
  readRoute({
    path: '/api/changes/{id}',
    summary: 'One change of the history',
    query: z.strictObject({}),
    answer: changeAnswer,
    read: (reading, { id }) => changeOfHistory(reading, id),
  }),
];

export const changeWrites = [
  postRoute({
    path: '/api/changes/{id}/revert',
    summary: 'Take a change back: what it changed is again as it was before; this can be taken back as well',
    body: { name: 'RevertRequest', schema: RevertRequest },
    answer: changeAnswer,
    errors: {
      404: 'There is no such change',
      409: 'Later changes rest on it (`later`), or the Idempotency-Key belongs to another request',
    },
    write: async ({ writing }, { id, body: { note }, requestId }) => {
      const answer = await writing.revert(id, { requestId, note });
      return { answer, location: `/api/changes/${answer.id}` };
    },
  }),
];
