import type { ImportAnswer, ImportEntry } from '../../graph/schema/import.ts';
import type { Reason } from '../../seed/forms/recognition.ts';
import { programmeReport } from '../../seed/programme-report.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { UnderstoodImport } from './imports.ts';
import type { StoredImport } from './stored-import.ts';

/** An import as it is listed. */
export function importEntry({
  id,
  version,
  file,
  created,
  town,
  year,
  kind,
  loaded,
}: StoredImport): ImportEntry {
  return { id, version, file, created, town, year, kind, loaded };
}

/** A file as it is understood, for whoever corrects and loads it. */
export function importAnswer({ stored, read, found, problem, content }: UnderstoodImport): ImportAnswer {
  const { form, scores, tables, asks, year } = read.draft.recognition;
  return {
    ...importEntry(stored),
    year: year?.value ?? null,
    content,
    form,
    forms: scores.flatMap(({ form: one, reasons }) =>
      reasons.length === 0 ? [] : [{ form: one, why: inOneSentence(reasons) }],
    ),
    asks,
    columns: tables.map(({ fingerprint, heads, roles, lines }, at) => ({
      fingerprint,
      table: at + 1,
      heads: heads.map((head, column) => ({ head, role: roles[column] ?? null })),
      lines,
    })),
    remembered: stored.remembered,
    answered: stored.answers.length,
    report: found && programmeReport(found, stored.loaded === null ? [] : [stored.loaded]),
    problem,
  };
}

/** The entity tag of an import's answer: what was chosen, and what the graph knew. */
export function importTag({ version, content }: Pick<ImportAnswer, 'version' | 'content'>): string {
  return `${version}-${content}`;
}

/** The version of an import that a request has seen, by its If-Match; null: whichever. -1 for a tag that is none of ours. */
export function versionSeen(ifMatch: readonly string[] | null): number | null {
  if (ifMatch === null) return null;
  return Number(/^(\d{1,9})(?:-\d+)?$/.exec(ifMatch[0] ?? '')?.[1] ?? -1);
}

/** The content version of the graph that a request has seen, by its If-Match; null where it does not say. */
export function contentSeen(ifMatch: readonly string[] | null): number | null {
  const [, content] = /^\d{1,9}-(\d{1,15})$/.exec(ifMatch?.[0] ?? '') ?? [];
  return content === undefined ? null : Number(content);
}

function inOneSentence(reasons: readonly Reason[]): Bilingual {
  return {
    de: reasons.map(({ text }) => text.de).join('; '),
    en: reasons.map(({ text }) => text.en).join('; '),
  };
}
