/** What the health addresses tell of the service; service.ts changes it. */
export interface ServiceState {
  /** Constraints stand and the first documents are loaded. */
  loaded: boolean;
  /** The service is stopping: it finishes what it has begun and takes no more. */
  draining: boolean;
}
