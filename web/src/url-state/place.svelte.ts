import { basePath, withinBase } from '../base-path.ts';
import { decode, encode, ownParts } from './address.ts';
import { pathOf } from './page-path.ts';
import { keepReadingPlace, restoreReadingPlace } from './reading-place.ts';
import { emptyState, type ViewState } from './view-state.ts';

/** What a step leaves behind in the browser's history: `push` can be undone with "back", `replace` cannot. */
export type Step = 'push' | 'replace';

/** Milliseconds without a further change after which typing or moving has come to rest. */
const restsAfter = 200;

/** A change of the page at `path` that waits until nothing more comes. */
interface Waiting {
  readonly path: string;
  readonly change: Partial<ViewState>;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Where the user is: the address bar as state. Every change of a view goes through here. */
class Place {
  state: ViewState = $state.raw(viewAt(location));
  #waiting: Waiting | null = null;

  constructor() {
    addEventListener('popstate', () => {
      const left = this.state.page;
      this.state = viewAt(location);
      if (pathOf(left) !== pathOf(this.state.page)) restoreReadingPlace(here());
    });
  }

  /** Changes parts of the view; does nothing if the address stays the same. */
  go(change: Partial<ViewState>, step: Step = 'push'): void {
    const next = ownParts({ ...this.state, ...change });
    const address = basePath + encode(next);
    if (address === here()) return;
    if (pathOf(next.page) !== pathOf(this.state.page)) keepReadingPlace(here(), null);
    this.state = next;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** Replaces parts of the view once typing or moving has come to rest; a page opened meanwhile is left alone. */
  goSoon(change: Partial<ViewState>): void {
    const path = pathOf(this.state.page);
    const before = this.#waiting;
    clearTimeout(before?.timer);
    const all = before?.path === path ? { ...before.change, ...change } : change;
    const timer = setTimeout(() => {
      this.#waiting = null;
      if (pathOf(this.state.page) === path) this.go(all, 'replace');
    }, restsAfter);
    this.#waiting = { path, change: all, timer };
  }

  /** Opens an address of this application, as a click on a link to it does. */
  open(url: URL, link: string | null = null): void {
    keepReadingPlace(here(), link);
    if (url.pathname + url.search !== location.pathname + location.search) {
      history.pushState(null, '', url.pathname + url.search + url.hash);
    }
    this.state = viewAt(url);
  }

  /** Address of a fresh view that keeps the language only. */
  link(view: Partial<ViewState>): string {
    return basePath + encode({ ...emptyState, lang: this.state.lang, ...view });
  }

  /** Address of this view with some parts changed. */
  linkHere(change: Partial<ViewState>): string {
    return basePath + encode({ ...this.state, ...change });
  }
}

function viewAt({ pathname, search }: { readonly pathname: string; readonly search: string }): ViewState {
  return decode(withinBase(pathname), search);
}

/** Address of what is on view. */
function here(): string {
  return location.pathname + location.search;
}

export const place = new Place();
