import type { SearchHit } from '../../../graph/schema/detail-answers.ts';
import { startDocument, type Openable } from './documents.svelte.ts';
import { emptyState, type ViewState } from '../url-state/view-state.ts';

/**
 * The view that shows a search hit best: places in a document open the document, everything else opens the map with
 * its evidence. The documents on view stay if they hold the hit; otherwise the latest of `loaded` that holds it opens.
 * A hidden status is switched on so that the hit can be seen.
 */
export function hitView(hit: SearchHit, here: ViewState, loaded: readonly Openable[]): ViewState {
  const fresh: ViewState = { ...emptyState, lang: here.lang };
  const first = hit.documents[0];
  if (hit.label === 'Document') return { ...fresh, page: { area: 'document', id: hit.id } };
  if (first !== undefined && (hit.label === 'Section' || hit.label === 'Goal' || hit.label === 'Event'))
    return { ...fresh, page: { area: 'document', id: first }, selection: hit.id };
  // Only who is named as a partner stands on the map; how anybody else is named stands on the page.
  if (hit.label === 'Actor' && !hit.named.includes('partner'))
    return { ...fresh, page: { area: 'partner', id: hit.id } };

  const stays = here.page.area === 'network' && hit.documents.some((id) => here.documents.includes(id));
  const latest = startDocument(loaded.filter(({ id }) => hit.documents.includes(id)))?.id ?? first;
  const base = stays ? { ...here, path: null, viewport: null } : fresh;
  return {
    ...base,
    page: { area: 'network' },
    documents: stays ? here.documents : latest === undefined ? [] : [latest],
    level: hit.label === 'Measure' ? 'measure' : base.level,
    status:
      hit.status === null || base.status.includes(hit.status) ? base.status : [...base.status, hit.status],
    selection: hit.id,
    // Whoever looks around one place and searches for another wants to look around that one.
    focus: base.focus === null ? null : { ...base.focus, id: hit.id },
  };
}
