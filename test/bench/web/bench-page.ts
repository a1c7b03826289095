import Graph from 'graphology';
import Sigma from 'sigma';
import type { Placement } from '../../../web/src/layout/placement.ts';
import { around } from '../../../web/src/map/hit-test.ts';
import { MapView } from '../../../web/src/map/map-view.ts';
import { canvasMeasure } from '../../../web/src/map/measure-text.ts';
import { inView, toMap, type Bounds } from '../../../web/src/map/view-box.ts';
import { scatteredNetwork } from './scattered-network.ts';

/** A drawn network that can be moved; both libraries are driven through the same three calls. */
interface Drawing {
  pan(pixels: number): void;
  zoom(factor: number): void;
  remove(): void;
}

interface OwnDrawing extends Drawing {
  readonly view: MapView;
}

/** Milliseconds: to the first frame, and the mean frame while panning and zooming. */
export interface Figures {
  readonly first: number;
  readonly pan: number;
  readonly zoom: number;
}

/**
 * What our own map does for one pointer move, and for one frame while it is moved: milliseconds, the mean; and how many
 * boxes and lines it looks at, the mean for a move.
 */
export interface OwnFigures {
  readonly move: { readonly ms: number; readonly looked: number };
  readonly frame: { readonly ms: number; readonly looked: number };
}

declare global {
  interface Window {
    benchOwn: (count: number, moves: number) => Promise<{ whole: OwnFigures; near: OwnFigures; all: number }>;
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

function drawOwn(placement: Placement): Promise<OwnDrawing> {
  const root = frame();
  const [stage, canvas] = [document.createElement('div'), document.createElement('canvas')];
  canvas.className = 'names';
  root.append(stage, canvas);
  return new Promise((resolve) => {
    const nothing = (): void => undefined;
    const view = new MapView(root, stage, canvas, document.createElement('canvas'), {
      tap: nothing,
      doubleTap: nothing,
      hover: nothing,
      settled: nothing,
      overview: nothing,
      drawn: () =>
        resolve({
          view,
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

/** Places of the pointer spread over the map, in pixels of it. */
function places(view: MapView, moves: number): { x: number; y: number }[] {
  const { width, height } = view.size();
  return Array.from({ length: moves }, (_, at) => ({
    x: (width * ((at * 7) % moves)) / moves,
    y: (height * at) / moves,
  }));
}

/** The mean of pointer moves as the browser delivers them. */
function meanMove(view: MapView, moves: number): number {
  const map = document.querySelector('.frame');
  const started = performance.now();
  for (const { x, y } of places(view, moves))
    map?.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientX: x, clientY: y }));
  return (performance.now() - started) / moves;
}

async function ownFigures(drawing: OwnDrawing, moves: number): Promise<OwnFigures> {
  const { view } = drawing;
  const { index } = view.scene;
  const looked = (area: Bounds): number => index.boxesIn(area).length + index.linesIn(area).length;
  const reach = 8 / view.view().zoom;
  const each = places(view, moves).map((at) => looked(around(toMap(view.view(), at), reach)));
  return {
    move: { ms: meanMove(view, moves), looked: each.reduce((sum, one) => sum + one) / moves },
    frame: {
      ms: await meanFrame(40, (at) => drawing.pan(at < 20 ? 6 : -6)),
      looked: looked(inView(view.view(), view.size(), 0)),
    },
  };
}

window.benchOwn = async (count, moves) => {
  const placement = scatteredNetwork(count, canvasMeasure('sans-serif'));
  const drawing = await drawOwn(placement);
  const whole = await ownFigures(drawing, moves);
  drawing.view.zoomBy(Math.sqrt(count / 300));
  const near = await ownFigures(drawing, moves);
  drawing.remove();
  return { whole, near, all: placement.boxes.length + placement.lines.length };
};
