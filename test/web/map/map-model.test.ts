import { describe, expect, test } from 'vitest';
import { placeBruecken } from '../../../web/src/layout/bruecken.ts';
import { readableZoom } from '../../../web/src/layout/box-sizes.ts';
import type { PlacedBox } from '../../../web/src/layout/placement.ts';
import { describeBox } from '../../../web/src/map/describe-box.ts';
import { readBoxes } from '../../../web/src/map/drawn-boxes.ts';
import { hitTest } from '../../../web/src/map/hit-test.ts';
import { foldedOwners, wantedNodes } from '../../../web/src/map/list-owner.ts';
import { mapElements } from '../../../web/src/map/map-elements.ts';
import { MapIndex } from '../../../web/src/map/map-index.ts';
import { readKey } from '../../../web/src/map/map-keys.ts';
import { mapWords } from '../../../web/src/map/map-words.ts';
import { mostTied } from '../../../web/src/map/most-tied.ts';
import { pictureNotes } from '../../../web/src/map/picture-notes.ts';
import { selectionScope } from '../../../web/src/map/selection-scope.ts';
import {
  boundsOf,
  panInto,
  startView,
  toMap,
  touches,
  wholeView,
  zoomAt,
} from '../../../web/src/map/view-box.ts';
import { neighboursOf, walk, walkStart } from '../../../web/src/map/walk.ts';
import { makeInput, makeNode, makeTie } from '../layout/random-network.ts';

const nodes = [
  makeNode('museum', { label: 'Product', name: 'Museumsarbeit' }),
  makeNode('archiv', { label: 'Product', name: 'Stadtarchiv' }),
  makeNode('vhs', { name: 'VHS', type: 'education', unreviewed: 1 }),
  makeNode('h6', { name: 'H6' }),
  makeNode('icom', { name: 'ICOM' }),
];
const ties = [
  makeTie('museum', 'vhs', { basis: 'Z' }),
  makeTie('archiv', 'vhs'),
  makeTie('museum', 'h6'),
  makeTie('museum', 'icom'),
];
const placement = placeBruecken(makeInput(nodes, ties));
const drawn = new Set(placement.boxes.map((box) => box.id));

function box(id: string): PlacedBox {
  const found = placement.boxes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
}

describe('what is strong while something is selected', () => {
  test('a node keeps its lines and their other ends', () => {
    const scope = selectionScope(drawn, placement.lines, 'vhs', null);
    expect(scope?.chosen).toBe('vhs');
    expect(scope?.nodes).toEqual(new Set(['vhs', 'museum', 'archiv']));
    expect(scope?.lines.size).toBe(2);
  });

  test('a tie keeps both its ends, by the id of any of the ties drawn as one line', () => {
    const both = [makeTie('museum', 'h6', { document: 'h23' }), makeTie('museum', 'h6', { document: 'h24' })];
    const { boxes, lines } = placeBruecken(makeInput(nodes, both));
    const ids = new Set(boxes.map(({ id }) => id));
    for (const tie of both) {
      expect(selectionScope(ids, lines, tie.id, null)?.nodes).toEqual(new Set(['museum', 'h6']));
    }
  });

  test('nothing fades when nothing drawn is meant', () => {
    expect(selectionScope(drawn, placement.lines, null, null)).toBeNull();
    expect(selectionScope(drawn, placement.lines, 'elsewhere', null)).toBeNull();
  });

  test('a path is strong until something is selected', () => {
    const path = { nodes: ['museum', 'vhs'], ties: ['museum|vhs|d1'] };
    expect(selectionScope(drawn, placement.lines, null, path)?.lines).toEqual(new Set(['museum|vhs|d1']));
    expect(selectionScope(drawn, placement.lines, 'h6', path)?.nodes).toEqual(new Set(['h6', 'museum']));
  });
});

describe('folded lists', () => {
  const names = Array.from({ length: 40 }, (_, at) => makeNode(`n${String(at + 10)}`, {}));
  const long = makeInput(
    [makeNode('museum', { label: 'Product' }), ...names],
    names.map(({ id }) => makeTie('museum', id)),
  );
  const folded = placeBruecken(long);

  test('open for what is selected in them, and not for what is drawn already', () => {
    const drawnIds = new Set(folded.boxes.map(({ id }) => id));
    const hidden = names.find(({ id }) => !drawnIds.has(id))?.id ?? '';
    expect(foldedOwners(folded, new Set([hidden]))).toEqual(['museum']);
    expect(foldedOwners(folded, new Set(['n10', 'elsewhere']))).toEqual([]);
    const opened = placeBruecken({ ...long, expanded: new Set(['museum']) });
    expect(foldedOwners(opened, new Set([hidden]))).toEqual([]);
  });

  test('say whose they are', () => {
    const more = folded.boxes.find(({ look }) => look === 'more');
    expect(more && describeBox(folded, more, 'de')).toMatch(/^museum · \+ \d+ weitere$/u);
  });

  test('both ends of a selected tie, the focus and a path are wanted', () => {
    const [tie] = long.ties;
    expect(wantedNodes(long.ties, tie?.id ?? '', 'vhs', { nodes: ['h6'], ties: [] })).toEqual(
      new Set(['museum', 'n10', 'vhs', 'h6']),
    );
    expect(wantedNodes(long.ties, null, null, null).size).toBe(0);
  });
});

