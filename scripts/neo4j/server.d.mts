export interface Neo4jServer {
  readonly uri: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly version: string;
  readonly pid: number | undefined;
  readonly exited: Promise<unknown>;
  /** Ends it cleanly and waits until it is gone. */
  stop(): Promise<void>;
  /** Ends it like a crash and waits until it is gone. */
  kill(): Promise<void>;
}

export const neo4jVersions: readonly [string, string];
export const neo4jUser: string;
export function startNeo4jServer(options: {
  readonly version: string;
  readonly runDir: string;
  readonly port?: number;
  readonly password: string;
  readonly shortLived?: boolean;
}): Promise<Neo4jServer>;
