import { apiUrl, type Query } from '../api-client.ts';
import type { ViewState } from '../url-state/view-state.ts';

/** The filters by programme, kind, status and basis, which every question of a view carries. */
export function filterQuery(state: ViewState): Query {
  return {
    documents: state.documents,
    types: state.types,
    status: state.status,
    basis: state.basis,
  };
}

/** Address of the network a view draws. */
export function networkUrl(state: ViewState): string {
  return apiUrl('network', {
    ...filterQuery(state),
    level: state.level,
    sections: state.sections,
    kinds: state.kinds,
  });
}
