import type { Reading } from './reading.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import { documentCountQueries } from '../records/document-counts.ts';

export interface DocumentCounts {
  readonly counts: DocumentAnswer['counts'];
  readonly unreviewed: number;
}

/** Counts of the given documents; a document without parts gets zeros. */
export async function documentCounts(
  reading: Reading,
  documents: readonly string[],
): Promise<(document: string) => DocumentCounts> {
  const scope = { documents: [...documents] };
  const q = documentCountQueries;
  const [rows, sections, measures, goals, mentions, partners, events, participants, ties] = await Promise.all(
    [
      reading.read(q.rows, scope),
      reading.read(q.sections, scope),
      reading.read(q.measures, scope),
      reading.read(q.goals, scope),
      reading.read(q.mentions, scope),
      reading.read(q.partners, scope),
      reading.read(q.events, scope),
      reading.read(q.participants, scope),
      reading.read(q.ties, scope),
    ],
  );
  const rowsOf = byDocument(rows);
  const sectionsOf = byDocument(sections);
  const goalsOf = byDocument(goals);
  const partnersOf = byDocument(partners);
  const eventsOf = byDocument(events);
  const participantsOf = byDocument(participants);
  const tiesOf = byDocument(ties);
  const measuresOf = Map.groupBy(measures, ({ document }) => document);
  const mentionsOf = Map.groupBy(mentions, ({ document }) => document);
  return (document) => {
    const measured = measuresOf.get(document) ?? [];
    const mentioned = mentionsOf.get(document) ?? [];
    return {
      counts: {
        sections: sectionsOf.get(document)?.sections ?? 0,
        rows: rowsOf.get(document)?.rows ?? 0,
        products: rowsOf.get(document)?.products ?? 0,
        measures: sum(measured.filter(({ immediate }) => !immediate).map((record) => record.measures)),
        immediate: sum(measured.filter(({ immediate }) => immediate).map((record) => record.measures)),
        goals: goalsOf.get(document)?.goals ?? 0,
        mentions: sum(
          mentioned.filter(({ review }) => review !== 'rejected').map((record) => record.mentions),
        ),
        actors: partnersOf.get(document)?.actors ?? 0,
        ties: tiesOf.get(document)?.ties ?? 0,
        events: eventsOf.get(document)?.events ?? 0,
        participants: participantsOf.get(document)?.participants ?? 0,
        rowsWithPartner: partnersOf.get(document)?.rowsWithPartner ?? 0,
      },
      unreviewed: sum(mentioned.filter(({ review }) => review === 'open').map((record) => record.mentions)),
    };
  };
}

function byDocument<T extends { readonly document: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.document, record]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
