import { describe, expect, test } from 'vitest';
import { overviewFrame } from '../../../web/src/map/overview-map.ts';
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
