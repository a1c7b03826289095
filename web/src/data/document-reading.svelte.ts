import { DocumentDetail, RowsAnswer, type RowAnswer } from '../../../graph/schema/document-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';

const pageSize = 500;

/** One document with all its rows. */
export class DocumentReading {
  readonly detail = new Resource<DocumentDetail>();
  readonly rows = new Resource<RowAnswer[]>();

  show(id: string): void {
    const url = apiUrl(`documents/${id}`);
    this.detail.load(url, (signal) => ask(DocumentDetail, url, signal), false);
    this.rows.load(url, (signal) => allRows(id, signal), false);
  }
}

/** All rows of a document, page by page. Throws as `ask` does. */
export async function allRows(id: string, signal: AbortSignal): Promise<RowAnswer[]> {
  const rows: RowAnswer[] = [];
  let cursor: string | null = null;
  do {
    const url: string = apiUrl(`documents/${id}/rows`, { limit: pageSize, cursor });
    const page: RowsAnswer = await ask(RowsAnswer, url, signal);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}
