import { releaseOrigin } from '../../../graph/schema/release-origin.ts';
import { roleName } from '../../../graph/schema/role.ts';
import type { ChangeSummary } from '../../../graph/schema/change-answers.ts';
import { ChangeKind } from '../../../graph/schema/change.ts';
import { csvText } from '../../../graph/schema/csv.ts';
import type { Lang } from '../url-state/view-options.ts';
import { historyMessages, type HistoryMessages } from './messages.ts';

const columns = [
  'number',
  'at',
  'kind',
  'summary',
  'document',
  'town',
  'role',
  'note',
  'stands',
  'id',
] as const satisfies readonly (keyof HistoryMessages['csvColumns'])[];
type Column = (typeof columns)[number];

/** Changes as CSV for a spreadsheet; times are those of this clock. */
export function historyCsv(changes: readonly ChangeSummary[], lang: Lang): string {
  const head = historyMessages[lang].csvColumns;
  return csvText([
    columns.map((column) => head[column]),
    ...changes.map((change) => {
      const cells = cellsOf(change, lang);
      return columns.map((column) => cells[column]);
    }),
  ]);
}

function cellsOf(change: ChangeSummary, lang: Lang): Record<Column, string | number> {
  const t = historyMessages[lang];
  return {
    number: change.version,
    at: momentText(change.at, lang),
    kind: kindText(change.kind, lang),
    summary: change.summary[lang],
    document: change.document ?? '',
    town: change.town ?? '',
    role: whoText(change, lang),
    note: change.note ?? '',
    stands: change.stands ? t.stands : t.takenBack,
    id: change.id,
  };
}

/** Who made a change: the role that was stated, or that it came with the program. */
export function whoText({ id, by }: Pick<ChangeSummary, 'id' | 'by'>, lang: Lang): string {
  if (by.role === null && id.startsWith(`${releaseOrigin}/`)) return historyMessages[lang].supplied;
  return roleName(by.role, lang);
}

/** An ISO time as this clock shows it: "28.11.2026, 02:46". */
export function momentText(at: string, lang: Lang): string {
  return new Date(at).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What kind of change it is; of a kind that a newer server knows, its name. */
export function kindText(kind: string, lang: Lang): string {
  const known = ChangeKind.safeParse(kind);
  return known.success ? historyMessages[lang].kinds[known.data] : kind;
}
