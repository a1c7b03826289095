import { contentHash } from '../content-hash.ts';
import { CannotRevert, UnknownNode, VersionConflict } from '../../errors.ts';
import type { Restoring, RevertibleKind, Work } from '../kind.ts';
import { earlierChange } from '../earlier-change.ts';
import { holderOf } from '../subject-history.ts';
import { documentState } from '../../records/write/graph-state.ts';
import type { Bundle } from '../../schema/bundle.ts';
import type { DocumentDifference, Payload, PlusMinus } from '../../schema/change.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { documentDifference } from './document-difference.ts';
import { keptDocument } from './kept-document.ts';
import { putDocument, takeDocument } from './put-document.ts';

const subjectOf = (document: string) => `document:${document}`;

/** A document is put in the place of what is loaded under its id. */
export const documentKind: RevertibleKind<'document'> = {
  moves: 'documents',
  replay: 'last',
  asked: ({ bundle }) => ({ bundle }),
  hash: ({ bundle }) => contentHash(bundle),
  hashOf: ({ hash }) => hash,
  complete: async (work, { bundle }, { ifVersion }) => {
    const { tx } = work;
    const { id: document, municipality: town } = bundle.document;
    const [before] = await tx.run(documentState, { document });
    const version = before?.version ?? 0;
    if (ifVersion !== undefined && ifVersion !== version)
      throw new VersionConflict(`${document} is at version ${version}, not ${ifVersion}`);
    if (before?.contentHash === contentHash(bundle)) return null;
    const replaces = before ? await holderOf(tx, subjectOf(document)) : null;
    const earlier = replaces === null ? null : await work.find(replaces);
    const difference =
      earlier?.change.kind === 'document'
        ? await documentDifference(tx, earlier.change.payload.bundle, bundle)
        : undefined;
    return { payload: documentPayload(bundle, replaces, difference), town, document };
  },
  kept: keptDocument,
  apply: ({ tx }, { change, version }) => putDocument(tx, change.payload, version),
  subject: ({ id, document, payload: { replaces } }) => ({
    subject: subjectOf(document ?? ''),
    held: replaces,
    holds: id,
  }),
  summary: ({ title, counts: { rows, measures, mentions }, replaces, difference }) => {
    const told = difference && differenceInWords(difference);
    return {
      de: `„${title}“ ${replaces === null ? 'geladen' : 'ersetzt'}: ${rows} Zeilen, ${measures} Maßnahmen, ${mentions} Nennungen${told ? ` (${told.de})` : ''}`,
      en: `“${title}” ${replaces === null ? 'loaded' : 'replaced'}: ${rows} rows, ${measures} measures, ${mentions} mentions${told ? ` (${told.en})` : ''}`,
    };
  },
  restore,
};

/** A document is removed with everything that stands in it. */
export const removalKind: RevertibleKind<'remove-document'> = {
  moves: 'documents',
  replay: 'last',
  asked: ({ document }) => ({ document }),
  hash: ({ document }) => contentHash(document),
  hashOf: ({ document }) => contentHash(document),
  complete: async ({ tx }, { document }) => {
    const [before] = await tx.run(documentState, { document });
    if (!before) throw new UnknownNode(document);
    const removes = await holderOf(tx, subjectOf(document));
    return { payload: { document, title: before.title, removes }, town: before.municipality, document };
  },
  apply: ({ tx }, { change }) => takeDocument(tx, change.payload.document),
  subject: ({ payload: { document, removes } }) => ({
    subject: subjectOf(document),
    held: removes,
    holds: null,
  }),
  summary: ({ title }) => ({ de: `„${title}“ entfernt`, en: `“${title}” removed` }),
  restore,
};

/** Lets a document be as an earlier change left it. */
async function restore(work: Work, { subject, restores, version }: Restoring): Promise<void> {
  if (restores === null) return takeDocument(work.tx, subject.slice(subjectOf('').length));
  const { kind, payload } = await earlierChange(work, restores);
  if (kind !== 'document') throw new CannotRevert(`the change ${restores} holds no document`);
  await putDocument(work.tx, payload, version);
}

/** What a change keeps of a document that takes the place of what the change `replaces` put there. */
export function documentPayload(
  bundle: Bundle,
  replaces: string | null,
  difference?: DocumentDifference,
): Payload<'document'> {
  const { title } = bundle.document;
  const told = difference === undefined ? {} : { difference };
  return { title, counts: bundleCounts(bundle), hash: contentHash(bundle), replaces, ...told, bundle };
}

function differenceInWords({ rows, names, ties }: DocumentDifference): Bilingual {
  const count = ({ plus, minus }: PlusMinus) => `+${plus} −${minus}`;
  return {
    de: `Zeilen ${count(rows)}, ${rows.changed} geändert; genannte Namen ${count(names)}; Verbindungen ${count(ties)}`,
    en: `rows ${count(rows)}, ${rows.changed} changed; names ${count(names)}; ties ${count(ties)}`,
  };
}

/** What is told of a bundle in the history. */
export function bundleCounts({ sections }: Bundle) {
  const rows = sections.flatMap((section) => section.rows);
  const immediate = sections.reduce((sum, section) => sum + section.immediate.length, 0);
  return {
    rows: rows.length,
    measures: rows.reduce((sum, { measures }) => sum + measures.length, immediate),
    mentions: rows.reduce((sum, { mentions }) => sum + mentions.length, 0),
  };
}
