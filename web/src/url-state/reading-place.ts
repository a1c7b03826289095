/** How long a page may take to grow to its old length again, in milliseconds. */
const patience = 3000;

/** Where the reader stood on a page: how far down, and on which link. */
interface ReadingPlace {
  readonly top: number;
  readonly link: string | null;
}

const kept = new Map<string, ReadingPlace>();

/** Remembers for the address being left how far the reader had come and which link was followed. */
export function keepReadingPlace(address: string, link: string | null): void {
  kept.set(address, { top: window.scrollY, link });
}

/**
 * Brings the reader back to where `address` was left: to the same height and onto the link that was followed. Waits
 * for content that is still being loaded; a reader who scrolls or types in the meantime is left alone.
 */
export function restoreReadingPlace(address: string): void {
  const place = kept.get(address) ?? { top: 0, link: null };
  const started = performance.now();
  const stop = new AbortController();
  for (const kind of ['wheel', 'pointerdown', 'keydown', 'popstate'] as const)
    addEventListener(kind, () => stop.abort(), { once: true, signal: stop.signal });

  function step(): void {
    if (stop.signal.aborted) return;
    const link = place.link === null ? null : linkTo(place.link);
    const longEnough = document.documentElement.scrollHeight - window.innerHeight >= place.top;
    if ((!longEnough || (place.link !== null && link === null)) && performance.now() - started < patience) {
      requestAnimationFrame(step);
      return;
    }
    stop.abort();
    (link ?? document.getElementById('content'))?.focus({ preventScroll: true });
    window.scrollTo(0, place.top);
  }
  requestAnimationFrame(step);
}

function linkTo(href: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
}
