import type { Page } from '../url-state/page.ts';
import type { ViewState } from '../url-state/view-state.ts';

type SheetPage = Extract<Page, { area: 'sheet' }>;

/** The view that a page to print shows, with everything else as it is. */
export function viewBehind(page: SheetPage): Pick<ViewState, 'page'> & Partial<ViewState> {
  switch (page.of) {
    case 'gaps':
    case 'underused':
    case 'bridges':
    case 'lists':
      return { page: { area: 'gaps' }, tab: page.of };
    case 'compare':
      return { page: { area: 'compare' } };
    case 'partner':
    case 'feedback':
      return { page: { area: 'partner', id: page.id } };
  }
}
