import type { PartnerDossier } from '../schema/detail-answers.ts';
import type { PartnerPage } from '../schema/partner-page.ts';

/** Above this many names the map shows the partner's own areas only. */
const mostAround = 60;

/** Documents that name the partner or an event it took part in, the latest first. */
export function namedIn({ documents, events }: Pick<PartnerDossier, 'documents' | 'events'>): string[] {
  const withEvents = new Set(events.map(({ document }) => document));
  return documents
    .filter(({ id, named }) => named || withEvents.has(id))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}

/** The partner's areas with all their partners, or without them where that would be too much for a page. */
export function fitAround({ nodes, ties }: PartnerPage['around'], id: string): PartnerPage['around'] {
  if (nodes.length <= mostAround) return { nodes, ties };
  const own = ties.filter(({ source, target }) => source === id || target === id);
  const kept = new Set([id, ...own.flatMap(({ source, target }) => [source, target])]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    nodes: [...kept].flatMap((one) => byId.get(one) ?? []),
    ties: ties.filter(({ source, target }) => kept.has(source) && kept.has(target)),
  };
}
