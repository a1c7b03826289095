import type { TestProject } from 'vitest/node';
import { neo4jVersions } from '../../scripts/neo4j/server.mjs';
import { setup as tellNeo4j } from '../contract/global-setup.ts';
import { ensureWhatUsersGet } from './what-users-get.ts';

/** What the browser test on Neo4j needs: it takes a server of the contract once that is done, which has its plans. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureWhatUsersGet();
  process.env['CONTRACT_ENGINE'] ??= neo4jVersions[0];
  return tellNeo4j(project);
}
