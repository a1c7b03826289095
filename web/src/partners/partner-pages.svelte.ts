import { PartnersAnswer } from '../../../graph/schema/detail-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { ViewState } from '../url-state/view-state.ts';

const pageSize = 100;

/** The filtered partner list, page by page; asking for more appends to what is shown. */
export class PartnerPages {
  readonly list = new Resource<PartnersAnswer>();
  readonly next = new Resource<PartnersAnswer>();
  #query: Parameters<typeof apiUrl>[1] = {};

  show(state: ViewState): void {
    this.#query = {
      documents: state.documents,
      status: state.status,
      types: state.types,
      basis: state.basis,
      q: state.text.trim(),
      sort: state.sort?.key === 'type' ? 'type' : 'name',
      order: state.sort?.descending === true ? 'reversed' : null,
      limit: pageSize,
    };
    const url = apiUrl('partners', this.#query);
    this.list.load(url, (signal) => ask(PartnersAnswer, url, signal));
  }

  more(): void {
    const shown = this.list.value;
    if (shown === null || shown.next === null) return;
    const url = apiUrl('partners', { ...this.#query, cursor: shown.next });
    this.next.load(url, async (signal) => {
      const page = await ask(PartnersAnswer, url, signal);
      if (this.list.value === shown)
        this.list.value = { ...page, partners: [...shown.partners, ...page.partners] };
      return page;
    });
  }
}
