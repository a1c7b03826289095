import type { LayoutRequest } from './layout-request.ts';
import { placeColumns } from './place-columns.ts';
import { placeFocus } from './place-focus.ts';
import type { Placement } from './placement.ts';

/** Works out one placement beside the page. The force layout brings its own libraries, loaded only when asked for. */
async function place(request: LayoutRequest): Promise<Placement> {
  if (request.layout === 'spalten') return placeColumns(request);
  if (request.layout === 'fokus') return placeFocus(request);
  const { placeForce } = await import('./place-force.ts');
  return placeForce(request);
}

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  void place(event.data).then((placement) => {
    self.postMessage(placement);
  });
});
