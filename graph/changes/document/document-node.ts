import type { StoredNode } from '../../records/write/node-properties.ts';
import type { Bundle, UnreadPart } from '../../schema/bundle.ts';

/** The document's own node; `version` is the graph's version after the write, `contentHash` tells equal bundles. */
export function documentNode(
  { document }: Bundle,
  contentHash: string,
  version: number,
): StoredNode<'Document'> {
  const { id, municipality, title, form, date, session, status, modality, source, claimed, notes } = document;
  return {
    id,
    municipality,
    title,
    form,
    year: document.year ?? undefined,
    date,
    session,
    statusDe: status.de,
    statusEn: status.en,
    modality,
    scope: document.scope,
    planning: document.planning,
    partnerColumn: document.partnerColumn,
    sourceFile: source.file,
    sha256: source.sha256,
    sourceLines: source.lines,
    claimedWhat: claimed.map(({ what }) => what),
    claimedCount: claimed.map(({ count }) => count),
    claimedLine: claimed.map(({ line }) => line),
    notesDe: notes.map(({ de }) => de),
    notesEn: notes.map(({ en }) => en),
    ...(document.unread === undefined ? {} : unreadProperties(document.unread)),
    contentHash,
    version,
  };
}

function unreadProperties(unread: readonly UnreadPart[]): Partial<StoredNode<'Document'>> {
  const places = unread.flatMap(({ lines = [] }, part) => lines.map(([from, to]) => ({ part, from, to })));
  return {
    unreadDe: unread.map(({ what }) => what.de),
    unreadEn: unread.map(({ what }) => what.en),
    unreadPart: places.map(({ part }) => part),
    unreadFrom: places.map(({ from }) => from),
    unreadTo: places.map(({ to }) => to),
  };
}
