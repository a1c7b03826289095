import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { ReferenceList } from '../schema/reference-list.ts';
import { Role } from '../schema/role.ts';
import { NodeId } from '../schema/vocabulary.ts';

/** A list as one node; its bodies are parallel lists, `websites` empty where the list gives none. */
export const StoredReferenceList = z.strictObject({
  id: NodeId,
  town: NodeId,
  title: z.string(),
  source: z.string(),
  asOf: z.iso.date(),
  lines: z.array(z.int()),
  names: z.array(z.string()),
  types: z.array(ActorType),
  websites: z.array(z.string()),
  at: z.iso.datetime(),
  role: Role.optional(),
});
export type StoredReferenceList = z.infer<typeof StoredReferenceList>;

export const ReferenceListRecord = StoredReferenceList.extend({
  role: Role.nullable(),
  townName: z.string().nullable(),
});
export type ReferenceListRecord = z.infer<typeof ReferenceListRecord>;

type Stated = Omit<StoredReferenceList, 'at' | 'role'>;

/** A list as it was handed in, of its node. */
export function statedList(record: Stated): ReferenceList {
  const { id, town, title, source, asOf, lines, names, types, websites } = record;
  const entries = names.map((name, at) => {
    const website = websites[at] ?? '';
    const type = types[at] ?? ('unclear' as const);
    return { line: lines[at] ?? 1, name, type, ...(website === '' ? {} : { website }) };
  });
  return { town, title, source, asOf, id, entries };
}

const whole = `OPTIONAL MATCH (town:Municipality {id: list.town})
    RETURN list.id AS id, list.town AS town, town.name AS townName, list.title AS title, list.source AS source,
      list.asOf AS asOf, list.lines AS lines, list.names AS names, list.types AS types,
      list.websites AS websites, list.at AS at, list.role AS role
    ORDER BY id`;

export const referenceListQueries = {
  byId: {
    name: 'reference list by id',
    text: `
    MATCH (list:ReferenceList {id: $id})
    ${whole}`,
    params: z.strictObject({ id: z.string() }),
    row: ReferenceListRecord,
  },
  all: {
    name: 'all reference lists',
    text: `
    MATCH (list:ReferenceList)
    ${whole}`,
    params: z.strictObject({}),
    row: ReferenceListRecord,
  },
} satisfies Record<string, Query>;

/** Municipalities with bodies of their own, whether a document is about them or not. */
export const localMunicipalities = {
  name: 'municipalities with bodies of their own',
  text: `
    MATCH (town:Municipality)
    WHERE town.kind IN ['town', 'district']
    RETURN town.id AS id
    ORDER BY id`,
  params: z.strictObject({}),
  row: z.strictObject({ id: NodeId }),
} satisfies Query;
