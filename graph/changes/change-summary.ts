import type { ChangeRecord } from '../records/changes.ts';
import type { ChangeSummary } from '../schema/change-answers.ts';

/** A change as the history shows it; what is not said to be taken back is known to count. */
export function changeSummary(
  record: ChangeRecord,
  standing: Pick<ChangeSummary, 'stands' | 'revertedIn'> = { stands: true, revertedIn: null },
): ChangeSummary {
  const { id, version, at, kind, account, role, speaksFor, town, document, note } = record;
  const { summaryDe, summaryEn, reverts, revertedBy, held: before } = record;
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
    ...standing,
    before,
  };
}
