import { review } from '../../graph/reading/review.ts';
import { ReviewAnswer, ReviewQuery } from '../../graph/schema/decision-answers.ts';
import { readRoute } from '../read-route.ts';

export const reviewRoutes = [
  readRoute({
    path: '/api/review',
    summary: 'What a person has to decide, those questions first on which most hangs, each with its answers',
    query: ReviewQuery,
    answer: { name: 'ReviewAnswer', schema: ReviewAnswer },
    read: (reading, { query }) => review(reading, query),
  }),
];
