import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { EventRole, MeaningRule, NodeId } from '../schema/vocabulary.ts';
import { nodeProperties } from './write/node-properties.ts';

/**
 * What a release before wrote into a database: its nodes are those of today, but what was done stood on `:ImportRun`
 * nodes without payloads, and filled forms bore another label. Only used to raise such a database.
 */
const none = z.strictObject({});
const ofDocument = z.strictObject({ document: NodeId });

function partsOf<R extends z.ZodType>(label: string, row: R) {
  return {
    name: `${label} nodes of a release before`,
    text: `
    MATCH (node:${label} {document: $document})-[:\`IN\`]->(parent:Entity)
    RETURN properties(node) AS node, parent.id AS parent
    ORDER BY node.position, node.id`,
    params: ofDocument,
    row: z.strictObject({ node: row, parent: NodeId }),
  } satisfies Query;
}

export const releasedBefore = {
  hasRuns: {
    name: 'whether a release before wrote here',
    text: `
    MATCH (run:ImportRun)
    RETURN count(run) AS runs`,
    params: none,
    row: z.strictObject({ runs: z.int() }),
  },
  runs: {
    name: 'what a release before did',
    text: `
    MATCH (run:ImportRun)
    RETURN run.id AS id, run.version AS version, run.kind AS kind, run.at AS at, run.document AS document,
      run.contentHash AS contentHash, run.subject AS subject
    ORDER BY version, id`,
    params: none,
    row: z.strictObject({
      id: z.string(),
      version: z.int(),
      kind: z.string(),
      at: z.iso.datetime(),
      document: NodeId.nullable(),
      contentHash: z.string().nullable(),
      subject: z.string().nullable(),
    }),
  },
  deleteRuns: {
    name: 'delete what a release before did',
    text: `
    MATCH (run:ImportRun)
    DETACH DELETE run`,
    params: none,
    row: z.never(),
  },
  registryKeys: {
    name: 'ids of the registry',
    text: `
    MATCH (node:Entity)
    WHERE node:Municipality OR node:Actor OR node:Programme OR node:Channel OR node:TargetGroup OR node:Place
    RETURN node.id AS id, labels(node) AS labels
    ORDER BY id`,
    params: none,
    row: z.strictObject({ id: NodeId, labels: z.array(z.string()) }),
  },
  termKeys: {
    name: 'ids of terms',
    text: `
    MATCH (term:Term)
    RETURN term.id AS id
    ORDER BY id`,
    params: none,
    row: z.strictObject({ id: NodeId }),
  },
  proposalKeys: {
    name: 'ids of proposals',
    text: `
    MATCH (proposal:Proposal)
    RETURN proposal.id AS id
    ORDER BY id`,
    params: none,
    row: z.strictObject({ id: z.string() }),
  },
  documents: {
    name: 'documents of a release before',
    text: `
    MATCH (document:Entity:Document)
    RETURN properties(document) AS node
    ORDER BY document.version`,
    params: none,
    row: z.strictObject({ node: nodeProperties.Document }),
  },
  products: {
    name: 'products of a document of a release before',
    text: `
    MATCH (row:Row {document: $document})-[:FOR]->(product:Product)
    WITH DISTINCT product
    OPTIONAL MATCH (product)-[:RUN_BY]->(runner:Actor)
    RETURN properties(product) AS node, runner.id AS runBy
    ORDER BY product.id`,
    params: ofDocument,
    row: z.strictObject({ node: nodeProperties.Product, runBy: NodeId.nullable() }),
  },
  sections: partsOf('Section', nodeProperties.Section),
  rows: partsOf('Row', nodeProperties.Row),
  measures: partsOf('Measure', nodeProperties.Measure),
  goals: partsOf('Goal', nodeProperties.Goal),
  events: partsOf('Event', nodeProperties.Event),
  mentions: partsOf('Mention', nodeProperties.Mention),
  meanings: {
    name: 'meanings of names of a release before',
    text: `
    MATCH (mention:Mention {document: $document})-[means:MEANS]->(meant:Entity)
    RETURN mention.id AS id, meant.id AS means, means.rule AS rule
    ORDER BY id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, means: NodeId, rule: MeaningRule }),
  },
  aims: {
    name: 'measures that names of a release before belong to',
    text: `
    MATCH (mention:Mention {document: $document})-[:AT]->(measure:Measure)
    RETURN mention.id AS id, measure.position AS at
    ORDER BY id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, at: z.int() }),
  },
  immediate: {
    name: 'what immediate measures of a release before match',
    text: `
    MATCH (measure:Measure {document: $document})-[matches:MATCHES]->(matched:Measure)
    WHERE matches.kind = 'immediate'
    RETURN measure.id AS id, matched.id AS matches
    ORDER BY id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, matches: NodeId }),
  },
  roles: {
    name: 'roles at events of a release before',
    text: `
    MATCH (actor:Actor)-[part:HOSTS|FUNDS|TAKES_PART]->(event:Event {document: $document})
    RETURN part.mention AS id, part.role AS role
    ORDER BY id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, role: EventRole }),
  },
  dismissals: {
    name: 'dismissals of a release before',
    text: `
    MATCH (dismissal:Dismissal)
    RETURN dismissal.id AS id, dismissal.document AS document, dismissal.finding AS finding,
      dismissal.reason AS reason, dismissal.by AS by, dismissal.revokedAt AS revokedAt
    ORDER BY id`,
    params: none,
    row: z.strictObject({
      id: z.uuid(),
      document: NodeId,
      finding: z.string(),
      reason: z.string(),
      by: z.string(),
      revokedAt: z.iso.datetime().nullable(),
    }),
  },
  relabelForms: {
    name: 'label filled forms of a release before as today',
    text: `
    MATCH (form:JudgementSheet)
    SET form:JudgingForm
    REMOVE form:JudgementSheet`,
    params: none,
    row: z.never(),
  },
  forms: {
    name: 'filled forms of a release before',
    text: `
    MATCH (form:JudgingForm)
    RETURN form.id AS id, form.document AS document, form.areas AS areas, form.actors AS actors,
      form.origins AS origins, form.judgements AS judgements
    ORDER BY id`,
    params: none,
    row: z.strictObject({
      id: z.uuid(),
      document: NodeId,
      areas: z.array(z.string()).nullable(),
      actors: z.array(z.string()).nullable(),
      origins: z.array(z.string()).nullable(),
      judgements: z.array(z.string()).nullable(),
    }),
  },
  setDismissalVersion: {
    name: 'set the version of a dismissal',
    text: `
    MATCH (dismissal:Dismissal {id: $id})
    SET dismissal.version = $version`,
    params: z.strictObject({ id: z.uuid(), version: z.int() }),
    row: z.never(),
  },
} satisfies Record<string, Query>;
