import { content, network } from '../../graph/reading/network.ts';
import { paths, PathsQuery } from '../../graph/reading/paths.ts';
import { NetworkAnswer, NetworkQuery, PathsAnswer } from '../../graph/schema/network-answers.ts';
import { NetworkContent, NetworkContentQuery } from '../../graph/schema/network-content.ts';
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
    path: '/api/network/content',
    summary: 'What the networks of documents are computed from, for every choice of filters',
    query: NetworkContentQuery,
    answer: { name: 'NetworkContent', schema: NetworkContent },
    read: (reading, { query }) => content(reading, query),
  }),
  readRoute({
    path: '/api/paths',
    summary: 'The shortest connections of two nodes over naming ties',
    query: PathsQuery,
    answer: { name: 'PathsAnswer', schema: PathsAnswer },
    read: (reading, { query }) => paths(reading, query),
  }),
];
