import { join } from 'node:path';
import { neo4jFolder } from './neo4j/jars.mjs';
import { neo4jUser, neo4jVersions, startNeo4jServer } from './neo4j/server.mjs';

/**
 * `npm run neo4j`: a local Neo4j in the foreground; Ctrl-C stops it, its data stays in .neo4j/<version>/run.
 * NEO4J_VERSION (default: long-term support), NEO4J_PORT (7687), NEO4J_PASSWORD (kulturnetz; of the first start).
 */
const version = process.env.NEO4J_VERSION ?? neo4jVersions[0];
const password = process.env.NEO4J_PASSWORD ?? 'kulturnetz';
const port = Number(process.env.NEO4J_PORT ?? 7687);

console.log(`Starting Neo4j ${version} …`);
try {
  const server = await startNeo4jServer({
    version,
    runDir: join(neo4jFolder, version, 'run'),
    port,
    password,
  });
  console.log(`NEO4J_URI=${server.uri}\nNEO4J_USER=${neo4jUser}\nNEO4J_PASSWORD=${password}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop());
  await server.exited;
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
