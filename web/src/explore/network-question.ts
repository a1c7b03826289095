import type { NetworkQuery } from '../../../graph/schema/network-answers.ts';
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

/** Address of what the networks of a view are computed from; filters leave it as it is. */
export function networkContentUrl({ documents, level }: Pick<ViewState, 'documents' | 'level'>): string {
  return apiUrl('network/content', { documents, level });
}

/** What a view draws of that. */
export function networkQuery(state: ViewState): NetworkQuery {
  const { documents, level, sections, kinds, types, status, basis } = state;
  return {
    documents: [...documents],
    level,
    sections: [...sections],
    kinds: [...kinds],
    types: [...types],
    status: [...status],
    basis: [...basis],
  };
}
