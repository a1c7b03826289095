import { FiguresAnswer } from '../../../graph/schema/bridge-answers.ts';
import { PartnerDossier } from '../../../graph/schema/detail-answers.ts';
import { GapsAnswer, type Finding } from '../../../graph/schema/gap-answers.ts';
import { SubnetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { UnderusedAnswer, type UnderusedPartner } from '../../../graph/schema/underused-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { neighbourhood } from '../explore/neighbourhood.ts';
import { mostDocuments } from '../url-state/parameters.ts';

/** The page of a partner reads the findings of no more documents than this, the latest. */
const mostRead = 4;
/** Above this many names the map shows the partner's own areas only. */
const mostAround = 60;

/** Everything the page of a partner shows. */
export interface PartnerWork {
  readonly dossier: PartnerDossier;
  /** The latest documents that name the partner. */
  readonly figures: readonly FiguresAnswer[];
  readonly findings: readonly Finding[];
  /** Its further areas with reasons, by document. */
  readonly leads: readonly { readonly document: string; readonly partner: UnderusedPartner }[];
  readonly around: Pick<SubnetworkAnswer, 'nodes' | 'ties'>;
}

/** Asks for the dossier, then for what its documents say around the partner. Throws as `ask` does. */
export async function askPartner(id: string, signal: AbortSignal): Promise<PartnerWork> {
  const dossier = await ask(PartnerDossier, apiUrl(`partners/${id}`), signal);
  const named = namedIn(dossier);
  const { status } = dossier.actor;
  const [figures, gaps, underused, around] = await Promise.all([
    Promise.all(
      named.slice(0, mostRead).map((document) => ask(FiguresAnswer, apiUrl('figures', { document }), signal)),
    ),
    Promise.all(
      named.slice(0, mostRead).map((document) => ask(GapsAnswer, apiUrl('gaps', { document }), signal)),
    ),
    Promise.all(
      named
        .slice(0, mostRead)
        .map((document) => ask(UnderusedAnswer, apiUrl('underused', { document }), signal)),
    ),
    dossier.evidence.length === 0
      ? { nodes: [], ties: [] }
      : ask(
          SubnetworkAnswer,
          apiUrl(`nodes/${id}/neighbours`, {
            depth: 2,
            documents: named.slice(0, mostDocuments),
            status: status === 'identifiable' ? ['identifiable'] : ['identifiable', status],
          }),
          signal,
        ),
  ]);
  return {
    dossier,
    figures,
    findings: gaps.flatMap((answer) => answer.findings.filter(({ actor }) => actor?.id === id)),
    leads: underused.flatMap((answer) =>
      answer.partners
        .filter(({ actor, supported }) => actor.id === id && supported.length > 0)
        .map((partner) => ({ document: answer.document.id, partner })),
    ),
    around: near(around, id),
  };
}

/** Documents that name the partner or an event it took part in, the latest first. */
export function namedIn({ documents, events }: Pick<PartnerDossier, 'documents' | 'events'>): string[] {
  const withEvents = new Set(events.map(({ document }) => document));
  return documents
    .filter(({ id, named }) => named || withEvents.has(id))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}

/** The partner's areas with all their partners, or without them where that would be too much for a page. */
export function near(around: PartnerWork['around'], id: string): PartnerWork['around'] {
  return around.nodes.length <= mostAround ? around : (neighbourhood(around, id, 1) ?? around);
}
