import { z } from 'zod';
import { CannotDecide } from '../../graph/errors.ts';
import { decisions } from '../../graph/reading/decisions.ts';
import { DecisionsAnswer, DecisionsMade, DecisionsRequest } from '../../graph/schema/decision-answers.ts';
import { namesPerson } from '../../graph/schema/decision-texts.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';
import { postRoute } from '../write-route.ts';

const noPersons = {
  de: 'Hier steht, was wie der Name oder die Adresse einer Person aussieht. Personen werden nicht gespeichert: Nennen Sie die Stelle oder die Einrichtung.',
  en: 'This holds what looks like the name or the address of a person. Persons are not stored: name the office or the body.',
};

export const decisionRoutes = [
  readRoute({
    path: '/api/decisions',
    summary:
      'Decisions that hold, newest first: what was decided, by whom in which role, and on what it rests',
    query: z.strictObject({ town: NodeId.optional(), actor: NodeId.optional() }),
    answer: { name: 'DecisionsAnswer', schema: DecisionsAnswer },
    read: async (reading, { query }) => ({ decisions: await decisions(reading, query) }),
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
    write: async ({ writing }, { body, requestId }) => {
      if (body.decisions.some(namesPerson)) throw new CannotDecide(noPersons);
      return { answer: await writing.decide(body, { requestId }), location: '/api/decisions' };
    },
  }),
];