describe('walking by keyboard', () => {
  test('left and right follow lines from a partner to its areas and back', () => {
    const [left, right] = [walk(placement, box('vhs'), 'left'), walk(placement, box('vhs'), 'right')];
    expect(new Set([left?.id, right?.id])).toEqual(new Set(['museum', 'archiv']));
    expect(left && walk(placement, left, 'right')?.id).toBe('vhs');
  });

  test('up and down stay within a column and end at its edges', () => {
    const [upper, lower] = [box('h6'), box('icom')].toSorted((a, b) => a.y - b.y);
    expect(upper && walk(placement, upper, 'down')?.id).toBe(lower?.id);
    expect(lower && walk(placement, lower, 'down')).toBeNull();
  });

  test('starts at what is selected, else at the topmost area', () => {
    expect(walkStart(placement, 'h6')?.id).toBe('h6');
    expect(walkStart(placement, null)?.look).toBe('area');
    expect(walkStart({ boxes: [], lines: [] }, null)).toBeNull();
  });

  test('a box is described by name, kind, ties and what is unreviewed', () => {
    const said = describeBox(placement, box('vhs'), 'de');
    expect(said).toContain('VHS · Bildungseinrichtung · 2 Verbindungen: ');
    expect(said).toContain('davon ungeprüft: 1');
    expect(neighboursOf(placement, 'vhs')).toHaveLength(2);
  });

  test('shortcuts of the browser are left to it', () => {
    const press = (key: string, ctrlKey = false) => readKey({ key, ctrlKey, metaKey: false, altKey: false });
    expect(press('f')).toEqual({ kind: 'focus' });
    expect(press('f', true)).toBeNull();
    expect(press('x')).toBeNull();
  });
});

describe('views', () => {
  const size = { width: 870, height: 720 };

  test('the start view holds everything when that is readable', () => {
    const bounds = { x1: -400, y1: 0, x2: 400, y2: 500 };
    const view = startView(bounds, size, null);
    expect(view).toEqual(wholeView(bounds, size));
    expect(bounds.y2 * view.zoom + view.y).toBeLessThan(size.height);
  });

  test('a tall picture starts at its top, at the smallest readable zoom', () => {
    const view = startView({ x1: -400, y1: 0, x2: 400, y2: 5000 }, size, null);
    expect(view.zoom).toBe(readableZoom);
    expect(view.y).toBe(10);
  });

  test('a wide picture starts at its left edge, so that no name is cut there', () => {
    const view = startView({ x1: -900, y1: 0, x2: 900, y2: 300 }, size, null);
    expect(view.zoom).toBe(readableZoom);
    expect(-900 * view.zoom + view.x).toBeCloseTo(10);
    expect(300 * view.zoom + view.y).toBeLessThan(size.height);
  });

  test('a large shape starts readable, with its best joined box in the middle', () => {
    const bounds = { x1: 0, y1: 0, x2: 4000, y2: 4000 };
    const view = startView(bounds, size, { x: 2000, y: 1800 });
    expect(view.zoom).toBe(readableZoom);
    expect(toMap(view, { x: 435, y: 340 })).toEqual({
      x: expect.closeTo(2000, 6) as number,
      y: expect.closeTo(1800, 6) as number,
    });
    const corner = startView(bounds, size, { x: 0, y: 0 });
    expect([corner.x, corner.y]).toEqual([10, 10]);
    expect(mostTied(placement)?.id).toBe('museum');
  });

  test('zooming keeps the point under the pointer', () => {
    const before = { x: 30, y: -20, zoom: 0.9 };
    const after = zoomAt(before, 1.4, { x: 200, y: 100 });
    expect(toMap(after, { x: 200, y: 100 }).x).toBeCloseTo(toMap(before, { x: 200, y: 100 }).x);
  });

  test('revealing a box pans no further than needed', () => {
    const inside = { x: 400, y: 300, zoom: 1 };
    expect(panInto(inside, box('vhs'), size)).toEqual(inside);
    const view = panInto({ x: -900, y: 300, zoom: 1 }, box('vhs'), size);
    expect(box('vhs').x - box('vhs').w / 2 + view.x).toBeCloseTo(10);
  });

  test('a box is seen while any part of it is on the canvas', () => {
    const edge = size.width - (box('vhs').x - box('vhs').w / 2);
    expect(touches({ x: edge - 1, y: 300, zoom: 1 }, box('vhs'), size)).toBe(true);
    expect(touches({ x: edge + 1, y: 300, zoom: 1 }, box('vhs'), size)).toBe(false);
  });

  test('an empty picture has a place', () => {
    expect(boundsOf([])).toEqual({ x1: 0, y1: 0, x2: 0, y2: 0 });
  });
});

