/** What the health addresses tell of the service; service.ts changes it. */
export interface ServiceState {
  /** Constraints stand and the first documents are loaded. */
  loaded: boolean;
  /** A database is being asked ahead: who came now would wait until it has planned its texts. */
  askingAhead?: boolean;
  /** The service is stopping: it finishes what it has begun and takes no more. */
  draining: boolean;
}
