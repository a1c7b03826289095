import { describe, expect, it } from 'vitest';
import { listWindow, scrolledTo } from '../../../web/src/review/list-window.ts';
import { reviewStep } from '../../../web/src/review/review-keys.ts';

describe('A long list of questions', () => {
  it('draws the entries in sight and a few beyond, and keeps its length', () => {
    for (const top of [0, 700, 38_000, 75_000]) {
      const { from, to, before, after } = listWindow(top, 500, 1000, 76);
      expect(before + (to - from) * 76 + after).toBe(76_000);
      expect(to - from).toBeLessThan(24);
      expect(from * 76).toBeLessThanOrEqual(top);
      expect(to * 76).toBeGreaterThanOrEqual(Math.min(top + 500, 76_000));
    }
  });

  it('is drawn whole where it is short, and not at all where it is empty', () => {
    expect(listWindow(0, 500, 3, 76)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
    expect(listWindow(0, 500, 0, 76)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
    expect(listWindow(900, 500, 5, 76)).toMatchObject({ from: 0, to: 5 });
  });

  it('scrolls no further than the chosen entry needs', () => {
    expect([scrolledTo(3, 0, 500, 76), scrolledTo(9, 0, 500, 76), scrolledTo(2, 400, 500, 76)]).toEqual([
      0, 260, 152,
    ]);
  });
});

describe('A key over an open question', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };
  const step = (key: string, choices = 3) => reviewStep({ ...plain, key }, choices);

  it('answers by number, puts off, takes back and moves on', () => {
    expect([step('1'), step('3'), step('4')]).toEqual([
      { kind: 'answer', choice: 0 },
      { kind: 'answer', choice: 2 },
      null,
    ]);
    expect(['0', 's', 'S', 'z', 'j', 'ArrowDown', 'K', 'ArrowUp'].map((key) => step(key)?.kind)).toEqual([
      'later',
      'later',
      'later',
      'undo',
      'next',
      'next',
      'previous',
      'previous',
    ]);
  });

  it('is left to the browser with Ctrl, Alt or the command key, and where it means nothing', () => {
    expect([step('x'), step('Enter'), step('/')]).toEqual([null, null, null]);
    expect(reviewStep({ ...plain, key: 'z', ctrlKey: true }, 3)).toBeNull();
    expect(reviewStep({ ...plain, key: '1', altKey: true }, 3)).toBeNull();
  });

  it('held down moves on, and answers and takes back once', () => {
    const held = (key: string) => reviewStep({ ...plain, key, repeat: true }, 3);
    expect([held('1'), held('0'), held('z')]).toEqual([null, null, null]);
    expect([held('j')?.kind, held('ArrowUp')?.kind]).toEqual(['next', 'previous']);
  });
});
