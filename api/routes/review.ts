import { review } from '../../graph/reading/review.ts';
import { explainedPair } from '../../graph/reading/review/explained-pair.ts';
import {
  ExplainedPair,
  ExplainedPairQuery,
  ReviewAnswer,
  ReviewQuery,
} from '../../graph/schema/decision-answers.ts';
import { readRoute } from '../read-route.ts';

export const reviewRoutes = [
  readRoute({
    path: '/api/review',
    summary: 'What a person has to decide, those questions first on which most hangs, each with its answers',
    query: ReviewQuery,
    answer: { name: 'ReviewAnswer', schema: ReviewAnswer },
    read: (reading, { query }) => review(reading, query),
  }),
  readRoute({
    path: '/api/pairs',
    summary: 'Why two partners are proposed as one or not, rule by rule, and what is decided of them',
    query: ExplainedPairQuery,
    answer: { name: 'ExplainedPair', schema: ExplainedPair },
    read: (reading, { query }) => explainedPair(reading, query),
  }),
];