describe('what lies under the pointer', () => {
  const index = new MapIndex(placement, false);

  test('a box, or the line between two', () => {
    expect(hitTest(index, box('h6'), 6, false)).toMatchObject({ kind: 'box', box: { id: 'h6' } });
    const line = placement.lines.find((candidate) => candidate.target === 'vhs');
    if (!line) throw new Error('no line to the partner');
    const middle = { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 };
    expect(hitTest(index, middle, 6, false)).toMatchObject({ kind: 'line', line: { id: line.id } });
    expect(hitTest(index, { x: 9000, y: 0 }, 6, false)).toBeNull();
  });
});

describe('what is drawn', () => {
  test('every line carries its basis as a class, every name its kind', () => {
    const classes = new Map(mapElements(placement).map(({ data, classes: list }) => [data.id, list]));
    expect(classes.get('line:museum|vhs|d1')).toEqual(['bridge', 'basis-Z', 'flow']);
    expect(classes.get('vhs')).toEqual(['bridge', 'type-education']);
  });

  test('reports boxes in screen pixels, and a name too wide for its box as cut', () => {
    const view = { x: 100, y: 50, zoom: 2 };
    const width = (_box: PlacedBox, line: string) => line.length * 7;
    const [first] = readBoxes({ boxes: [box('vhs')], lines: [] }, view, null, width);
    expect(first).toMatchObject({ id: 'vhs', kind: 'bridge', text: 'VHS', fontPx: 28, cut: false });
    expect(first?.x1).toBe((box('vhs').x - box('vhs').w / 2) * 2 + 100);
    const narrow = { ...box('vhs'), w: 30 };
    expect(readBoxes({ boxes: [narrow], lines: [] }, view, null, width)[0]?.cut).toBe(true);
    const missing = { ...box('vhs'), lines: ['VH'] };
    expect(readBoxes({ boxes: [missing], lines: [] }, view, null, width)[0]?.cut).toBe(true);
  });
});

describe('words in the picture', () => {
  const documents = [
    { id: 'h23', title: 'Hilden 2023', year: 2023 },
    { id: 'h24', title: 'Hilden 2024', year: 2024 },
  ];
  const area = makeNode('museum', { label: 'Product', code: '040701', documents: ['h23', 'h24'] });

  test('a partner named in one of two years of a town says in which', () => {
    const words = mapWords('de', documents, [area]);
    expect(words.label(makeNode('h6', { name: 'H6', documents: ['h24'] }))).toBe('H6 (nur\u00a02024)');
    expect(words.label(makeNode('h6', { name: 'H6', documents: ['h23', 'h24'] }))).toBe('H6');
    const single = makeNode('a', { label: 'Product', documents: ['h24'] });
    expect(mapWords('de', documents, [single]).label(makeNode('h6', { documents: ['h24'] }))).toBe('h6');
  });

  test('two areas of one name are told apart by their codes', () => {
    const other = makeNode('museum2', { ...area, id: 'museum2', code: '040702' });
    const words = mapWords('de', documents, [area, other]);
    expect(words.label(other)).toBe('museum (040702)');
  });

  test('an area that counts as one with another says with which, where both are drawn', () => {
    const other = makeNode('museum2', { ...area, id: 'museum2', code: '040702', doubles: ['museum'] });
    expect(mapWords('de', documents, [area, other]).label(other)).toBe(
      'museum (040702), zählt mit 040701 als ein Bereich',
    );
    expect(mapWords('en', documents, [area, other]).label(other)).toBe(
      'museum (040702), counts as one area with 040701',
    );
    expect(mapWords('de', documents, [other]).label(other)).toBe('museum');
  });
});

describe('beneath a saved picture', () => {
  const day = new Date(2026, 10, 20);

  test('stands what it rests on, what is hidden and what it cannot say; no line tells of hidden names when none is', () => {
    expect(
      pictureNotes(['Belege in 50 von 58 Zeilen', 'davon ungeprüft 27'], 'Ausgeblendet: 37', 'de', day),
    ).toEqual([
      'Belege in 50 von 58 Zeilen · davon ungeprüft 27',
      'Ausgeblendet: 37',
      'Kulturnetz · 20. November 2026 · Nicht genannt heißt nicht: keine Zusammenarbeit.',
    ]);
    expect(pictureNotes(['rows'], null, 'en', day)).toHaveLength(2);
  });
});
