import { z } from 'zod';
import { NeighboursQuery } from '../../graph/reading/neighbours.ts';
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
    read: (store, { id, query, signal }) => store.neighbours(id, query, signal),
  }),
  readRoute({
    path: '/api/nodes/{id}',
    summary: 'Any node with its relations, measures and evidence',
    query: z.strictObject({ documents: z.array(NodeId).max(20).default([]) }),
    answer: { name: 'NodeAnswer', schema: NodeAnswer },
    read: (store, { id, query, signal }) => store.node(id, query, signal),
  }),
];
