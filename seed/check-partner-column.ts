import type { Bundle } from '../graph/schema/bundle.ts';
import { placedRows } from './placed-rows.ts';

/** Rows whose flag of a blank partner cell and whose names contradict each other, or a column the document lacks. */
export function checkPartnerColumn(bundle: Bundle): string[] {
  const { id, partnerColumn } = bundle.document;
  return placedRows(bundle).flatMap(({ id: at, row }) => {
    const named = row.mentions.some(({ column }) => column === 'partner');
    const blank = row.flags.includes('blank-partner-cell');
    if (!partnerColumn)
      return named || blank ? [`${at}: speaks of a partner cell, but ${id} has no partner column`] : [];
    if (named && blank) return [`${at}: is flagged as blank, but names stand in its partner cell`];
    return named || blank
      ? []
      : [`${at}: no name stands in its partner cell, but it is not flagged as blank`];
  });
}
