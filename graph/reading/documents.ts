import type { Reading } from './reading.ts';
import { UnknownNode } from '../errors.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import type { Bilingual } from '../schema/vocabulary.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import { corpus } from './corpus/corpus.ts';
import { inScope, OfCorpus, OfExtract } from './corpus/derived.ts';
import { unreadParts } from './unread-parts.ts';
import { unreadNote } from '../programme/programme-notes.ts';
import { documentCounts, type DocumentCounts } from './document-counts.ts';

export const countsOf = new OfExtract(documentCounts);

const answers = new OfCorpus<readonly DocumentAnswer[]>((all, scope) =>
  inScope(all, scope).map((extract) => documentAnswer(extract.head, countsOf.of(extract, all.names))),
);

/** Every document this reader may see with its counts, by town and year. */
export async function documents(reading: Reading): Promise<DocumentAnswer[]> {
  return [...answers.of(await corpus(reading), reading.scope)];
}

/** One document with its counts. Throws UnknownNode. */
export async function documentById(reading: Reading, id: string): Promise<DocumentAnswer> {
  const found = (await documents(reading)).find((one) => one.id === id);
  if (found === undefined) throw new UnknownNode(id);
  return found;
}

function documentAnswer(record: DocumentRecord, said: DocumentCounts): DocumentAnswer {
  const { id, title, year, date, session, form, sha256, version } = record;
  return {
    id,
    title,
    municipality: { id: record.municipality, ags: record.ags, name: record.town },
    year,
    date,
    session,
    form,
    status: { de: record.statusDe, en: record.statusEn },
    counts: said.counts,
    claimed: claims(record),
    unreviewed: said.unreviewed,
    notes: [...notes(record), ...unreadNote(unreadParts(record))],
    source: { file: record.sourceFile, sha256, lines: record.sourceLines },
    version,
  };
}

function claims({ claimedWhat, claimedCount, claimedLine }: DocumentRecord): DocumentAnswer['claimed'] {
  return (claimedWhat ?? []).flatMap((what, position) => {
    const count = claimedCount?.[position];
    const line = claimedLine?.[position];
    return count === undefined || line === undefined ? [] : [{ what, count, line }];
  });
}

function notes({ notesDe, notesEn }: DocumentRecord): Bilingual[] {
  return (notesDe ?? []).flatMap((de, position) => {
    const en = notesEn?.[position];
    return en === undefined ? [] : [{ de, en }];
  });
}
