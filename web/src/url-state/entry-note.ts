/** What is noted beside an address in the browser's history. */
export interface EntryNote {
  /** Steps of this page that "back" undoes before it leaves the page. */
  readonly steps: number;
  /** A dialog was open over the view; `opened` marks the entry that was made when it opened. */
  readonly over: boolean;
  readonly opened: boolean;
}

const nothing: EntryNote = { steps: 0, over: false, opened: false };

/** The note of a history entry; entries of other pages and of older versions hold none. */
export function noteOf(state: unknown): EntryNote {
  if (typeof state !== 'object' || state === null) return nothing;
  const { steps, over, opened }: Partial<Record<keyof EntryNote, unknown>> = state;
  return { steps: typeof steps === 'number' ? steps : 0, over: over === true, opened: opened === true };
}

/** The note of an entry pushed after one: a step of the same page can be undone, another page starts afresh. */
export function noteAfter(before: EntryNote, samePage: boolean): EntryNote {
  return { steps: samePage ? before.steps + 1 : 0, over: before.over && samePage, opened: false };
}
