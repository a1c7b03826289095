import { parseArgs } from 'node:util';
import { openEmbedded } from '../graph/changes/open-embedded.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { Graph } from '../graph/graph.ts';
import { documents } from '../graph/reading/documents.ts';
import { loadInto, readLoadable } from './load-files.ts';

const usage = `npm run load -- FILES… --to TARGET

FILES   bundles and registries (YAML), folders shaped like seed/data, journals and backups (.jsonl)
TARGET  neo4j://host:7687 (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or the data folder of an embedded graph`;

const databaseUri = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

function openTarget(target: string): Promise<Engine> {
  if (!databaseUri.test(target)) return openEmbedded({ dataDir: target });
  const { NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = process.env;
  return openNeo4j({
    uri: target,
    user: user ?? 'neo4j',
    password: password ?? '',
    database: database === '' ? undefined : database,
    profile: 'import',
  });
}

async function load(files: readonly string[], target: string): Promise<void> {
  const loadable = await readLoadable(files);
  for (const notice of loadable.notices) console.error(notice);
  const engine = await openTarget(target);
  try {
    await loadInto(engine, loadable);
    const reading = await new Graph(engine).reading();
    const loaded = await documents(reading);
    console.log(`${target} is at version ${reading.version} and holds ${loaded.length} document(s):`);
    for (const { id, counts } of loaded)
      console.log(`  ${id}: ${counts.rows} rows, ${counts.measures} measures, ${counts.ties} ties`);
  } finally {
    await engine.close();
  }
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) console.log(usage);
  else if (positionals.length === 0 || values.to === undefined) throw new TypeError(usage);
  else await load(positionals, values.to);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
