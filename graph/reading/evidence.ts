import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import type { Evidence } from '../schema/detail-answers.ts';
import { type Alignment, byMention } from '../records/alignments.ts';
import type { DocumentRecord } from '../records/document-records.ts';
import {
  evidenceQueries,
  placesById,
  type EvidenceRecord,
  type EvidenceStart,
  type Place,
} from '../records/evidence.ts';
import { mentionAnswer } from '../records/mention-records.ts';
import { sharedNames } from './corpus/shared-names.ts';
import { heads } from './heads.ts';

export interface EvidenceRequest {
  readonly start: EvidenceStart;
  readonly id: string;
  /** Restricts to these documents; empty or absent means all. */
  readonly documents?: readonly string[] | undefined;
}

/** The mentions that are a node's evidence, by town, year and place in the source. */
export async function evidence(
  reading: Reading,
  { start, id, documents: only = [] }: EvidenceRequest,
): Promise<Evidence[]> {
  const { all, some, alignments } = evidenceQueries[start];
  const [records, aligned] = await Promise.all([
    only.length === 0 ? reading.read(all, { id }) : reading.read(some, { id, documents: [...only] }),
    reading.read(alignments, { id }),
  ]);
  if (records.length === 0) return [];
  const ids = new Set(
    records.flatMap(({ section, product }) => (product === null ? section : [section, product])),
  );
  const [documents, { countedAs }, places, words] = await Promise.all([
    heads(reading),
    sharedNames(reading),
    reading.read(placesById, { ids: [...ids].toSorted() }),
    productWords(
      reading,
      records.flatMap(({ product }) => product ?? []),
    ),
  ]);
  const placeOf = new Map(
    places.map((place): [string, CountedPlace] => {
      const { id } = place;
      const { name, code } = words.get(id) ?? place;
      return [id, { id, name, code, countedAs: countedAs.get(id) ?? id }];
    }),
  );
  const alignmentOf = byMention(aligned);
  // Documents come by town and year, the mentions of each in its own order.
  return documents
    .flatMap((document) =>
      records
        .filter((record) => record.document === document.id)
        .map((record) => evidenceAnswer(record, document, placeOf, alignmentOf.get(record.id))),
    )
    .filter(({ measure }) => start !== 'measure' || measure === null || measure === id);
}

type CountedPlace = Place & { readonly countedAs: string };

function evidenceAnswer(
  record: EvidenceRecord,
  { id, title, year, town }: DocumentRecord,
  places: ReadonlyMap<string, CountedPlace>,
  alignment: Alignment | undefined,
): Evidence {
  const section = places.get(record.section);
  const area = places.get(record.product ?? record.section);
  if (section === undefined || area === undefined)
    throw new Error(`${record.id} stands in a section or product that is not there`);
  return {
    ...mentionAnswer(record, alignment?.measure ?? null),
    document: { id, title, year, town },
    section: { code: section.code ?? '', title: section.name },
    row: record.row,
    area,
    measureTitle: alignment?.title ?? null,
    measureText: alignment?.text ?? null,
  };
}
