/** What is noted beside an address in the browser's history. */
export interface EntryNote {
  /** Steps of this page that "back" undoes before it leaves the page. */
  readonly steps: number;
  /** How many dialogs and drawers lay over the view; `opened` marks the entry that was made when the last one opened. */
  readonly over: number;
  readonly opened: boolean;
}

const nothing: EntryNote = { steps: 0, over: 0, opened: false };

/** The note of a history entry; entries of other pages and of older versions hold none. */
export function noteOf(state: unknown): EntryNote {
  if (typeof state !== 'object' || state === null) return nothing;
  const { steps, over, opened }: Partial<Record<keyof EntryNote, unknown>> = state;
  const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return { steps: count(steps), over: count(over), opened: opened === true };
}

/** The note of an entry pushed while `over` dialogs are open: a step of the same page can be undone, another page starts afresh. */
export function noteAfter(before: EntryNote, samePage: boolean, over: number): EntryNote {
  return { steps: samePage ? before.steps + 1 : 0, over: samePage ? over : 0, opened: false };
}

/**
 * Where to go on from an entry that was reached while `over` dialogs are open: an entry that only marks the opening of a
 * dialog closed since shows nothing of its own. `came` is the note of the entry before the move. 0 stays.
 */
export function passOver(note: EntryNote, came: EntryNote, over: number): -1 | 0 | 1 {
  if (!note.opened || note.over <= over) return 0;
  return came.steps === note.steps && came.over < note.over ? 1 : -1;
}
