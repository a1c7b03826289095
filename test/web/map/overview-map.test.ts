import { describe, expect, test } from 'vitest';
import { Scene } from '../../../web/src/map/scene.ts';
import { makeNode } from '../layout/random-network.ts';
import { overviewFrame, overviewStart } from '../../../web/src/map/overview-map.ts';
import { gatherView } from '../../../web/src/map/view-box.ts';

const size = { width: 1000, height: 700 };
const strip = { x1: 0, y1: 0, x2: 900, y2: 9000 };

describe('the small map', () => {
  test('is there only while something lies outside a window that has room for it', () => {
    expect(overviewFrame({ x1: 0, y1: 0, x2: 900, y2: 600 }, { x: 10, y: 10, zoom: 1 }, size)).toBeNull();
    expect(overviewFrame(strip, { x: 10, y: 10, zoom: 1 }, size)).not.toBeNull();
    expect(overviewFrame(strip, { x: 10, y: 10, zoom: 1 }, { width: 360, height: 500 })).toBeNull();
  });

  test('holds everything and keeps a width that can be hit', () => {
    const { scale, width, height } = overviewFrame(strip, { x: 0, y: 0, zoom: 1 }, size) ?? {};
    expect(width).toBeGreaterThanOrEqual(24);
    expect(9000 * (scale ?? 1)).toBeLessThan(height ?? 0);
  });
});

describe('the corner of the small map', () => {
  const extent = { width: 140, height: 104 };
  const named = (x: number, y: number): Scene => {
    const scene = new Scene();
    const node = makeNode('a', {});
    const box = {
      id: 'a',
      look: 'bridge',
      node,
      text: 'a',
      lines: ['a'],
      align: 'center',
      w: 80,
      h: 30,
      x,
      y,
    } as const;
    scene.place({ boxes: [box], lines: [] });
    return scene;
  };
  const starts = (scene: Scene, view = { x: 0, y: 0, zoom: 1 }, wish: boolean | null = null) =>
    overviewStart(wish, scene, view, size, extent);

  test('is free: it opens by itself, also beside a name that ends where it begins', () => {
    expect(starts(named(500, 300))).toBe('open');
    expect(starts(named(201, 650))).toBe('open');
    expect(starts(named(80, 560))).toBe('open');
  });

  test('holds a name: it stays shut until it is asked for', () => {
    expect(starts(named(199, 650))).toBe('shut');
    expect(starts(named(80, 562))).toBe('shut');
    expect(starts(named(80, 650), undefined, true)).toBe('open');
  });

  test('is looked at where the window is, not where the map begins', () => {
    expect(starts(named(80, 650), { x: 300, y: 0, zoom: 1 })).toBe('open');
    expect(starts(named(500, 300), { x: -420, y: 350, zoom: 1 })).toBe('shut');
    expect(starts(named(40, 1250), { x: 0, y: 0, zoom: 0.5 })).toBe('shut');
  });

  test('stays shut where it is free once the reader has shut it', () => {
    expect(starts(named(500, 300), undefined, false)).toBe('shut');
  });
});

describe('a way', () => {
  const bounds = { x1: 0, y1: 0, x2: 1200, y2: 300 };

  test('is shown from end to end, as near as it goes', () => {
    const { x, zoom } = gatherView(bounds, 0.9, size);
    expect([0, 1200].map((end) => end * zoom + x).every((end) => end >= 0 && end <= 1000)).toBe(true);
    expect(gatherView({ ...bounds, x2: 300 }, 0.9, size).zoom).toBe(0.9);
  });

  test('is never shown so small that its names are under nine pixels', () => {
    expect(gatherView({ ...bounds, x2: 9000 }, 0.9, size).zoom * 14).toBeCloseTo(9);
  });
});
