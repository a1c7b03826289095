import { network } from '../../graph/reading/network.ts';
import { paths, PathsQuery } from '../../graph/reading/paths.ts';
import { NetworkAnswer, NetworkQuery, PathsAnswer } from '../../graph/schema/network-answers.ts';
import { readRoute } from '../read-route.ts';

export const networkRoutes = [
  readRoute({
    path: '/api/network',
    summary: 'Areas or measures of documents with the partners they name, coverage and facets',
    query: NetworkQuery,
    answer: { name: 'NetworkAnswer', schema: NetworkAnswer },
    read: (reading, { query }) => network(reading, query),
  }),
  readRoute({
    path: '/api/paths',
    summary: 'The shortest connections of two nodes over naming ties',
    query: PathsQuery,
    answer: { name: 'PathsAnswer', schema: PathsAnswer },
    read: (reading, { query }) => paths(reading, query),
  }),
];
