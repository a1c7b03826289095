import { z } from 'zod';
import { Limits, ProgrammeRef } from './analysis-basics.ts';
import { PartnerDossier } from './detail-answers.ts';
import { Finding } from './gap-answers.ts';
import { NetworkNode, NetworkTie } from './network-answers.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

/**
 * Everything the printed page of a partner shows. `named`: ids of the documents that name it or an event it took part
 * in, the latest first. `looked`: the latest of them, whose `findings` and `leads` (reasons for further areas) about
 * the partner are given. `around`: its areas with their partners, or its areas alone where that were too many for a
 * page.
 */
export const PartnerPage = z.strictObject({
  dossier: PartnerDossier,
  named: z.array(NodeId),
  looked: z.array(z.strictObject({ document: ProgrammeRef, limits: Limits })),
  findings: z.array(Finding),
  leads: z.array(z.strictObject({ document: NodeId, sentence: Bilingual })),
  around: z.strictObject({ nodes: z.array(NetworkNode), ties: z.array(NetworkTie) }),
});
export type PartnerPage = z.infer<typeof PartnerPage>;
