import type { ChangeRecord } from '../records/changes.ts';
import type { ChangeSummary } from '../schema/change-answers.ts';

/** A change as the history shows it. */
export function changeSummary(record: ChangeRecord): ChangeSummary {
  const { id, version, at, kind, account, role, speaksFor, town, document, note } = record;
  const { summaryDe, summaryEn, reverts, revertedBy } = record;
  return {
    id,
    version,
    at,
    kind,
    by: { account, role, town: speaksFor },
    town,
    document,
    note,
    summary: { de: summaryDe, en: summaryEn },
    reverts,
    revertedBy,
  };
}
