import { z } from 'zod';
import { PartnersQuery } from '../../graph/reading/partners.ts';
import { PartnerDossier, PartnersAnswer, TieAnswer } from '../../graph/schema/detail-answers.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';

export const partnerRoutes = [
  readRoute({
    path: '/api/partners',
    summary: 'Bodies named in documents, with counts; never a rank',
    query: PartnersQuery,
    answer: { name: 'PartnersAnswer', schema: PartnersAnswer },
    read: (store, { query, signal }) => store.partners(query, signal),
  }),
  readRoute({
    path: '/api/partners/{id}',
    summary: 'Everything written about one body: mentions, relations, events, documents not naming it',
    query: z.strictObject({}),
    answer: { name: 'PartnerDossier', schema: PartnerDossier },
    read: (store, { id, signal }) => store.partner(id, signal),
  }),
  readRoute({
    path: '/api/ties',
    summary: 'Every mention behind a tie; `product` is the id of an area or a measure',
    query: z.strictObject({ product: NodeId, partner: NodeId, document: NodeId.optional() }),
    answer: { name: 'TieAnswer', schema: TieAnswer },
    read: (store, { query: { product, partner, document }, signal }) =>
      store.tie({ source: product, partner, document }, signal),
  }),
];
