import { basePath, withinBase } from '../base-path.ts';
import { decode, encode, ownParts } from './address.ts';
import { noteAfter, noteOf, passOver } from './entry-note.ts';
import { OpenOverlays } from './open-overlays.ts';
import type { Page } from './page.ts';
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

/** Pages without an id, as the navigation leads to them. */
type Area = Extract<Page, { readonly area: string; readonly id?: never }>['area'];

/** Where the user is: the address bar as state. Every change of a view goes through here. */
class Place {
  state: ViewState = $state.raw(viewAt(location));
  /** How many steps of this page can be undone; further back lies another page. */
  undoable: number = $state(noteOf(history.state).steps);
  #waiting: Waiting | null = null;
  readonly #overlays = new OpenOverlays();
  /** Note of the entry that is on view. */
  #note = noteOf(history.state);
  /** How each area was left, so that the way back leads to the same view. */
  readonly #left = new Map<string, ViewState>();

  constructor() {
    addEventListener('popstate', (event) => {
      this.#forget();
      const note = noteOf(event.state);
      const left = this.state.page;
      const next = viewAt(location);
      this.#overlays.keep(pathOf(left) === pathOf(next.page) ? note.over : 0);
      const on = passOver(note, this.#note, this.#overlays.count);
      this.#note = note;
      this.#enter(next, note.steps);
      if (on !== 0) history.go(on);
      if (pathOf(left) !== pathOf(this.state.page)) restoreReadingPlace(here());
    });
  }

  /** Changes parts of the view; does nothing if the address stays the same. */
  go(change: Partial<ViewState>, step: Step = 'push'): void {
    this.#settle();
    const next = ownParts({ ...this.state, ...change });
    const address = basePath + encode(next);
    if (address === here()) return;
    const samePage = pathOf(next.page) === pathOf(this.state.page);
    if (!samePage) keepReadingPlace(here(), null);
    this.#write(next, address, step, samePage);
  }

  /** Replaces parts of the view once typing or moving has come to rest; a page opened meanwhile is left alone. */
  goSoon(change: Partial<ViewState>): void {
    const path = pathOf(this.state.page);
    const before = this.#forget();
    const all = before?.path === path ? { ...before.change, ...change } : change;
    const timer = setTimeout(() => this.#settle(), restsAfter);
    this.#waiting = { path, change: all, timer };
  }

  /** Opens an address of this application, as a click on a link to it does. */
  open(url: URL, link: string | null = null): void {
    this.#settle();
    keepReadingPlace(here(), link);
    const next = viewAt(url);
    const samePage = pathOf(next.page) === pathOf(this.state.page);
    if (url.pathname + url.search !== location.pathname + location.search)
      this.#write(next, url.pathname + url.search + url.hash, 'push', samePage);
    else this.#enter(next, this.undoable);
  }

  /** Undoes the last step of this page. */
  undo(): void {
    if (this.undoable > 0) history.back();
  }

  /** A dialog or drawer opens over the view: "back" calls `close` instead of leaving the view. */
  openOver(close: () => void): void {
    this.#settle();
    if (!this.#overlays.add(close)) return;
    this.#note = { ...this.#note, over: this.#overlays.count, opened: true };
    history.pushState(this.#note, '', here());
  }

  /** What was opened with `close` was closed by other means than "back". */
  closedOver(close: () => void): void {
    if (!this.#overlays.drop(close)) return;
    if (this.#note.opened) return history.back();
    // Steps were made while it was open: they stay, and it is no longer over them.
    this.#note = { ...this.#note, over: this.#overlays.count };
    history.replaceState(this.#note, '', here());
  }

  /** Address of a fresh view that keeps the language only. */
  link(view: Partial<ViewState>): string {
    return basePath + encode({ ...emptyState, lang: this.state.lang, ...view });
  }

  /** Address of this view with some parts changed. */
  linkHere(change: Partial<ViewState>): string {
    return basePath + encode({ ...this.state, ...change });
  }

  /** Address of an area as it was left; a fresh view of the area one is in, and of one not seen yet. */
  linkBack(area: Area): string {
    const left = area === this.state.page.area ? undefined : this.#left.get(area);
    return this.link({ ...(left ?? { page: { area } }), lang: this.state.lang });
  }

  #write(next: ViewState, address: string, step: Step, samePage: boolean): void {
    if (!samePage) this.#overlays.keep(0);
    const note =
      step === 'replace' && samePage ? this.#note : noteAfter(this.#note, samePage, this.#overlays.count);
    this.#note = note;
    if (step === 'push') history.pushState(note, '', address);
    else history.replaceState(note, '', address);
    this.#enter(next, note.steps);
  }

  #enter(next: ViewState, undoable: number): void {
    this.#left.set(this.state.page.area, this.state);
    this.undoable = undoable;
    this.state = next;
  }

  /** Writes what waits for rest into the address of the view it belongs to. */
  #settle(): void {
    const waiting = this.#forget();
    if (waiting !== null && waiting.path === pathOf(this.state.page)) this.go(waiting.change, 'replace');
  }

  #forget(): Waiting | null {
    const waiting = this.#waiting;
    clearTimeout(waiting?.timer);
    this.#waiting = null;
    return waiting;
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
