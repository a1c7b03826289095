import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbedded } from '../graph/changes/open-embedded.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { Graph } from '../graph/graph.ts';
import { documents } from '../graph/reading/documents.ts';
import { loadInto, readLoadable } from './load-files.ts';
import { loadProgramme, readProgrammeFile } from './programme-file.ts';
import { UnreadableFile } from './readers/unreadable-file.ts';
import { programmeReport, reportLines } from './programme-report.ts';
import { NewTown } from '../graph/schema/town.ts';
import { addTown } from './towns/add-town.ts';
import { townNamed, type TownNamed } from './towns/town-named.ts';
import { writeAsYaml } from './write-yaml.ts';

const usage = `npm run load -- FILES… --to TARGET

npm run load -- FILE --town TOWN [--ags KEY] [--year YEAR] [--dry-run] [--replace] [--yaml FOLDER] --to TARGET

FILES   bundles and registries (YAML), folders shaped like seed/data, journals and backups (.jsonl)
FILE    a town's programme as PDF, Word, Excel, CSV or text: read, reported and, without --dry-run, loaded
        TOWN by id or name; one that is not known is added by its official municipality key (AGS)
        --year where the file does not say it, --replace to take the place of what is loaded, --yaml to write what was read
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

interface ProgrammeOptions {
  readonly town: TownNamed;
  readonly year: number | null;
  readonly isTried: boolean;
  readonly replace: boolean;
  readonly yaml: string | null;
}

async function loadOne(path: string, target: string, options: ProgrammeOptions): Promise<void> {
  const { town, year, isTried, replace, yaml } = options;
  const engine = await openTarget(target);
  try {
    const graph = new Graph(engine);
    await graph.writing.prepare();
    const bytes = await readFile(path);
    const meant = await townNamed(graph, town);
    const asked = { bytes, file: basename(path), town: meant, year };
    const found = await readProgrammeFile(graph, asked);
    for (const line of reportLines(programmeReport(found, []))) console.log(line);
    if (yaml !== null) await writeAsYaml(found, yaml);
    if (isTried) return;
    const entry = NewTown.safeParse({ ags: meant.ags, name: meant.name, kind: meant.kind });
    if (entry.success) await addTown(graph, entry.data, { requestId: randomUUID() });
    const made = await loadProgramme(graph, found, { replace, requestId: randomUUID() });
    console.log(
      made !== null
        ? `Geladen: ${found.read.bundle.document.id}.`
        : 'Es ändert sich nichts; mit --replace wird die Datei neu gelesen und geladen.',
    );
  } finally {
    await engine.close();
  }
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
    options: {
      to: { type: 'string' },
      town: { type: 'string' },
      ags: { type: 'string' },
      year: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      yaml: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) console.log(usage);
  else if (positionals.length === 0 || values.to === undefined) throw new TypeError(usage);
  else if (values.town === undefined) await load(positionals, values.to);
  else {
    const [path, another] = positionals;
    if (path === undefined || another !== undefined || !/^(\d{4})?$/.test(values.year ?? ''))
      throw new TypeError(usage);
    await loadOne(path, values.to, {
      town: { town: values.town, ags: values.ags ?? null },
      year: values.year === undefined ? null : Number(values.year),
      isTried: values['dry-run'],
      replace: values.replace,
      yaml: values.yaml ?? null,
    });
  }
} catch (error) {
  if (error instanceof UnreadableFile) console.error(`${error.detail.de} / ${error.detail.en}`);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
