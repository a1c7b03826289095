import type { Query } from '../api-client.ts';
import type { ViewState } from '../url-state/view-state.ts';

/** The filters of the history as the server is asked for them. */
export function changesQuery({
  documents,
  town,
  actor,
  changeKinds,
}: Pick<ViewState, 'documents' | 'town' | 'actor' | 'changeKinds'>): Query {
  return { document: documents[0] ?? null, town, actor, kind: changeKinds };
}
