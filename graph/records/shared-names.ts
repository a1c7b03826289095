import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { ActorStatus, NodeId } from '../schema/vocabulary.ts';

const none = z.strictObject({});
const ids = z.array(NodeId);
const names = z.array(z.string());

/** Bodies by town as lists that run in parallel; `town` is empty for those of no town. */
export const namesOfBodies = {
  name: 'names of bodies as lists',
  text: `
MATCH (actor:Actor)
RETURN coalesce(actor.municipality, '') AS town, collect(actor.id) AS ids, collect(actor.name) AS names,
  collect(actor.type) AS types, collect(actor.status) AS statuses, collect(coalesce(actor.aliases, [])) AS aliases,
  collect(coalesce(actor.profile, [])) AS profiles
ORDER BY town`,
  params: none,
  row: z.strictObject({
    town: z.string(),
    ids,
    names,
    types: z.array(ActorType),
    statuses: z.array(ActorStatus),
    aliases: z.array(names),
    profiles: z.array(ids),
  }),
} satisfies Query;

/** What bodies are part of, as lists that run in parallel. */
export const wholesOfBodies = {
  name: 'what bodies are part of as lists',
  text: `
MATCH (part:Actor)-[:PART_OF]->(whole:Actor)
RETURN collect(part.id) AS parts, collect(whole.id) AS wholes`,
  params: none,
  row: z.strictObject({ parts: ids, wholes: ids }),
} satisfies Query;

/** Pairs of bodies or products that may be or are the same, as lists that run in parallel. */
export const openProposals = {
  name: 'open proposals as lists',
  text: `
MATCH (proposal:Proposal)
WHERE coalesce(proposal.judged, 'open') <> 'different'
RETURN collect(proposal.a) AS ones, collect(proposal.b) AS others`,
  params: none,
  row: z.strictObject({ ones: ids, others: ids }),
} satisfies Query;

const otherLabels = ['Programme', 'Channel', 'TargetGroup', 'Place', 'Municipality'] as const;

/** One text per label: a label is no parameter in Cypher. */
export const namesOfOthers = otherLabels.map((label) => ({
  label,
  query: {
    name: `names of ${label} nodes as lists`,
    text: `
MATCH (node:${label})
WITH node ORDER BY node.id
RETURN collect(node.id) AS ids, collect(node.name) AS names, collect(coalesce(node.aliases, [])) AS aliases`,
    params: none,
    row: z.strictObject({ ids, names, aliases: z.array(names) }),
  } satisfies Query,
}));
