import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';

const texts = z.array(z.string());

/** What questions need of the registry beside names, as lists that run in parallel. */
export const reviewQueries = {
  guesses: {
    name: 'guessed meanings of codes as lists',
    text: `
MATCH (actor:Actor)
WHERE actor.guessDe IS NOT NULL
RETURN collect(actor.id) AS ids, collect(actor.guessDe) AS de, collect(coalesce(actor.guessEn, actor.guessDe)) AS en`,
    params: z.strictObject({}),
    row: z.strictObject({ ids: z.array(NodeId), de: texts, en: texts }),
  },
  proposals: {
    name: 'open proposals with their reasons as lists',
    text: `
MATCH (proposal:Proposal)
WHERE coalesce(proposal.judged, 'open') = 'open'
RETURN collect(proposal.a) AS ones, collect(proposal.b) AS others, collect(proposal.rule) AS rules,
  collect(proposal.reasonDe) AS de, collect(proposal.reasonEn) AS en`,
    params: z.strictObject({}),
    row: z.strictObject({
      ones: z.array(NodeId),
      others: z.array(NodeId),
      rules: texts,
      de: texts,
      en: texts,
    }),
  },
} satisfies Record<string, Query>;

/** What is told of some mentions beside what lists of names hold; `measure` is the title of the one each stands at. */
export const mentionDetails = {
  name: 'notes and measures of mentions',
  text: `
UNWIND $ids AS id
MATCH (mention:Mention {id: id})
OPTIONAL MATCH (mention)-[:AT]->(measure:Measure)
RETURN id, mention.document AS document, mention.noteDe AS noteDe, mention.noteEn AS noteEn, measure.title AS measure
ORDER BY id, measure`,
  params: z.strictObject({ ids: z.array(NodeId) }),
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    noteDe: z.string().nullable(),
    noteEn: z.string().nullable(),
    measure: z.string().nullable(),
  }),
} satisfies Query;
