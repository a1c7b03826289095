import type { WritableGraph } from '../../graph/graph.ts';
import type { NewImportQuery } from '../../graph/schema/import.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { RequestIdReused, UnknownNode } from '../../graph/errors.ts';
import { fileName, NotAProgramme } from '../../seed/programme-file.ts';
import type { z } from 'zod';
import { hashOf } from '../read-original.ts';
import { readingOf } from '../refused-file.ts';
import { InvalidRequest } from '../request-errors.ts';
import { earlierChoice } from './earlier-choice.ts';
import type { Imports, UnderstoodImport } from './imports.ts';
import type { StoredImport } from './stored-import.ts';

interface Sent {
  /** The id that it gets; a file that is sent again under it is the import that it was. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly query: z.output<typeof NewImportQuery>;
  readonly language: keyof Bilingual;
}

/** Reads a file and keeps what it says without persons. Nothing is kept of one that cannot be read. */
export async function beginImport(
  graph: WritableGraph,
  imports: Imports,
  { id, bytes, query, language }: Sent,
): Promise<UnderstoodImport> {
  const sha256 = hashOf(bytes);
  const before = await imports.store.find(id).catch(unknownAsNull);
  if (before !== null) {
    if (before.sha256 !== sha256) throw new RequestIdReused(id);
    return graph.ask((reading) => imports.understood(reading, before));
  }
  const given: StoredImport = {
    kulturnetz: 'import',
    format: 1,
    id,
    version: 1,
    file: fileName(query.file),
    town: query.town,
    year: query.year ?? null,
    sha256,
    created: new Date().toISOString(),
    kind: 'txt',
    form: null,
    columns: [],
    remembered: false,
    answers: [],
    masked: 0,
    persons: 0,
    linesSum: '',
    loaded: null,
  };
  const earlier = await earlierChoice(graph, query.town);
  const first = { ...given, columns: earlier.columns };
  const understood = await understoodIn(graph, imports, first, { bytes, language });
  const { source, masked, persons, draft } = understood.read;
  const heads = new Set(draft.recognition.tables.map(({ fingerprint }) => fingerprint));
  const columns = earlier.columns.filter(({ fingerprint }) => heads.has(fingerprint));
  const remembered = columns.length > 0;
  const form = remembered ? earlier.form : null;
  const read = { ...given, kind: source.format, masked, persons, columns, remembered, form };
  const stored = await imports.store.add(read, source);
  // A form that was chosen is another reading, but for the one that is recognised anyway.
  if (form !== null && form !== draft.recognition.form) {
    const next = await imports.store.change(id, null, (now) => now);
    return graph.ask((reading) => imports.understood(reading, next));
  }
  return { ...understood, stored };
}

async function understoodIn(
  graph: WritableGraph,
  imports: Imports,
  given: StoredImport,
  { bytes, language }: Pick<Sent, 'bytes' | 'language'>,
): Promise<UnderstoodImport> {
  try {
    return await readingOf(
      graph.ask((reading) => imports.understood(reading, given, bytes)),
      language,
    );
  } catch (error) {
    if (!(error instanceof NotAProgramme)) throw error;
    throw new InvalidRequest([{ pointer: '/query/town', detail: error.detail[language] }]);
  }
}

function unknownAsNull(error: unknown): null {
  if (error instanceof UnknownNode) return null;
  throw error;
}
