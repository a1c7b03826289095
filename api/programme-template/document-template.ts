import { document } from '../../graph/reading/document.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import { rows } from '../../graph/reading/rows.ts';
import type { RowAnswer } from '../../graph/schema/document-answers.ts';
import { templateOf, type Template } from './write-template.ts';

const atOnce = 500;

/** A loaded document as a template. Throws UnknownNode. */
export async function documentTemplate(reading: Reading, id: string, wording: boolean): Promise<Template> {
  const all: RowAnswer[] = [];
  const found = await document(reading, id);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await rows(reading, id, { limit: atOnce, cursor });
    all.push(...page.rows);
    cursor = page.next;
  }
  return templateOf({ document: found, rows: all, wording });
}
