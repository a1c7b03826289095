import { BridgesAnswer, FiguresAnswer } from '../../../graph/schema/bridge-answers.ts';
import { Dismissal, DismissalsAnswer } from '../../../graph/schema/dismissal.ts';
import { GapsAnswer } from '../../../graph/schema/gap-answers.ts';
import { UnderusedAnswer } from '../../../graph/schema/underused-answers.ts';
import { apiUrl, ask, askTagged, create, remove, type Written } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { ProgrammeTab } from '../url-state/view-options.ts';
import { remember } from '../history/session-changes.svelte.ts';
import { Dismissing } from './dismissing/dismissing.svelte.ts';
import { dismissingMessages } from './dismissing/messages.ts';

/** What the area "Lücken" knows about one programme; each tab asks only for what it shows. */
export class GapsWork {
  readonly gaps = new Resource<GapsAnswer>();
  readonly figures = new Resource<FiguresAnswer>();
  readonly underused = new Resource<UnderusedAnswer>();
  readonly bridges = new Resource<BridgesAnswer>();
  readonly dismissals = new Resource<DismissalsAnswer>();
  readonly dismissing = new Dismissing({
    create: async (dismissal, key) =>
      noted('dismissed', await create(Dismissal, apiUrl('dismissals'), dismissal, key)),
    revoke: async (id) => {
      const url = apiUrl(`dismissals/${id}`);
      const { tag } = await askTagged(Dismissal, url);
      return noted('revoked', await remove(Dismissal, url, tag));
    },
    reread: () => this.#reread(),
  });
  #document: string | null = null;
  #tab: ProgrammeTab = 'gaps';

  show(document: string, tab: ProgrammeTab): void {
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

  /** Reads again what is shown, after something was taken back or brought back elsewhere. */
  async refresh(): Promise<void> {
    this.dismissing.done = null;
    await this.dismissing.refresh();
  }

  async #reread(): Promise<boolean> {
    const list = this.#tab === 'underused' ? this.underused : this.gaps;
    await Promise.all([list.again(), this.dismissals.again()]);
    return list.problem === null;
  }
}

/** What was just written can be taken back by Ctrl+Z. */
function noted(what: 'dismissed' | 'revoked', { value, change }: Written<Dismissal>): Dismissal {
  const { de, en } = dismissingMessages;
  if (change !== null)
    remember({ ids: [change], what: { de: de.noted[what](value.reason), en: en.noted[what](value.reason) } });
  return value;
}
