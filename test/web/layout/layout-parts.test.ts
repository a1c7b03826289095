import { describe, expect, test } from 'vitest';
import { arrangeSides } from '../../../web/src/layout/arrange-sides.ts';
import { countCrossings } from '../../../web/src/layout/crossings.ts';
import { estimateText } from '../../../web/src/layout/estimate-text.ts';
import { joinTies } from '../../../web/src/layout/join-ties.ts';
import { splitSides } from '../../../web/src/layout/split-sides.ts';
import { stack } from '../../../web/src/layout/stack.ts';
import { wrapText } from '../../../web/src/layout/wrap-text.ts';
import { makeTie } from './random-network.ts';

const wrap = (text: string, width = 120, maxLines = 3) =>
  wrapText(text, { width, maxLines, bold: false, measure: (part) => part.length * 7 });

describe('wrapping names', () => {
  test('a name that fits stays on one line', () => {
    expect(wrap('AK Inklusion')).toEqual(['AK Inklusion']);
  });

  test('breaks between words and after a slash, never before it', () => {
    expect(wrap('Stabstelle Integration / Inklusion', 161)).toEqual([
      'Stabstelle',
      'Integration / Inklusion',
    ]);
    expect(wrap('Jugendförderung / Area 51', 126)).toEqual(['Jugendförderung /', 'Area 51']);
  });

  test('a compound is hyphenated where its parts meet', () => {
    expect(wrap('Kulturveranstaltungen', 112)).toEqual(['Kultur-', 'veranstaltungen']);
  });

  test('a name of many words grows wider instead of losing its end', () => {
    const name = 'Netzwerk Inklusion des Landesverbandes der Musikschulen in Nordrhein-Westfalen e.V.';
    const lines = wrap(name, 60);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.join(' ').replace('- ', '-')).toBe(name);
  });

  test('the estimate for tests is wider for bold and for longer text', () => {
    expect(estimateText('Musikschule', true)).toBeGreaterThan(estimateText('Musikschule', false));
    expect(estimateText('Musikschulen', false)).toBeGreaterThan(estimateText('Musikschule', false));
  });
});

describe('stacking', () => {
  test('items that want the same place stand side by side around it', () => {
    const items = [0, 1, 2].map(() => ({ size: 10, want: 50 }));
    expect(stack(items, 2)).toEqual([38, 50, 62]);
  });

  test('items far apart stay where they want to be', () => {
    expect(
      stack(
        [
          { size: 10, want: 0 },
          { size: 10, want: 100 },
        ],
        5,
      ),
    ).toEqual([0, 100]);
  });

  test('the stack keeps inside its range', () => {
    expect(
      stack(
        [
          { size: 10, want: -40 },
          { size: 10, want: 300 },
        ],
        5,
        { from: 0, to: 100 },
      ),
    ).toEqual([5, 95]);
  });
});

describe('crossings', () => {
  test('parallel lines do not cross and crossed ones do', () => {
    expect(
      countCrossings([
        [0, 0],
        [1, 1],
      ]),
    ).toBe(0);
    expect(
      countCrossings([
        [0, 1],
        [1, 0],
      ]),
    ).toBe(1);
    expect(
      countCrossings([
        [0, 2],
        [1, 1],
        [2, 0],
      ]),
    ).toBe(3);
  });

  test('lines that share an end do not cross', () => {
    expect(
      countCrossings([
        [0, 0],
        [0, 1],
        [1, 1],
      ]),
    ).toBe(0);
  });
});

describe('splitting areas over two sides', () => {
  test('both sides become about equally tall', () => {
    const [split] = splitSides([[50], [30], [20], [10], [10]], 0, 1);
    expect(split?.height).toBe(60);
  });

  test('the tallest stands on the left', () => {
    const [split] = splitSides([[10], [90], [20]], 0, 1);
    expect(split?.left).toEqual([false, true, false]);
  });

  test('many areas are dealt out without trying every split', () => {
    const [split] = splitSides(
      Array.from({ length: 60 }, (_, at) => [10 + (at % 7)]),
      0,
      1,
    );
    expect(split?.height).toBeLessThan(430);
  });
});

test('partners are ordered so that their lines do not cross where that is possible', () => {
  const joints = [{ areas: [2, 5] }, { areas: [0, 3] }, { areas: [1, 4] }];
  const found = arrangeSides({ left: [0, 1, 2], right: [3, 4, 5] }, joints, [1, 1, 1, 1, 1, 1], false);
  expect(found.joints).toEqual([1, 2, 0]);
  expect(found.crossings).toBe(0);
});

test('ties of the same pair become one line of the strongest basis that remembers all of them', () => {
  const joined = joinTies([
    makeTie('a', 'b', { document: 'd1', basis: 'Z' }),
    makeTie('a', 'b', { document: 'd2', basis: 'M2v' }),
    makeTie('a', 'c'),
  ]);
  expect(joined.map((tie) => [tie.target, tie.basis, tie.ties.length])).toEqual([
    ['b', 'M2v', 2],
    ['c', 'M1', 1],
  ]);
});
