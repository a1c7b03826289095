import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUpFolder, writeBackup } from '../graph/changes/archive/backup.ts';
import type { BackedUp } from '../graph/changes/archive/backup.ts';
import { openChangesFile } from '../graph/changes/archive/changes-file.ts';
import { compactJournal } from '../graph/changes/archive/compact.ts';
import { readChanges } from '../graph/changes/archive/read-changes.ts';
import { restoreDatabase, restoreFolder } from '../graph/changes/archive/restore.ts';
import { prepareGraph } from '../graph/changes/prepare-graph.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { journalName } from '../graph/engines/journal.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { type Config, InvalidConfig, readConfig } from './config.ts';

const usage = `npm run backup -- [--from SOURCE] --to FILE
npm run restore -- FILE [--to TARGET]
npm run compact -- [FOLDER]
npm run check-journal -- [FILE or FOLDER]

SOURCE, TARGET  neo4j://host:7687 (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or the data folder of an embedded graph;
                without one, what npm start uses: NEO4J_URI, otherwise DATA_DIR (./data)`;

const databaseUri = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

/** Either a database or a data folder. */
type Place = { readonly engine: Engine } | { readonly folder: string };

/** Names on the command line are those of the folder it was given in. */
function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

async function openPlace(given: string | undefined, { neo4j, dataDir }: Config): Promise<Place> {
  if (given !== undefined && !databaseUri.test(given)) return { folder: fromHere(given) };
  if (given === undefined && neo4j === null) return { folder: dataDir };
  const { NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env;
  const access = neo4j ?? { user, password, ...(database ? { database } : {}) };
  return {
    engine: await openNeo4j({ ...access, uri: given ?? neo4j?.uri ?? '', profile: 'import' }),
  };
}

async function backup(from: string | undefined, to: string): Promise<void> {
  const place = await openPlace(from, readConfig(process.env));
  const done =
    'folder' in place ? await backUpFolder(place.folder, to) : await backUpDatabase(place.engine, to);
  console.log(`${to}: ${done.changes} changes up to version ${done.version}, last sum ${done.last}`);
}

async function backUpDatabase(engine: Engine, to: string): Promise<BackedUp> {
  try {
    await prepareGraph(engine);
    return await writeBackup(engine.lines(), to);
  } finally {
    await engine.close();
  }
}

async function restore(path: string, to: string | undefined): Promise<void> {
  const file = await openChangesFile(path, console.error);
  try {
    const place = await openPlace(to, readConfig(process.env));
    if ('folder' in place) {
      await restoreFolder(file, place.folder, console.error);
    } else {
      try {
        await restoreDatabase(file, place.engine);
      } finally {
        await place.engine.close();
      }
    }
    console.log(`${file.lineCount} changes restored, up to version ${file.last.version}`);
  } finally {
    await file.close();
  }
}

async function compact(folder: string): Promise<void> {
  const { before, after, aside } = await compactJournal(folder, console.error);
  if (aside === null) console.log(`${before} lines, none of which can be left out`);
  else console.log(`${before} lines became ${after}; the journal as it was is kept in ${aside}`);
}

async function check(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  const file = await openChangesFile(isFolder ? join(path, journalName) : path, console.error);
  try {
    let version = 0;
    for await (const read of readChanges(file)) ({ version } = read);
    const { format, lineCount, last } = file;
    console.log(`format ${format}, ${lineCount} lines, version ${version}, last sum ${last.sum}`);
  } finally {
    await file.close();
  }
}

async function main([command, ...args]: readonly string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [path] = positionals;
  const { from, to } = values;
  if (values.help === true) console.log(usage);
  else if (command === 'backup' && to !== undefined) await backup(from, fromHere(to));
  else if (command === 'restore' && path !== undefined) await restore(fromHere(path), to);
  else if (command === 'compact') await compact(path === undefined ? ownFolder() : fromHere(path));
  else if (command === 'check-journal') await check(path === undefined ? ownFolder() : fromHere(path));
  else throw new TypeError(usage);
}

function ownFolder(): string {
  return readConfig(process.env).dataDir;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof InvalidConfig) console.error(`Settings:\n${error.message}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
