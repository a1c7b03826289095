import type { RowFilter } from '../url-state/view-options.ts';
import type { ViewState } from '../url-state/view-state.ts';

/**
 * The reading view of a programme with just the rows behind a figure of the view: those it counts as naming somebody, or
 * those with open readings. Null where reading cannot tell them apart: it knows no evidence and no kinds of area.
 */
export function rowsBehind(
  id: string,
  figure: 'naming' | 'unreviewed',
  { types, basis, sections, kinds, status, focus }: ViewState,
): Partial<ViewState> | null {
  const rows = rowFilter(figure, types.length > 0, status);
  if (rows === null || basis.length > 0 || kinds.length > 0 || focus !== null) return null;
  return { page: { area: 'document', id }, rows, sections, types, status };
}

function rowFilter(
  figure: 'naming' | 'unreviewed',
  ofTypes: boolean,
  status: ViewState['status'],
): RowFilter | null {
  if (figure === 'unreviewed') return 'ungeprueft';
  // The kinds asked for are then looked for among names of these statuses.
  if (ofTypes) return 'alle';
  const wanted = status.join();
  return wanted === 'identifiable' ? 'benannt' : wanted === 'identifiable,collective' ? 'mit-partner' : null;
}
