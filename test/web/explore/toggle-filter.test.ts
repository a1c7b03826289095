import { describe, expect, it } from 'vitest';
import { toggled, toggledTogether } from '../../../web/src/explore/toggle-filter.ts';

const all = ['a', 'b', 'c'] as const;

describe('A legend whose boxes are all ticked', () => {
  it('hides one value by listing the others', () => {
    expect(toggled(all, [], 'b')).toEqual(['a', 'c']);
  });

  it('is unrestricted again once the last missing value is ticked', () => {
    expect(toggled(all, ['a', 'c'], 'b')).toEqual([]);
  });

  it('comes back whole when the last ticked value is unticked', () => {
    expect(toggled(all, ['a'], 'a')).toEqual([]);
  });

  it('comes back to the given default where not everything is the default', () => {
    expect(toggled(all, ['a'], 'a', ['b'])).toEqual(['b']);
    expect(toggled(all, ['a', 'b'], 'c', ['b'])).toEqual(['a', 'b', 'c']);
  });
});

describe('A box for several values', () => {
  it('hides them together and shows them together', () => {
    expect(toggledTogether(all, [], ['a', 'b'])).toEqual(['c']);
    expect(toggledTogether(all, ['c'], ['a', 'b'])).toEqual([]);
  });

  it('ticks the rest of a half-ticked group', () => {
    expect(toggledTogether([...all, 'd'], ['a'], ['a', 'b'])).toEqual(['a', 'b']);
  });
});
