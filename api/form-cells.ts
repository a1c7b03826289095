import type { z } from 'zod';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import type { TableLine } from './table-lines.ts';

/** Lower case, without what a spreadsheet or a hand adds around a word. */
export function plain(cell: string | undefined): string {
  return (cell ?? '')
    .trim()
    .replace(/^'/, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .toLowerCase();
}

/** Whether a cell says a word in one of its languages. */
export function isOneOf({ de, en }: Bilingual): (cell: string) => boolean {
  return (cell) => [de, en].some((word) => word.toLowerCase() === plain(cell));
}

/** The cell after the one that says `word`, where it is what `schema` wants. */
export function valueBeside<T>(lines: readonly TableLine[], word: Bilingual, schema: z.ZodType<T>): T | null {
  const found = lines.find(({ cells: [first] }) => first !== undefined && isOneOf(word)(first));
  const parsed = schema.safeParse(found?.cells[1]?.trim());
  return parsed.success ? parsed.data : null;
}
