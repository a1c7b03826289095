import type { Reading } from './reading.ts';
import { UnknownNode } from '../errors.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import type { Bilingual } from '../schema/vocabulary.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import { documentCounts, type DocumentCounts } from './document-counts.ts';
import { allHeads } from './heads.ts';
import { KeptValue } from './kept-value.ts';

const kept = new KeptValue<readonly DocumentAnswer[]>(async (whole) => {
  const { documents: heads } = await allHeads(whole);
  const countsOf = await documentCounts(
    whole,
    heads.map(({ id }) => id),
  );
  return heads.map((head) => documentAnswer(head, countsOf(head.id)));
});

/** Every document this reader may see with its counts, by town and year. Counted once per version. */
export async function documents(reading: Reading): Promise<DocumentAnswer[]> {
  return (await kept.of(reading)).filter(({ id }) => reading.sees(id));
}

/** One document with its counts. Throws UnknownNode. */
export async function documentById(reading: Reading, id: string): Promise<DocumentAnswer> {
  const found = (await documents(reading)).find((one) => one.id === id);
  if (found === undefined) throw new UnknownNode(id);
  return found;
}

function documentAnswer(record: DocumentRecord, { counts, unreviewed }: DocumentCounts): DocumentAnswer {
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
    counts,
    claimed: claims(record),
    unreviewed,
    notes: notes(record),
    source: { sha256, lines: record.sourceLines },
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
