import type { SearchHit } from '../../../graph/schema/detail-answers.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { startDocument, type Openable } from './documents.svelte.ts';
import { drawnIn, shownAs } from './shown-as.ts';
import { emptyState, type ViewState } from '../url-state/view-state.ts';

/**
 * The view that shows a search hit best: places in a document open the document, a body that nobody names as a partner
 * its page, which tells how it is named; everything else the map with its evidence. A map on view keeps its layout and
 * filters: its documents stay if they show the hit, otherwise the latest of `loaded` that does takes their place; what
 * would hide the hit is switched on.
 */
export function hitView(hit: SearchHit, here: ViewState, loaded: readonly Openable[]): ViewState {
  const fresh: ViewState = { ...emptyState, lang: here.lang };
  const [first] = hit.documents;
  if (hit.label === 'Document') return { ...fresh, page: { area: 'document', id: hit.id } };
  if (first !== undefined && (hit.label === 'Section' || hit.label === 'Goal' || hit.label === 'Event'))
    return { ...fresh, page: { area: 'document', id: first }, selection: hit.id };

  const isMap = here.page.area === 'network';
  const base = isMap ? { ...here, path: null, viewport: null } : fresh;
  const shown = isMap ? shownAs(hit, here.documents) : null;
  if (shown !== null) return selecting(shown, hit, base);
  const drawn = drawnIn(hit);
  if (hit.label === 'Actor' && drawn.length === 0) return { ...fresh, page: { area: 'partner', id: hit.id } };
  const latest = startDocument(loaded.filter(({ id }) => drawn.includes(id)))?.id ?? drawn[0];
  // Sections, and what was opened or added, belong to the documents that were on view.
  return selecting(hit.id, hit, {
    ...base,
    page: { area: 'network' },
    documents: latest === undefined ? [] : [latest],
    sections: [],
    added: [],
    opened: [],
  });
}

function selecting(id: string, { label, status, type }: SearchHit, view: ViewState): ViewState {
  return {
    ...view,
    level: label === 'Measure' ? 'measure' : view.level,
    status: ActorStatus.options.filter((one) => one === status || view.status.includes(one)),
    types:
      type === null || view.types.length === 0 || view.types.includes(type)
        ? view.types
        : [...view.types, type],
    selection: id,
    // Whoever looks around one place and searches for another wants to look around that one.
    focus: view.focus === null ? null : { ...view.focus, id },
  };
}
