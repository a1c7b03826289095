import type { RecordedRead } from './recording-engine.ts';

const document = 'hilden-2024';
const partner = 'hilden/vhs';

/** Addresses with one text that somebody would write by hand to get the same content straight from the database. */
export const handWritten: Readonly<Record<string, RecordedRead>> = {
  [`/api/network?documents=${document}`]: {
    name: 'network by hand',
    params: { document },
    text: `
MATCH (row:Row {document: $document})
WITH coalesce(row.product, row.section) AS place, collect(row.id) AS rows
MATCH (area:Entity {id: place})
OPTIONAL MATCH (area)-[tie:COOPERATES_WITH {document: $document}]->(partner:Actor)
RETURN area.id AS id, coalesce(area.name, area.title) AS name, area.kind AS kind, area.code AS code, rows,
  collect([tie.id, tie.rows, tie.mentions, tie.bestBasis, tie.unreviewed, tie.possible,
    partner.id, partner.name, partner.type, partner.status]) AS ties
ORDER BY id`,
  },
  '/api/documents': {
    name: 'documents by hand',
    params: {},
    text: `
MATCH (document:Document)-[:ABOUT]->(town:Municipality)
RETURN document.id AS id, document.title AS title, document.year AS year, town.name AS town,
  COUNT { MATCH (row:Row {document: document.id}) } AS rows,
  COUNT { MATCH (measure:Measure {document: document.id}) } AS measures,
  COUNT { MATCH (mention:Mention {document: document.id}) } AS mentions
ORDER BY town, year, id`,
  },
  '/api/partners': {
    name: 'partners by hand',
    params: {},
    text: `
MATCH (area:Entity)-[tie:COOPERATES_WITH]->(partner:Actor)
WHERE partner.status IN ['identifiable', 'collective']
WITH partner, collect(DISTINCT area.id) AS areas, sum(tie.rows) AS rows, sum(tie.mentions) AS mentions
RETURN partner.id AS id, partner.name AS name, partner.type AS type, partner.status AS status, areas, rows, mentions
ORDER BY size(areas) DESC, rows DESC, name, id
LIMIT 100`,
  },
  [`/api/nodes/${partner}`]: {
    name: 'body by hand',
    params: { id: partner },
    text: `
MATCH (node:Entity {id: $id})
OPTIONAL MATCH (node)<-[means:MEANS]-(mention:Mention)-[:\`IN\`]->(row:Row)
RETURN node.name AS name, node.type AS type, node.status AS status, row.id AS row, mention.id AS mention,
  mention.wording AS wording, mention.basis AS basis, means.rule AS rule, mention.lineFrom AS lineFrom
ORDER BY row, mention`,
  },
  [`/api/documents/${document}/rows`]: {
    name: 'rows by hand',
    params: { document },
    text: `
MATCH (row:Row {document: $document})
OPTIONAL MATCH (row)<-[:\`IN\`]-(mention:Mention)-[:MEANS]->(target:Entity)
WITH row, collect([mention.id, mention.wording, mention.basis, mention.review, target.id, target.name]) AS names
OPTIONAL MATCH (row)<-[:\`IN\`]-(measure:Measure)
RETURN row.id AS id, row.position AS position, names, collect([measure.id, measure.title]) AS measures
ORDER BY position
LIMIT 100`,
  },
};
