import { describe, expect, it } from 'vitest';
import { noteAfter, noteOf } from '../../../web/src/url-state/entry-note.ts';

describe('What is noted beside an address', () => {
  it('counts the steps of one page, which "back" undoes before it leaves the page', () => {
    const second = noteAfter(noteAfter(noteOf(null), true), true);
    expect(second.steps).toBe(2);
    expect(noteOf(structuredClone(second))).toEqual(second);
    expect(noteAfter(second, false).steps).toBe(0);
  });

  it('knows that a dialog is open over all steps made meanwhile, but which of them opened it', () => {
    const opened = { ...noteOf(null), over: true, opened: true };
    expect(noteAfter(opened, true)).toMatchObject({ over: true, opened: false });
    expect(noteAfter(opened, false).over).toBe(false);
  });

  it('reads nothing from what another program left there', () => {
    expect(noteOf({ steps: 'many', over: 1 })).toEqual(noteOf(undefined));
  });
});
