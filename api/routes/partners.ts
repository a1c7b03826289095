import { z } from 'zod';
import { partner } from '../../graph/reading/partner.ts';
import { partnerPage } from '../../graph/reading/partner-page.ts';
import { partners, PartnersQuery } from '../../graph/reading/partners.ts';
import { terms } from '../../graph/reading/terms.ts';
import { tie } from '../../graph/reading/tie.ts';
import { alikeBodies } from '../../graph/reading/alike-bodies.ts';
import {
  AlikeBodies,
  AlikeQuery,
  PartnerDossier,
  PartnersAnswer,
  TermsAnswer,
  TieAnswer,
} from '../../graph/schema/detail-answers.ts';
import { PartnerPage } from '../../graph/schema/partner-page.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';
import { readRoute } from '../read-route.ts';

export const partnerRoutes = [
  readRoute({
    path: '/api/terms',
    summary: 'Subjects, target groups and places that measures speak of and profiles of bodies may name',
    query: z.strictObject({}),
    answer: { name: 'TermsAnswer', schema: TermsAnswer },
    read: (reading) => terms(reading),
  }),
  readRoute({
    path: '/api/partners',
    summary: 'Bodies named in documents, with counts; never a rank',
    query: PartnersQuery,
    answer: { name: 'PartnersAnswer', schema: PartnersAnswer },
    read: (reading, { query }) => partners(reading, query),
  }),
  readRoute({
    path: '/api/bodies-alike',
    summary:
      'Bodies that one of this name may be, by the rules for doubles: before a new entry is made by hand',
    query: AlikeQuery,
    answer: { name: 'AlikeBodies', schema: AlikeBodies },
    read: (reading, { query }) => alikeBodies(reading, query),
  }),
  readRoute({
    path: '/api/partners/{id}/page',
    summary:
      'Everything the printed page of one body shows: its dossier, findings about it, and what is around it',
    query: z.strictObject({}),
    answer: { name: 'PartnerPage', schema: PartnerPage },
    read: (reading, { id }) => partnerPage(reading, id),
  }),
  readRoute({
    path: '/api/partners/{id}',
    summary: 'Everything written about one body: mentions, relations, events, documents not naming it',
    query: z.strictObject({}),
    answer: { name: 'PartnerDossier', schema: PartnerDossier },
    read: (reading, { id }) => partner(reading, id),
  }),
  readRoute({
    path: '/api/ties',
    summary: 'Every mention behind a tie; `product` is the id of an area or a measure',
    query: z.strictObject({ product: NodeId, partner: NodeId, document: NodeId.optional() }),
    answer: { name: 'TieAnswer', schema: TieAnswer },
    read: (reading, { query: { product, partner: named, document } }) =>
      tie(reading, { source: product, partner: named, document }),
  }),
];
