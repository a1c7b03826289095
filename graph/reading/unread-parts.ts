import type { DocumentRecord } from '../records/document-records.ts';
import type { UnreadPart } from '../schema/bundle.ts';
import type { Lines } from '../schema/vocabulary.ts';

/** What of a document was not read, from the parallel lists of its record; nothing where nobody has said it. */
export function unreadParts(record: DocumentRecord): UnreadPart[] {
  return (record.unreadDe ?? []).flatMap((de, part): UnreadPart[] => {
    const en = record.unreadEn?.[part];
    if (en === undefined) return [];
    const lines = linesOf(record, part);
    return [lines.length === 0 ? { what: { de, en } } : { what: { de, en }, lines }];
  });
}

function linesOf({ unreadPart, unreadFrom, unreadTo }: DocumentRecord, part: number): Lines[] {
  return (unreadPart ?? []).flatMap((of, at): Lines[] => {
    const [from, to] = [unreadFrom?.[at], unreadTo?.[at]];
    return of !== part || from === undefined || to === undefined ? [] : [[from, to]];
  });
}
