import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jUser, startNeo4jServer } from './server.mjs';

/** Nobody but the tests of this machine reaches it, and it lives for minutes. */
export const testPassword = 'only-for-tests';

/**
 * Starts a server of each version at the same time, each with an empty database. `access` says where they listen, or
 * why one does not; `dispose` ends them and removes their data. When this process ends they end too.
 */
export async function startTestServers(versions) {
  const running = [];
  const start = async (version) => {
    const runDir = mkdtempSync(join(tmpdir(), `kulturnetz-neo4j-${version}-`));
    const remove = () => rmSync(runDir, { recursive: true, force: true });
    process.once('exit', remove);
    try {
      const server = await startNeo4jServer({ version, runDir, password: testPassword, shortLived: true });
      running.push({ server, remove });
      return { version, uri: server.uri, user: neo4jUser, password: testPassword };
    } catch (error) {
      remove();
      return { version, missing: error.message };
    }
  };
  const access = await Promise.all(versions.map(start));
  const dispose = async () => {
    await Promise.all(
      running.map(async ({ server, remove }) => {
        await server.kill();
        remove();
      }),
    );
  };
  return { access, dispose };
}
