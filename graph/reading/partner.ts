import { mergeCounts } from '../analysis/compare/merge-counts.ts';
import { UnknownNode } from '../errors.ts';
import { actorOf } from '../records/node-record.ts';
import { documentsPrinting, eventsOfBody } from '../records/partner-events.ts';
import { partnerAnywhere } from '../records/partner-records.ts';
import type { Evidence, PartnerDossier } from '../schema/detail-answers.ts';
import { evidence } from './evidence.ts';
import { heads } from './heads.ts';
import { KeptAnswers } from './kept-answers.ts';
import { partnerSummary } from './partner-summary.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import { relations } from './relations.ts';
import { visibleNode } from './visible-node.ts';

const kept = new KeptAnswers<PartnerDossier>();

/** Everything written about one body. Throws UnknownNode when the id is no actor's. */
export function partner(reading: Reading, id: string): Promise<PartnerDossier> {
  const { scope } = reading;
  return kept.of(reading, `${scope.key} ${id}`, (whole) => gather(whole.as(scope), id));
}

async function gather(reading: Reading, id: string): Promise<PartnerDossier> {
  const record = await visibleNode(reading, id);
  const [related, mentions, events, printing, all] = await Promise.all([
    relations(reading, id),
    evidence(reading, { start: 'meant', id }),
    reading.read(eventsOfBody, { id }),
    reading.read(documentsPrinting, { id }),
    heads(reading),
  ]);
  const actor = actorOf(record, related);
  if (actor === null) throw new UnknownNode(id);
  const { name, type, status } = actor;
  const tying = await reading.read(partnerAnywhere, { id, status: [status] });
  const words = await productWords(
    reading,
    tying.map(({ area }) => area),
  );
  const named = new Set(printing.map(({ document }) => document));
  // Only in documents of the towns that name it, or where it is at home, can it be "not named".
  const towns = new Set(all.filter(({ id: own }) => named.has(own)).map(({ municipality }) => municipality));
  if (actor.municipality !== undefined) towns.add(actor.municipality);
  const nobody = { areas: [], rows: 0, mentions: 0, bestBasis: null, unreviewed: 0 };
  return {
    actor,
    summary: {
      ...nobody,
      ...partnerSummary(tying, words),
      id,
      name,
      type,
      status,
      documents: [...named].sort(),
    },
    relations: related,
    mergedBy: mergedBy(mentions.filter(({ review }) => review !== 'rejected')),
    evidence: mentions,
    events: events.map(({ id: event, title, date, role, document, lineFrom, lineTo }) => ({
      id: event,
      title,
      date,
      role,
      document,
      lines: [lineFrom, lineTo],
    })),
    documents: all
      .filter(({ municipality }) => towns.has(municipality))
      .map(({ id: document, title, town, year }) => ({
        id: document,
        title,
        town,
        year,
        named: named.has(document),
      })),
  };
}

function mergedBy(mentions: readonly Evidence[]): PartnerDossier['mergedBy'] {
  const { asPrinted, byRule, byPerson, open } = mergeCounts(mentions);
  return { wording: asPrinted, rule: byRule, person: byPerson, open };
}
