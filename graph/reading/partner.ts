import { mergeCounts } from '../analysis/compare/merge-counts.ts';
import { UnknownNode } from '../errors.ts';
import { actorOf } from '../records/node-record.ts';
import { decisionQueries } from '../records/decision-records.ts';
import { eventsOfBody } from '../records/partner-events.ts';
import { Decided } from '../schema/decision.ts';
import type { Evidence, PartnerDossier } from '../schema/detail-answers.ts';
import { isMadeByHand } from '../schema/made-entry.ts';
import { corpus } from './corpus/corpus.ts';
import { inWords } from '../programme/named.ts';
import { namedInScope } from './corpus/named-bodies.ts';
import { saidOfProducts } from './corpus/occurrences.ts';
import { allTyingNames } from './corpus/tying-names.ts';
import { evidence } from './evidence.ts';
import { heads } from './heads.ts';
import { KeptAnswers } from './kept-answers.ts';
import { partnerSummary } from './partner-summary.ts';
import type { Reading } from './reading.ts';
import { relations } from './relations.ts';
import { statements } from './statements.ts';
import { visibleNode } from './visible-node.ts';

const kept = new KeptAnswers<PartnerDossier>();

/** Everything written about one body. Throws UnknownNode when the id is no actor's. */
export function partner(reading: Reading, id: string): Promise<PartnerDossier> {
  const { scope } = reading;
  return kept.of(reading, `${scope.key} ${id}`, (whole) => gather(whole.as(scope), id));
}

async function gather(reading: Reading, id: string): Promise<PartnerDossier> {
  const record = await visibleNode(reading, id);
  const [related, byHand, mentions, stated, events, all, everyDocument] = await Promise.all([
    relations(reading, id),
    madeBy(reading, id),
    evidence(reading, { start: 'meant', id }),
    statements(reading, id),
    reading.read(eventsOfBody, { id }),
    heads(reading),
    corpus(reading),
  ]);
  const actor = actorOf(record, related);
  if (actor === null) throw new UnknownNode(id);
  const ways = namedInScope.of(everyDocument, reading.scope).get(id) ?? [];
  const named = new Set(ways.map(({ document }) => document));
  // Only in documents of the towns that name it, or where it is at home, can it be "not named".
  const towns = new Set(all.filter(({ id: own }) => named.has(own)).map(({ municipality }) => municipality));
  if (actor.municipality !== undefined) towns.add(actor.municipality);
  const names = allTyingNames.of(everyDocument, reading.scope).get(id) ?? [];
  const said = saidOfProducts.of(everyDocument, reading.scope);
  return {
    actor,
    byHand,
    summary: partnerSummary(actor, { names, named: ways }, said, everyDocument.names),
    relations: related,
    mergedBy: mergedBy(mentions.filter(({ review }) => review !== 'rejected')),
    named: ways.map(inWords),
    evidence: mentions,
    stated,
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

async function madeBy(reading: Reading, id: string): Promise<PartnerDossier['byHand']> {
  if (!isMadeByHand(id)) return null;
  const [made] = await reading.read(decisionQueries.byKeys, { keys: [`entry|${id}`] });
  if (made === undefined) return null;
  const { reason = '' } = Decided.parse(JSON.parse(made.decided));
  return { by: made.role, on: made.at.slice(0, 10), reason };
}

function mergedBy(mentions: readonly Evidence[]): PartnerDossier['mergedBy'] {
  const { asPrinted, byRule, byPerson, open } = mergeCounts(mentions);
  return { wording: asPrinted, rule: byRule, person: byPerson, open };
}
