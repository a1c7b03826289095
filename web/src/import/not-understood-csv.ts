import { csvText } from '../../../graph/schema/csv.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { SourceLine } from './chosen-part.ts';
import { loadMessages } from './load-messages.ts';

/** Every line of a file that was not understood, as a table for a spreadsheet: number, page, text and why. */
export function notUnderstoodCsv(lines: readonly SourceLine[], lang: Lang): string {
  const open = lines.filter(({ fate }) => fate === 'open');
  return csvText([
    loadMessages[lang].csvHead,
    ...open.map(({ no, page, text, why }) => [no, page ?? '', text, why?.[lang] ?? '']),
  ]);
}
