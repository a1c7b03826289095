/** Runs before the page's own scripts: a promise of the milliseconds from navigation to the first drawn map. */
export const whenMapDrawn = `
window.benchMapDrawn = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[data-map][data-ready="true"]')) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});`;

/**
 * Moves the drawn map by one step per frame, half of the way back again, and answers the milliseconds between frames.
 * The events are made in the page, so that none waits for the test's connection.
 */
export function frameTimes(gesture: 'pan' | 'zoom', frames: number): string {
  return `
(async () => {
  const map = document.querySelector('[data-map]');
  const { left, top, width, height } = map.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  map.setPointerCapture = () => undefined;
  const pointer = (type, at) =>
    map.dispatchEvent(new PointerEvent(type, {
      bubbles: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1, clientX: x + at, clientY: y + at / 2,
    }));
  const moves = {
    pan: (at) => pointer('pointermove', 6 * at),
    zoom: (at, back) =>
      map.dispatchEvent(new WheelEvent('wheel', {
        bubbles: true, cancelable: true, deltaY: back ? 20 : -20, clientX: x, clientY: y,
      })),
  };
  if (${JSON.stringify(gesture)} === 'pan') pointer('pointerdown', 0);
  const times = [];
  let before = await nextFrame();
  for (let step = 1; step <= ${frames}; step += 1) {
    const back = step > ${frames} / 2;
    moves.${gesture}(back ? ${frames} - step : step, back);
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  if (${JSON.stringify(gesture)} === 'pan') pointer('pointerup', 0);
  return times;
})()`;
}
