import type { TestProject } from 'vitest/node';
import { longTermSupport, newest, startNeo4j } from '../neo4j/server.ts';
import type { TestNeo4j } from '../neo4j/server.ts';

/** Where a database for the tests listens, or why there is none. */
export type Neo4jAccess =
  | { readonly version: string; readonly uri: string; readonly user: string; readonly password: string }
  | { readonly version: string; readonly missing: string };

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jAccess[];
  }
}

/**
 * Starts both Neo4j versions, once per run and at the same time. NEO4J_TEST_URI (with NEO4J_TEST_USER and
 * NEO4J_TEST_PASSWORD) names a database to use instead; it is emptied.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  if (uri !== undefined && uri !== '') {
    project.provide('neo4j', [
      { version: 'NEO4J_TEST_URI', uri, user: user ?? 'neo4j', password: password ?? '' },
    ]);
    return async () => undefined;
  }

  const servers: TestNeo4j[] = [];
  const access = [longTermSupport, newest].map(async (version): Promise<Neo4jAccess> => {
    try {
      const server = await startNeo4j({ version });
      servers.push(server);
      return { version, uri: server.uri, user: server.user, password: server.password };
    } catch (error) {
      return { version, missing: error instanceof Error ? error.message : String(error) };
    }
  });
  project.provide('neo4j', await Promise.all(access));
  return async () => {
    await Promise.all(servers.map((server) => server.dispose()));
  };
}
