import { describe, expect, it } from 'vitest';
import { noteAfter, noteOf, passOver } from '../../../web/src/url-state/entry-note.ts';
import { OpenOverlays } from '../../../web/src/url-state/open-overlays.ts';

describe('What is noted beside an address', () => {
  it('counts the steps of one page, which "back" undoes before it leaves the page', () => {
    const second = noteAfter(noteAfter(noteOf(null), true, 0), true, 0);
    expect(second.steps).toBe(2);
    expect(noteOf(structuredClone(second))).toEqual(second);
    expect(noteAfter(second, false, 0).steps).toBe(0);
  });

  it('knows how many dialogs are open over a step, but which of them opened one', () => {
    const opened = { ...noteOf(null), over: 1, opened: true };
    expect(noteAfter(opened, true, 1)).toMatchObject({ over: 1, opened: false });
    expect(noteAfter(opened, false, 1).over).toBe(0);
  });

  it('reads nothing from what another program left there', () => {
    expect(noteOf({ steps: 'many', over: true })).toEqual(noteOf(undefined));
  });
});

describe('An entry that only marks the opening of a drawer', () => {
  const before = noteOf(null);
  const opened = { ...before, over: 1, opened: true };
  const filtered = noteAfter(opened, true, 1);

  it('is where "back" ends while the drawer is open', () => {
    expect(passOver(opened, filtered, 1)).toBe(0);
  });

  it('is passed over once the drawer was closed, in the direction one comes from', () => {
    expect(passOver(opened, filtered, 0)).toBe(-1);
    expect(passOver(opened, before, 0)).toBe(1);
    expect(passOver(filtered, opened, 0)).toBe(0);
  });
});

describe('What lies over the view', () => {
  it('is closed from the top, and what was closed by hand is not closed again', () => {
    const closed: string[] = [];
    const [drawer, help] = [() => closed.push('drawer'), () => closed.push('help')];
    const open = new OpenOverlays();
    expect([open.add(drawer), open.add(help), open.add(help)]).toEqual([true, true, false]);
    open.keep(1);
    expect([closed, open.drop(help), open.count]).toEqual([['help'], false, 1]);
    expect([open.drop(drawer), open.count]).toEqual([true, 0]);
    open.keep(0);
    expect(closed).toEqual(['help']);
  });
});
