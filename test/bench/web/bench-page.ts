import Graph from 'graphology';
import Sigma from 'sigma';
import type { Placement } from '../../../web/src/layout/placement.ts';
import { MapView } from '../../../web/src/map/map-view.ts';
import { canvasMeasure } from '../../../web/src/map/measure-text.ts';
import { scatteredNetwork } from './scattered-network.ts';

/** A drawn network that can be moved; both libraries are driven through the same three calls. */
interface Drawing {
  pan(pixels: number): void;
  zoom(factor: number): void;
  remove(): void;
}

/** Milliseconds: to the first frame, and the mean frame while panning and zooming. */
export interface Figures {
  readonly first: number;
  readonly pan: number;
  readonly zoom: number;
}

declare global {
  interface Window {
    benchMap: (library: 'own' | 'sigma', count: number, frames: number) => Promise<Figures>;
  }
}

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

/** A frame that was asked for now is on its way to the screen when the second next one begins. */
async function presented(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

function frame(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'frame';
  document.body.replaceChildren(element);
  return element;
}

function drawOwn(placement: Placement): Promise<Drawing> {
  const root = frame();
  const [stage, canvas] = [document.createElement('div'), document.createElement('canvas')];
  canvas.className = 'names';
  root.append(stage, canvas);
  return new Promise((resolve) => {
    const nothing = (): void => undefined;
    const view = new MapView(root, stage, canvas, {
      tap: nothing,
      doubleTap: nothing,
      hover: nothing,
      settled: nothing,
      drawn: () =>
        resolve({
          pan: (pixels) => view.look({ ...view.view(), x: view.view().x + pixels }),
          zoom: (factor) => view.look({ ...view.view(), zoom: view.view().zoom * factor }),
          remove: () => view.destroy(),
        }),
    });
    view.show(placement, null, false);
    view.fit();
  });
}

function drawSigma(placement: Placement): Promise<Drawing> {
  const graph = new Graph({ multi: true });
  for (const { id, x, y, text, look } of placement.boxes)
    graph.addNode(id, { x, y: -y, label: text, size: look === 'area' ? 9 : 5, color: '#0b5c6b' });
  for (const { id, source, target } of placement.lines)
    graph.addEdgeWithKey(id, source, target, { size: 1, color: '#9ba2ab' });
  return new Promise((resolve) => {
    const sigma = new Sigma(graph, frame());
    const camera = sigma.getCamera();
    const { width } = sigma.getDimensions();
    sigma.once('afterRender', () =>
      resolve({
        pan: (pixels) => camera.setState({ x: camera.x - (pixels / width) * camera.ratio }),
        zoom: (factor) => camera.setState({ ratio: camera.ratio / factor }),
        remove: () => sigma.kill(),
      }),
    );
    sigma.refresh();
  });
}

/** One step per frame; the mean counts work that graphics processes do after the frame that asked for it. */
async function meanFrame(frames: number, step: (at: number) => void): Promise<number> {
  await presented();
  const started = performance.now();
  for (let at = 0; at < frames; at += 1) {
    step(at);
    await nextFrame();
  }
  await presented();
  return (performance.now() - started) / frames;
}

/** Draws the network with one library, moves it, removes it. */
window.benchMap = async (library, count, frames) => {
  const placement = scatteredNetwork(count, canvasMeasure('sans-serif'));
  await presented();
  const started = performance.now();
  const drawing = await (library === 'own' ? drawOwn(placement) : drawSigma(placement));
  await presented();
  const first = performance.now() - started;
  const half = frames / 2;
  const pan = await meanFrame(frames, (at) => drawing.pan(at < half ? 6 : -6));
  const zoom = await meanFrame(frames, (at) => drawing.zoom(at < half ? 1.03 : 1 / 1.03));
  drawing.remove();
  return { first, pan, zoom };
};
