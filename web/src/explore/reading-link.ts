import type { RowFilter } from '../url-state/view-options.ts';
import type { ViewState } from '../url-state/view-state.ts';

/**
 * The reading view of a programme with just the rows that the view counts as naming somebody. Null where reading cannot
 * tell them apart: it knows no evidence and no kinds of area.
 */
export function rowsBehind(
  id: string,
  { types, basis, sections, kinds, status, focus }: ViewState,
): Partial<ViewState> | null {
  const rows = rowFilter(types.length > 0, status);
  if (rows === null || basis.length > 0 || kinds.length > 0 || focus !== null) return null;
  return { page: { area: 'document', id }, rows, sections, types, status };
}

function rowFilter(ofTypes: boolean, status: ViewState['status']): RowFilter | null {
  // The kinds asked for are then looked for among names of these statuses.
  if (ofTypes) return 'alle';
  const wanted = status.join();
  return wanted === 'identifiable' ? 'benannt' : wanted === 'identifiable,collective' ? 'mit-partner' : null;
}
