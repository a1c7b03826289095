import { apiUrl, askAhead } from './api-client.ts';
import { networkContentUrl } from './explore/network-question.ts';
import { loadDocuments } from './ui/documents.svelte.ts';
import type { ViewState } from './url-state/view-state.ts';

/** Asks what the address alone says will be needed, while the code of its page is still on its way. */
export function askFirstView(state: ViewState): void {
  if (state.page.area !== 'network') return;
  if (state.documents.length > 0) {
    askAhead(networkContentUrl(state));
    for (const id of state.documents) askAhead(apiUrl(`documents/${id}`));
  }
  loadDocuments();
}
