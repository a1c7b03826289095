import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jVersions, startNeo4jServer } from '../../scripts/neo4j/server.mjs';
import { testPassword } from '../../scripts/neo4j/test-servers.mjs';

export const [longTermSupport, newest] = neo4jVersions;

/** A database that tests may fill and empty. `start` again after `stop` or `kill` keeps port and data. */
export interface TestNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Of the process that answers now. */
  pid(): number;
  stop(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and removes its data. */
  dispose(): Promise<void>;
}

/**
 * Starts a real Neo4j with an empty database of its own in the system's folder for temporary files. `shortLived` costs
 * half the processor time and is for what looks at answers, not at speed. `keptIn` is a folder of a database from before,
 * which stays.
 */
export async function startNeo4j({
  version,
  shortLived = false,
  keptIn,
}: {
  readonly version: string;
  readonly shortLived?: boolean;
  readonly keptIn?: string;
}): Promise<TestNeo4j> {
  const runDir = keptIn ?? (await mkdtemp(join(tmpdir(), `kulturnetz-neo4j-${version}-`)));
  const password = testPassword;
  try {
    let server = await startNeo4jServer({ version, runDir, password, shortLived });
    return {
      uri: server.uri,
      user: server.user,
      password,
      pid: () => server.pid ?? 0,
      stop: () => server.stop(),
      kill: () => server.kill(),
      start: async () => {
        server = await startNeo4jServer({ version, runDir, password, shortLived, port: server.port });
      },
      dispose: async () => {
        await server.kill();
        if (keptIn === undefined) await rm(runDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    if (keptIn === undefined) await rm(runDir, { recursive: true, force: true });
    throw error;
  }
}
