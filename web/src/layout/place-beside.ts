import type { LayoutRequest } from './layout-request.ts';
import type { Placement } from './placement.ts';

/** Thrown when a layout could not be worked out; the map then keeps what it shows. */
export class LayoutFailed extends Error {
  override readonly name = 'LayoutFailed';
}

/** Works out a placement in a worker; aborting ends the worker. Rejects with LayoutFailed, or the signal's reason. */
export function placeBeside(request: LayoutRequest, signal: AbortSignal): Promise<Placement> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Placement>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new LayoutFailed('aborted'));
    });
    worker.addEventListener('message', (event: MessageEvent<Placement>) => {
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      reject(new LayoutFailed(event.message));
    });
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}
