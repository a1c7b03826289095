import { z } from 'zod';
import { towns } from '../../graph/reading/towns.ts';
import { NewTown, OfficialTownsAnswer, TownAdded, TownsAnswer } from '../../graph/schema/town.ts';
import { readRoute } from '../read-route.ts';
import { takeTown, townsToChoose } from '../take-town.ts';
import { postRoute } from '../write-route.ts';

export const townRoutes = [
  readRoute({
    path: '/api/towns',
    summary: 'Every town that is known, also those of which no document is loaded',
    query: z.strictObject({}),
    answer: { name: 'TownsAnswer', schema: TownsAnswer },
    read: async (reading) => ({ towns: await towns(reading) }),
  }),
  readRoute({
    path: '/api/official-towns',
    summary:
      'Towns and districts of North Rhine-Westphalia by their official keys, to choose a new town from',
    query: z.strictObject({}),
    answer: { name: 'OfficialTownsAnswer', schema: OfficialTownsAnswer },
    read: () => Promise.resolve(townsToChoose),
  }),
];

export const townWrites = [
  postRoute({
    path: '/api/towns',
    summary: 'Add a town or district by its official key, so that its programme can be read',
    body: { name: 'NewTown', schema: NewTown },
    answer: { name: 'TownAdded', schema: TownAdded },
    errors: {
      409: 'Another town has the key (`reason` says which), or the Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, requestId }) => ({
      answer: await takeTown(graph, body, requestId),
      location: '/api/towns',
    }),
  }),
];
