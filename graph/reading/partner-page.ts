import { fitAround, namedIn } from '../analysis/partner-page.ts';
import type { PartnerDossier } from '../schema/detail-answers.ts';
import type { PartnerPage } from '../schema/partner-page.ts';
import { figures } from './figures.ts';
import { gaps } from './gaps.ts';
import { neighbours } from './neighbours.ts';
import { partner } from './partner.ts';
import type { Reading } from './reading.ts';
import { underused } from './underused.ts';

/** Findings are read from no more documents than this, the latest. */
const mostRead = 4;
/** The surroundings are drawn from no more documents than this, the latest. */
const mostDrawn = 20;

/** Everything the printed page of a partner shows. Throws UnknownNode. */
export async function partnerPage(reading: Reading, id: string): Promise<PartnerPage> {
  const dossier = await partner(reading, id);
  const named = namedIn(dossier);
  const read = named.slice(0, mostRead);
  const [counted, found, underusedIn, around] = await Promise.all([
    Promise.all(read.map((document) => figures(reading, { document }))),
    Promise.all(read.map((document) => gaps(reading, { document, kind: [] }))),
    Promise.all(read.map((document) => underused(reading, { document }))),
    surroundings(reading, dossier, named),
  ]);
  return {
    dossier,
    named,
    looked: counted.map(({ document, limits }) => ({ document, limits })),
    findings: found.flatMap(({ findings }) => findings.filter(({ actor }) => actor?.id === id)),
    leads: underusedIn.flatMap(({ document, partners }) =>
      partners
        .filter(({ actor, supported }) => actor.id === id && supported.length > 0)
        .map(({ sentence }) => ({ document: document.id, sentence })),
    ),
    around: fitAround(around, id),
  };
}

async function surroundings(
  reading: Reading,
  { actor: { id, status }, evidence }: PartnerDossier,
  named: readonly string[],
): Promise<PartnerPage['around']> {
  if (evidence.length === 0) return { nodes: [], ties: [] };
  return neighbours(reading, id, {
    depth: 2,
    documents: named.slice(0, mostDrawn),
    status: status === 'identifiable' ? ['identifiable'] : ['identifiable', status],
    types: [],
    basis: [],
  });
}
