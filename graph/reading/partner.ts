import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { Evidence, PartnerDossier, PartnerSummary } from '../schema/detail-answers.ts';
import { EventRole, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../programme/compare-text.ts';
import { evidence } from './evidence.ts';
import { strongest } from '../programme/network-ties.ts';
import { actorOf, nodeById } from '../records/node-record.ts';
import { relations } from './relations.ts';

const params = z.strictObject({ id: NodeId });

export const partnerQueries = {
  events: {
    name: 'events a body takes part in',
    text: `
MATCH (:Entity {id: $id})-[part:HOSTS|FUNDS|TAKES_PART]->(event:Event)
RETURN event.id AS id, event.title AS title, event.date AS date, part.role AS role,
  event.document AS document, part.lineFrom AS lineFrom, part.lineTo AS lineTo, part.mention AS mention
ORDER BY date, id, lineFrom, mention`,
    params,
    row: z.strictObject({
      id: NodeId,
      title: z.string(),
      date: z.string(),
      role: EventRole,
      document: NodeId,
      lineFrom: z.int(),
      lineTo: z.int(),
      mention: NodeId,
    }),
  },
  /** Documents of the towns in which the body is named or at home: only there can it be "not named". */
  documents: {
    name: 'documents of the towns of a body',
    text: `
MATCH (town:Municipality)<-[:ABOUT]-(document:Document)
WHERE town.id IN $towns
RETURN document.id AS id, document.title AS title, town.name AS town, document.year AS year
ORDER BY town, year, id`,
    params: z.strictObject({ towns: z.array(NodeId) }),
    row: z.strictObject({ id: NodeId, title: z.string(), town: z.string(), year: z.int().nullable() }),
  },
  towns: {
    name: 'towns whose documents name a body',
    text: `
MATCH (:Entity {id: $id})<-[:MEANS]-(mention:Mention)
WITH DISTINCT mention.document AS named
MATCH (document:Entity {id: named})-[:ABOUT]->(town:Municipality)
RETURN named, town.id AS town
ORDER BY named`,
    params,
    row: z.strictObject({ named: NodeId, town: NodeId }),
  },
} satisfies Record<string, Query>;

/** Everything written about one body. Throws UnknownNode when the id is no actor's. */
export async function partner(engine: Engine, id: string, signal?: AbortSignal): Promise<PartnerDossier> {
  const [[record], related, mentions, events, naming] = await Promise.all([
    engine.read(nodeById, { id }, signal),
    relations(engine, id, signal),
    evidence(engine, { start: 'meant', id }, signal),
    engine.read(partnerQueries.events, { id }, signal),
    engine.read(partnerQueries.towns, { id }, signal),
  ]);
  const actor = record === undefined ? null : actorOf(record, related);
  if (actor === null) throw new UnknownNode(id);
  const towns = new Set(naming.map(({ town }) => town));
  if (actor.municipality !== undefined) towns.add(actor.municipality);
  const documents = await engine.read(partnerQueries.documents, { towns: [...towns].sort() }, signal);
  const named = new Set(naming.map((record) => record.named));
  const counted = mentions.filter(({ review }) => review !== 'rejected');
  return {
    actor,
    summary: summaryOf(actor, counted, named),
    relations: related,
    mergedBy: mergedBy(counted),
    evidence: mentions,
    events: events.map(({ id: event, title, date, role, document, lineFrom, lineTo }) => ({
      id: event,
      title,
      date,
      role,
      document,
      lines: [lineFrom, lineTo],
    })),
    documents: documents.map((document) => ({ ...document, named: named.has(document.id) })),
  };
}

function summaryOf(
  { id, name, type, status }: PartnerDossier['actor'],
  mentions: readonly Evidence[],
  named: ReadonlySet<string>,
): PartnerSummary {
  const areas = new Map(mentions.map(({ area }) => [area.id, { id: area.id, name: area.name }]));
  return {
    id,
    name,
    type,
    status,
    documents: [...named].sort(),
    areas: [...areas.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    rows: new Set(mentions.map(({ row }) => row)).size,
    mentions: mentions.length,
    bestBasis: mentions.length === 0 ? null : strongest(mentions.map(({ basis }) => basis)),
    unreviewed: mentions.filter(({ review }) => review === 'open').length,
  };
}

/** Who read the names: open readings first, since a rule's or person's reading may still be unreviewed. */
function mergedBy(mentions: readonly Evidence[]): PartnerDossier['mergedBy'] {
  const counts = { wording: 0, rule: 0, person: 0, open: 0 };
  for (const { review, rule } of mentions) {
    if (review === 'open' || rule === 'guess') counts.open += 1;
    else if (rule === 'exact') counts.wording += 1;
    else if (rule === 'curated') counts.person += 1;
    else counts.rule += 1;
  }
  return counts;
}
