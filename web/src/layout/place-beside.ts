import type { LayoutRequest } from './layout-request.ts';
import type { Placement } from './placement.ts';

/** Thrown when a layout could not be worked out; the map then keeps what it shows. */
export class LayoutFailed extends Error {
  override readonly name = 'LayoutFailed';
}

/** A worker that has worked out its last placement; the next one starts at once in it. */
let idle: Worker | null = null;

/** Works out a placement in a worker; aborting ends the worker. Rejects with LayoutFailed, or the signal's reason. */
export function placeBeside(request: LayoutRequest, signal: AbortSignal): Promise<Placement> {
  const worker = idle ?? new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  idle = null;
  const settled = new AbortController();
  const { signal: until } = settled;
  return new Promise<Placement>((resolve, reject) => {
    const end = (reason: Error): void => {
      worker.terminate();
      reject(reason);
    };
    signal.addEventListener(
      'abort',
      () => end(signal.reason instanceof Error ? signal.reason : new LayoutFailed('aborted')),
      { signal: until },
    );
    worker.addEventListener(
      'message',
      (event: MessageEvent<Placement>) => {
        idle?.terminate();
        idle = worker;
        resolve(event.data);
      },
      { signal: until },
    );
    worker.addEventListener('error', (event) => end(new LayoutFailed(event.message)), { signal: until });
    worker.postMessage(request);
  }).finally(() => {
    settled.abort();
  });
}
