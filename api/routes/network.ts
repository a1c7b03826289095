import { PathsQuery } from '../../graph/reading/paths.ts';
import { NetworkAnswer, NetworkQuery, PathsAnswer } from '../../graph/schema/network-answers.ts';
import { readRoute } from '../read-route.ts';

export const networkRoutes = [
  readRoute({
    path: '/api/network',
    summary: 'Areas or measures of documents with the partners they name, coverage and facets',
    query: NetworkQuery,
    answer: { name: 'NetworkAnswer', schema: NetworkAnswer },
    read: (store, { query, signal }) => store.network(query, signal),
  }),
  readRoute({
    path: '/api/paths',
    summary: 'The shortest connections of two nodes over naming ties',
    query: PathsQuery,
    answer: { name: 'PathsAnswer', schema: PathsAnswer },
    read: (store, { query, signal }) => store.paths(query, signal),
  }),
];
