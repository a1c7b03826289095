import { CannotRevert, OtherSource, UnknownNode } from '../../errors.ts';
import { deleteSource, writeSource } from '../../records/source-texts.ts';
import { documentState } from '../../records/write/graph-state.ts';
import type { SourceText } from '../../schema/source-text.ts';
import type { Transaction } from '../../engines/engine.ts';
import { contentHash } from '../content-hash.ts';
import { earlierChange } from '../earlier-change.ts';
import type { RevertibleKind } from '../kind.ts';
import { holderOf } from '../subject-history.ts';

const subjectOf = (document: string) => `source:${document}`;

/** The lines of a document's original are kept beside it; they say nothing that the document's reading rests on. */
export const sourceKind: RevertibleKind<'source-text'> = {
  moves: 'remarks',
  replay: 'last',
  asked: ({ source }) => ({ source }),
  hash: ({ source }) => contentHash(source),
  hashOf: ({ source }) => contentHash(source),
  complete: async (work, { source }) => {
    const { document, sha256 } = source;
    const [loaded] = await work.tx.run(documentState, { document });
    if (loaded === undefined) throw new UnknownNode(document);
    if (loaded.sha256 !== sha256) throw new OtherSource(document);
    const replaces = await holderOf(work.tx, subjectOf(document));
    const held = replaces === null ? null : await earlierChange(work, replaces);
    if (held?.kind === 'source-text' && contentHash(held.payload.source) === contentHash(source)) return null;
    return { payload: { source, replaces }, town: loaded.municipality, document };
  },
  apply: ({ tx }, { change: { payload } }) => put(tx, payload.source),
  subject: ({ id, payload: { source, replaces } }) => ({
    subject: subjectOf(source.document),
    held: replaces,
    holds: id,
  }),
  summary: ({ source: { lines, masked } }) => ({
    de: `Original dazugelegt: ${lines.length} Zeilen${masked === 0 ? '' : `, ${masked} Stellen mit Personen geschwärzt`}`,
    en: `Original added: ${lines.length} lines${masked === 0 ? '' : `, ${masked} places with persons blacked out`}`,
  }),
  restore: async (work, { subject, restores }) => {
    if (restores === null) {
      await work.tx.run(deleteSource, { id: subject.slice(subjectOf('').length) });
      return;
    }
    const { kind, payload } = await earlierChange(work, restores);
    if (kind !== 'source-text') throw new CannotRevert(`the change ${restores} holds no source text`);
    await put(work.tx, payload.source);
  },
};

async function put(
  tx: Transaction,
  { document: id, sha256, lines, pages, masked }: SourceText,
): Promise<void> {
  await tx.run(writeSource, { source: { id, sha256, lines, pages, masked } });
}
