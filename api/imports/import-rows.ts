import type { z } from 'zod';
import type { ImportRowsAnswer, ImportRowsQuery } from '../../graph/schema/import.ts';
import type { RowDraft } from '../../seed/forms/draft.ts';
import type { ReadMention } from '../../seed/forms/names/read-names.ts';
import { shortTitle } from '../../seed/forms/short-title.ts';
import type { UnderstoodImport } from './imports.ts';
import { namedEntries, type NamedEntry } from './named-entries.ts';

type Row = ImportRowsAnswer['rows'][number];

/** Rows of an import as they would be loaded. */
export function importRows(
  understood: UnderstoodImport,
  { cursor = 0, limit }: z.output<typeof ImportRowsQuery>,
): ImportRowsAnswer {
  const { draft, names } = understood.read;
  const entries = namedEntries(understood);
  const titles = new Map(draft.sections.map(({ code, title }) => [code, title]));
  const shown = draft.rows.slice(cursor, cursor + limit);
  const end = cursor + shown.length;
  return {
    total: draft.rows.length,
    rows: shown.map((row, offset): Row => ({
      at: cursor + offset + 1,
      section: { code: row.section, title: titles.get(row.section) ?? row.section },
      code: row.code,
      product: row.product,
      lines: row.lines,
      measures: measuresOf(row),
      partners: (names.rows[cursor + offset] ?? []).map((name) => partnerOf(name, entries)),
    })),
    goals:
      cursor > 0
        ? []
        : draft.goals.map(({ section, piece }) => ({
            section: titles.get(section ?? '') ?? '',
            text: piece.text,
            lines: piece.lines,
          })),
    next: end < draft.rows.length ? end : null,
  };
}

function measuresOf({ measures }: RowDraft): Row['measures'] {
  return measures.map(({ text, lines, uncertain }) => ({ title: shortTitle(text), text, lines, uncertain }));
}

function partnerOf(
  { mention }: ReadMention,
  entries: ReadonlyMap<string, NamedEntry>,
): Row['partners'][number] {
  const { as, lines, basis, at, review, means } = mention;
  const entry = entries.get(means);
  return {
    as,
    lines,
    kind: entry?.kind ?? 'partner',
    type: entry?.type ?? null,
    basis,
    at: at ?? null,
    review,
    means: entry ? { id: entry.id, name: entry.name } : null,
    isNew: entry?.isNew ?? false,
  };
}
