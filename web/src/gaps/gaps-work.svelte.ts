import { BridgesAnswer, FiguresAnswer } from '../../../graph/schema/bridge-answers.ts';
import { Dismissal, DismissalsAnswer } from '../../../graph/schema/dismissal.ts';
import { GapsAnswer } from '../../../graph/schema/gap-answers.ts';
import { UnderusedAnswer } from '../../../graph/schema/underused-answers.ts';
import { apiUrl, ask, askTagged, create, remove } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { GapsTab } from '../url-state/view-options.ts';
import { Dismissing } from './dismissing/dismissing.svelte.ts';

/** What the area "Lücken" knows about one programme; each tab asks only for what it shows. */
export class GapsWork {
  readonly gaps = new Resource<GapsAnswer>();
  readonly figures = new Resource<FiguresAnswer>();
  readonly underused = new Resource<UnderusedAnswer>();
  readonly bridges = new Resource<BridgesAnswer>();
  readonly dismissals = new Resource<DismissalsAnswer>();
  readonly dismissing = new Dismissing({
    create: (dismissal, key) => create(Dismissal, apiUrl('dismissals'), dismissal, key),
    revoke: async (id) => {
      const url = apiUrl(`dismissals/${id}`);
      const { tag } = await askTagged(Dismissal, url);
      return remove(Dismissal, url, tag);
    },
    reread: () => this.#reread(),
  });
  #document: string | null = null;
  #tab: GapsTab = 'gaps';

  show(document: string, tab: GapsTab): void {
    if (this.#document !== document) this.dismissing.leave();
    this.#document = document;
    this.#tab = tab;
    const query = { document };
    if (tab === 'gaps') {
      const [gaps, figures] = [apiUrl('gaps', query), apiUrl('figures', query)];
      this.gaps.load(gaps, (signal) => ask(GapsAnswer, gaps, signal), false);
      this.figures.load(figures, (signal) => ask(FiguresAnswer, figures, signal), false);
    } else if (tab === 'underused') {
      const url = apiUrl('underused', query);
      this.underused.load(url, (signal) => ask(UnderusedAnswer, url, signal), false);
    } else {
      const url = apiUrl('bridges', query);
      this.bridges.load(url, (signal) => ask(BridgesAnswer, url, signal), false);
    }
    if (tab !== 'bridges') {
      const url = apiUrl('dismissals', query);
      this.dismissals.load(url, (signal) => ask(DismissalsAnswer, url, signal), false);
    }
  }

  async #reread(): Promise<boolean> {
    const list = this.#tab === 'underused' ? this.underused : this.gaps;
    await Promise.all([list.again(), this.dismissals.again()]);
    return list.problem === null;
  }
}
