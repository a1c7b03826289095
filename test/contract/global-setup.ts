import type { TestProject } from 'vitest/node';
import { neo4jVersions } from '../../scripts/neo4j/server.mjs';
import { startTestServers, type Neo4jAccess } from '../../scripts/neo4j/test-servers.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jAccess[];
  }
}

/**
 * Tells the tests where Neo4j listens. `npm test` starts the servers while other steps compute and names them in
 * NEO4J_TEST_SERVERS; without it both versions are started here, once per run and at the same time. NEO4J_TEST_URI
 * (with NEO4J_TEST_USER and NEO4J_TEST_PASSWORD) names a database to use instead; it is emptied. CONTRACT_ENGINE leaves
 * one of them: see engines.ts.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {
    NEO4J_TEST_URI: uri = '',
    NEO4J_TEST_USER: user = 'neo4j',
    NEO4J_TEST_PASSWORD: password = '',
    NEO4J_TEST_SERVERS: started,
  } = process.env;
  const { CONTRACT_ENGINE: only } = process.env;
  const nothingToEnd = async (): Promise<void> => undefined;
  if (only === 'embedded') {
    project.provide('neo4j', []);
    return nothingToEnd;
  }
  if (uri !== '') {
    project.provide('neo4j', [{ version: 'NEO4J_TEST_URI', uri, user, password }]);
    return nothingToEnd;
  }
  if (started !== undefined) {
    const all = JSON.parse(started) as Neo4jAccess[];
    project.provide(
      'neo4j',
      all.filter(({ version }) => only === undefined || version === only),
    );
    return nothingToEnd;
  }
  const servers = await startTestServers(only === undefined ? neo4jVersions : [only]);
  project.provide('neo4j', servers.access);
  return () => servers.dispose();
}
