import { DocumentsAnswer, type DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { Resource } from './resource.svelte.ts';

/** The loaded documents, asked once and shared by all areas. */
export const documents = new Resource<DocumentsAnswer>();

/** Asks again what may have changed. */
export function rereadDocuments(): void {
  void documents.again();
}

export function loadDocuments(): void {
  const url = apiUrl('documents');
  documents.load(url, (signal) => ask(DocumentsAnswer, url, signal));
}

/** "Hilden 2024", or "Hattingen (Jahr unbekannt)" with `unknown` as the words for a missing year. */
export function shortTitle(document: Pick<DocumentAnswer, 'municipality' | 'year'>, unknown: string): string {
  return `${document.municipality.name} ${document.year ?? `(${unknown})`}`;
}

/** What decides which of several documents to open. */
export interface Openable {
  readonly id: string;
  readonly year: number | null;
  readonly counts: { readonly ties: number };
}

/** What the map opens with: among documents with ties the latest, of these the one with the most ties. */
export function startDocument<D extends Openable>(all: readonly D[]): D | null {
  const ordered = all
    .filter((document) => document.counts.ties > 0)
    .toSorted(
      (a, b) => (b.year ?? 0) - (a.year ?? 0) || b.counts.ties - a.counts.ties || a.id.localeCompare(b.id),
    );
  return ordered[0] ?? all[0] ?? null;
}
