import type { ProgrammeRef } from '../schema/analysis-basics.ts';
import type { DocumentRecord } from '../records/document-records.ts';

/** A document as findings and comparisons name it. */
export function programmeRef(record: DocumentRecord): ProgrammeRef {
  const { id, title, municipality, town, year, form, scope, planning, partnerColumn } = record;
  return {
    id,
    title,
    municipality,
    town,
    year,
    form,
    scope,
    planning,
    partnerColumn: partnerColumn ?? false,
  };
}
