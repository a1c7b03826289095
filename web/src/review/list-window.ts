/** What of a long list is drawn: entries `from` up to but not `to`, with so many pixels left free before and after. */
export interface ListWindow {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Entries drawn beyond each edge, so that scrolling shows no gap. */
const beyond = 6;

/** The entries that lie in a list of `height` pixels scrolled by `top`, of `count` entries of `entry` pixels each. */
export function listWindow(top: number, height: number, count: number, entry: number): ListWindow {
  const first = Math.floor(Math.max(0, top) / entry) - beyond;
  const from = Math.max(0, Math.min(first, count - Math.ceil(height / entry) - beyond));
  const to = Math.min(count, from + Math.ceil(height / entry) + 2 * beyond + 1);
  return { from, to, before: from * entry, after: (count - to) * entry };
}

/** Where the list has to be scrolled to so that an entry lies in it: where it is, if it does already. */
export function scrolledTo(at: number, top: number, height: number, entry: number): number {
  if (at * entry < top) return at * entry;
  return (at + 1) * entry > top + height ? (at + 1) * entry - height : top;
}
