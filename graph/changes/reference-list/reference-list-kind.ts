import type { Transaction } from '../../engines/engine.ts';
import { CannotRevert, UnknownNode, VersionConflict } from '../../errors.ts';
import { referenceListQueries, statedList } from '../../records/reference-lists.ts';
import { deleteReferenceList, writeReferenceList } from '../../records/write/write-reference-list.ts';
import type { ChangeOf } from '../../schema/change.ts';
import type { ReferenceList } from '../../schema/reference-list.ts';
import { contentHash } from '../content-hash.ts';
import { earlierChange } from '../earlier-change.ts';
import type { RevertibleKind } from '../kind.ts';
import { knownAmong } from '../known-ids.ts';
import { holderOf } from '../subject-history.ts';

const subjectOf = (id: string) => `reference-list:${id}`;

/**
 * A reference list is put in the place of one with the same id, or taken away. It is a source of its own beside the
 * documents: the registry learns nothing from it, so that whoever takes it back takes back nothing else.
 */
export const referenceListKind: RevertibleKind<'reference-list'> = {
  moves: 'documents',
  replay: 'last',
  asked: ({ id, list }) => ({ id, list }),
  hash: ({ id, list }) => contentHash({ id, list }),
  hashOf: ({ id, list }) => contentHash({ id, list }),
  complete: async ({ tx }, { id, list }, { ifTags }) => {
    const [record] = await tx.run(referenceListQueries.byId, { id });
    const stands = record === undefined ? null : statedList(record);
    if (list === null && stands === null) throw new UnknownNode(id);
    if (ifTags !== undefined && record !== undefined && !ifTags.includes(record.at))
      throw new VersionConflict(`the list ${id} was changed since it was read`);
    if (contentHash(list) === contentHash(stands)) return null;
    const town = list?.town ?? stands?.town ?? '';
    if (list !== null && (await knownAmong(tx, new Set([town]))).get(town) !== 'Municipality')
      throw new UnknownNode(town);
    const replaces = await holderOf(tx, subjectOf(id));
    return { payload: { id, title: (list ?? stands)?.title ?? id, list, replaces }, town };
  },
  apply: ({ tx }, { change }) => put(tx, change),
  subject: ({ id, payload }) => ({
    subject: subjectOf(payload.id),
    held: payload.replaces,
    holds: payload.list === null ? null : id,
  }),
  summary: ({ title, list, replaces }) => {
    if (list === null)
      return { de: `Ortsverzeichnis „${title}“ entfernt`, en: `Reference list “${title}” removed` };
    const count = list.entries.length;
    return {
      de: `Ortsverzeichnis „${title}“ ${replaces === null ? 'eingelesen' : 'neu eingelesen'}: ${count} ${count === 1 ? 'Eintrag' : 'Einträge'}`,
      en: `Reference list “${title}” ${replaces === null ? 'loaded' : 'loaded anew'}: ${count} ${count === 1 ? 'entry' : 'entries'}`,
    };
  },
  restore: async (work, { subject, restores }) => {
    if (restores === null) {
      await work.tx.run(deleteReferenceList, { id: subject.slice(subjectOf('').length) });
      return;
    }
    const change = await earlierChange(work, restores);
    if (change.kind !== 'reference-list')
      throw new CannotRevert(`the change ${restores} holds no reference list`);
    await put(work.tx, change);
  },
};

async function put(
  tx: Transaction,
  { at, by, payload: { id, list } }: Pick<ChangeOf<'reference-list'>, 'at' | 'by' | 'payload'>,
): Promise<void> {
  if (list === null) {
    await tx.run(deleteReferenceList, { id });
    return;
  }
  const { entries, ...head }: ReferenceList = list;
  await tx.run(writeReferenceList, {
    list: {
      ...head,
      lines: entries.map(({ line }) => line),
      names: entries.map(({ name }) => name),
      types: entries.map(({ type }) => type),
      websites: entries.map(({ website }) => website ?? ''),
      at,
      ...(by.role === null ? {} : { role: by.role }),
    },
  });
}
