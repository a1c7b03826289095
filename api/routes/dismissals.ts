import { z } from 'zod';
import { dismissalTag } from '../../graph/changes/remark/dismissal-tag.ts';
import { dismissal } from '../../graph/reading/dismissals.ts';
import { dismissalList } from '../../graph/reading/dismissal-list.ts';
import { Dismissal, DismissalsAnswer, NewDismissal } from '../../graph/schema/dismissal.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';
import { expectNoPersons } from '../typed-texts.ts';
import { deleteRoute, postRoute } from '../write-route.ts';

const dismissalAnswer = { name: 'Dismissal', schema: Dismissal };

export const dismissalRoutes = [
  readRoute({
    path: '/api/dismissals',
    summary: 'Findings dismissed with a reason, newest first, the revoked ones too',
    query: z.strictObject({ document: NodeId.optional() }),
    answer: { name: 'DismissalsAnswer', schema: DismissalsAnswer },
    read: (reading, { query }) => dismissalList(reading, query.document),
  }),
  readRoute({
    path: '/api/dismissals/{id}',
    summary: 'One dismissal; its ETag is what revoking it asks for',
    query: z.strictObject({}),
    answer: dismissalAnswer,
    tag: dismissalTag,
    read: (reading, { id }) => dismissal(reading, id),
  }),
];

export const dismissalWrites = [
  postRoute({
    path: '/api/dismissals',
    summary: 'Dismiss a finding with a reason; it stays listed and can be taken back',
    body: { name: 'NewDismissal', schema: NewDismissal },
    answer: dismissalAnswer,
    errors: {
      404: 'The document is not loaded, or has no such finding now',
      409: 'The finding is dismissed already (`standing` says by what), the reason names a person (`reason` says so), or the Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, requestId }) => {
      await expectNoPersons(graph, (holds) => holds(body.reason, 'text'));
      const answer = await graph.writing.dismiss(body, { requestId });
      return { answer, location: `/api/dismissals/${answer.id}`, tag: dismissalTag(answer) };
    },
  }),
  deleteRoute({
    path: '/api/dismissals/{id}',
    summary: 'Take a dismissal back; the revoked one stays on record and is answered',
    answer: dismissalAnswer,
    errors: {
      404: 'There is no such dismissal',
      409: 'The Idempotency-Key belongs to another request',
      412: 'The dismissal was changed since it was read',
    },
    write: async ({ writing }, { id, requestId, ifMatch }) => {
      const answer = await writing.revokeDismissal(id, { requestId, ifTags: ifMatch ?? undefined });
      return { answer, tag: dismissalTag(answer) };
    },
  }),
];
