import { describe, expect, test } from 'vitest';
import { placeBruecken } from '../../../web/src/layout/bruecken.ts';
import type { MapComparison, Mark } from '../../../web/src/map/map-props.ts';
import { lineMark, shownPart } from '../../../web/src/map/comparison-part.ts';
import { describeBox } from '../../../web/src/map/describe-box.ts';
import { badgeRadius, markStrokes } from '../../../web/src/map/mark-style.ts';
import { placeAnswers, placeBadges } from '../../../web/src/map/place-badges.ts';
import { makeInput, makeNode, makeTie } from '../layout/random-network.ts';

const marks: Readonly<Record<string, Mark>> = {
  'museum|vhs|d1': 'both',
  'archiv|vhs|d1': 'b',
  'museum|h6|d1': 'a',
  'archiv|icom|d1': 'b',
};
const comparison: MapComparison = {
  ties: new Map(Object.entries(marks)),
  nodes: new Map<string, Mark>([
    ['museum', 'both'],
    ['archiv', 'both'],
    ['vhs', 'both'],
    ['h6', 'a'],
    ['icom', 'b'],
  ]),
  side: 'both',
  words: { both: 'in beiden', mixed: 'in anderen Zeilen', a: 'nur 2023', b: 'nur 2024' },
};
const nodes = [
  makeNode('museum', { label: 'Product' }),
  makeNode('archiv', { label: 'Product' }),
  makeNode('vhs', {}),
  makeNode('h6', {}),
  makeNode('icom', {}),
];
const ties = Object.keys(marks).map((id) => makeTie(id.split('|')[0] ?? '', id.split('|')[1] ?? ''));
const placement = placeBruecken(makeInput(nodes, ties));

describe('One side of a comparison', () => {
  test('leaves out what only the other document names, and moves nothing', () => {
    const part = shownPart(placement, { ...comparison, side: 'a' });
    expect(part.boxes.map(({ id }) => id).toSorted()).toEqual(['archiv', 'h6', 'museum', 'vhs']);
    expect(part.lines.map((line) => lineMark(line, comparison)).toSorted()).toEqual(['a', 'both']);
    for (const box of part.boxes) expect(placement.boxes).toContain(box);
  });

  test('everything is there when both are shown, or nothing is compared', () => {
    expect(shownPart(placement, comparison)).toBe(placement);
    expect(shownPart(placement, null)).toBe(placement);
  });

  test('a folded list counts who stands on that side, and goes when nobody does', () => {
    const names = Array.from({ length: 40 }, (_, at) => makeNode(`n${String(at + 10)}`, {}));
    const long = placeBruecken(
      makeInput(
        [makeNode('museum', { label: 'Product' }), ...names],
        names.map(({ id }) => makeTie('museum', id)),
      ),
    );
    const row = long.boxes.find(({ look }) => look === 'more');
    const held = row?.holds ?? [];
    const [first = ''] = held;
    const marked = (mark: (id: string) => Mark) =>
      shownPart(long, { ...comparison, nodes: new Map(names.map(({ id }) => [id, mark(id)])), side: 'a' });
    const shown = marked((id) => (id === first ? 'b' : 'both')).boxes.find(({ look }) => look === 'more');
    expect(held.length).toBeGreaterThan(1);
    expect(shown?.text).toBe(row?.text.replace(String(held.length), String(held.length - 1)));
    expect(marked(() => 'b').boxes.some(({ look }) => look === 'more')).toBe(false);
  });
});

describe('The signs of a comparison', () => {
  const badges = placeBadges(placement, comparison);

  test('stand on every line that is not in both documents, and on no other', () => {
    const lines = placement.lines.filter((line) => lineMark(line, comparison) !== 'both');
    expect(badges.map(({ of }) => of).toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
    expect(badges.find(({ of }) => of === 'museum|h6|d1')?.badge).toBe('minus');
    expect(badges.find(({ of }) => of === 'archiv|icom|d1')?.badge).toBe('plus');
  });

  test('cover no name and not each other', () => {
    for (const [at, one] of badges.entries()) {
      for (const other of badges.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * badgeRadius);
      for (const box of placement.boxes)
        expect(Math.abs(box.x - one.x) < box.w / 2 && Math.abs(box.y - one.y) < box.h / 2).toBe(false);
    }
  });

  test('marks differ in their strokes without any colour', () => {
    const drawn = Object.values(markStrokes).map(
      ({ dash, width, badge }) => `${dash.join(' ')} ${width} ${badge ?? ''}`,
    );
    expect(new Set(drawn).size).toBe(4);
  });
});

test('a screen reader hears where a name and each of its ties stands', () => {
  const box = placement.boxes.find(({ id }) => id === 'vhs');
  if (!box) throw new Error('no box');
  const said = describeBox(placement, box, 'de', comparison);
  expect(said).toContain('vhs · Verein');
  expect(said).toContain('· in beiden ·');
  expect(said).toContain('museum (in beiden)');
  expect(said).toContain('archiv (nur 2024)');
  expect(describeBox(placement, box, 'de')).not.toContain('in beiden');
});

describe('What partners say of their ties', () => {
  const answered = placement.lines.map((line) => ({
    ...line,
    tie: {
      ...line.tie,
      ties: line.tie.ties.map((tie) => (tie.target === 'vhs' ? { ...tie, answer: 'wrong' as const } : tie)),
    },
  }));
  const withAnswers = { ...placement, lines: answered };

  test('stands as a sign on the lines of those that answered, and on no other', () => {
    const lines = answered.filter(({ tie }) => tie.target === 'vhs' || tie.source === 'vhs');
    expect(lines).not.toEqual([]);
    expect(placeAnswers(withAnswers).map(({ of, badge }) => [of, badge])).toEqual(
      lines.map(({ id }) => [id, 'wrong']),
    );
    expect(placeAnswers(placement)).toEqual([]);
  });

  test('is heard with the tie', () => {
    const box = placement.boxes.find(({ id }) => id === 'vhs');
    if (!box) throw new Error('no box');
    expect(describeBox(withAnswers, box, 'de')).toContain('museum (genannt, widersprochen)');
  });
});
