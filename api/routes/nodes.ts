import { z } from 'zod';
import { neighbours, NeighboursQuery } from '../../graph/reading/neighbours.ts';
import { node } from '../../graph/reading/node.ts';
import { NodeAnswer } from '../../graph/schema/detail-answers.ts';
import { SubnetworkAnswer } from '../../graph/schema/network-answers.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';

export const nodeRoutes = [
  readRoute({
    path: '/api/nodes/{id}/neighbours',
    summary: 'What lies within one to three steps of a node, nearest first',
    query: NeighboursQuery,
    answer: { name: 'SubnetworkAnswer', schema: SubnetworkAnswer },
    read: (reading, { id, query }) => neighbours(reading, id, query),
  }),
  readRoute({
    path: '/api/nodes/{id}',
    summary: 'Any node with its relations, measures and evidence',
    query: z.strictObject({ documents: z.array(NodeId).max(20).default([]) }),
    answer: { name: 'NodeAnswer', schema: NodeAnswer },
    read: (reading, { id, query }) => node(reading, id, query),
  }),
];
