import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import type { Bilingual } from '../schema/vocabulary.ts';
import { documentCounts, type DocumentCounts } from './document-counts.ts';
import { allDocuments, documentsById, type DocumentRecord } from '../records/document-records.ts';
import { PerVersion } from './per-version.ts';

const listing = new PerVersion(async (engine) => {
  const records = await engine.read(allDocuments, {});
  const countsOf = await documentCounts(
    engine,
    records.map(({ id }) => id),
  );
  return records.map((record) => documentAnswer(record, countsOf(record.id)));
});

/** Every loaded document with its counts, by town and year. Counted once per version: it goes through everything. */
export async function documents(engine: Engine, signal?: AbortSignal): Promise<DocumentAnswer[]> {
  return [...(await listing.of(engine, signal))];
}

/** One document with its counts. Throws UnknownNode. */
export async function documentById(
  engine: Engine,
  id: string,
  signal?: AbortSignal,
): Promise<DocumentAnswer> {
  const [records, countsOf] = await Promise.all([
    engine.read(documentsById, { documents: [id] }, signal),
    documentCounts(engine, [id], signal),
  ]);
  const record = records[0];
  if (record === undefined) throw new UnknownNode(id);
  return documentAnswer(record, countsOf(id));
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
