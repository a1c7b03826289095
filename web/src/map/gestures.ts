import type { Point } from '../layout/placement.ts';
import type { Viewport } from './map-props.ts';
import { zoomAt } from './view-box.ts';

export interface GestureTarget {
  view(): Viewport;
  /** Called for every step of a drag, pinch or wheel turn. */
  move(view: Viewport): void;
  /** Called when a drag or pinch ends, and a moment after the last wheel turn. */
  settle(): void;
  tap(point: Point): void;
  doubleTap(point: Point): void;
  hover(point: Point | null): void;
}

/** Movement in pixels below which a press is a tap. */
const tapReach = 4;
const wheelPause = 120;

/** Mouse, pen, touch and wheel on the map: drag pans, pinch and wheel zoom. Answers a function that detaches. */
export function listenToGestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let wheelTimer: ReturnType<typeof setTimeout> | undefined;
  const abort = new AbortController();
  const { signal } = abort;

  const place = (event: MouseEvent): Point => {
    const frame = element.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (pointers.size === 0) travelled = 0;
      pointers.set(event.pointerId, place(event));
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const before = pointers.get(event.pointerId);
      const now = place(event);
      if (!before) {
        target.hover(now);
        return;
      }
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (travelled <= tapReach) return;
      pointers.set(event.pointerId, now);
      const view = target.view();
      if (other) {
        const apart = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
        target.move(zoomAt(view, apart(now) / apart(before), other));
      } else target.move({ ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y });
    },
    { signal },
  );
  const lift = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId) || pointers.size > 0) return;
    if (travelled > tapReach) target.settle();
    else if (event.type === 'pointerup') target.tap(place(event));
  };
  element.addEventListener('pointerup', lift, { signal });
  element.addEventListener('pointercancel', lift, { signal });
  element.addEventListener(
    'pointerleave',
    () => {
      target.hover(null);
    },
    { signal },
  );
  element.addEventListener(
    'dblclick',
    (event) => {
      target.doubleTap(place(event));
    },
    { signal },
  );
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
      // A pinch on a touch pad arrives as a wheel turn with ctrl and much smaller steps.
      const factor = Math.exp(-Math.max(-120, Math.min(120, pixels)) * (event.ctrlKey ? 0.01 : 0.0016));
      target.move(zoomAt(target.view(), factor, place(event)));
      clearTimeout(wheelTimer);
      wheelTimer = setTimeout(() => {
        target.settle();
      }, wheelPause);
    },
    { signal, passive: false },
  );
  return () => {
    clearTimeout(wheelTimer);
    abort.abort();
  };
}
