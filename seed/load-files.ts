import { readFile, stat } from 'node:fs/promises';
import { parse } from 'yaml';
import { openChangesFile } from '../graph/changes/archive/changes-file.ts';
import type { ChangesFile } from '../graph/changes/archive/changes-file.ts';
import { repeatChanges } from '../graph/changes/archive/repeat-changes.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { Graph } from '../graph/graph.ts';
import { Bundle } from '../graph/schema/bundle.ts';
import { Registry } from '../graph/schema/registry.ts';
import { loadSeed } from './load.ts';
import { parseFile, readSeed, UnreadableSeed } from './read-data.ts';
import type { Seed, SeedFile } from './read-data.ts';

/** What the named files hold: changes to repeat in their order, and registries and bundles to load after them. */
export interface Loadable {
  readonly journals: readonly ChangesFile[];
  readonly seed: Seed;
  readonly notices: readonly string[];
}

/**
 * Reads YAML files (a registry or a bundle, told apart by what they hold), folders shaped like seed/data, and journals
 * and backups (`.jsonl`). Reads everything before anything is loaded. Throws UnreadableSeed with every fault, and DamagedJournal.
 */
export async function readLoadable(paths: readonly string[]): Promise<Loadable> {
  const registries: Registry[] = [];
  const bundles: Bundle[] = [];
  const journals: ChangesFile[] = [];
  const notices: string[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) {
      faults.push(`${path}: there is no such file or folder`);
    } else if (found.isDirectory()) {
      const seed = await readSeed(path);
      registries.push(seed.registry);
      bundles.push(...seed.bundles);
    } else if (path.endsWith('.jsonl')) {
      journals.push(await openChangesFile(path, (text) => notices.push(text)));
    } else {
      readYaml({ name: path, text: await readFile(path, 'utf8') });
    }
  }
  if (faults.length > 0) throw new UnreadableSeed(faults);
  const registry: Registry = {
    municipalities: registries.flatMap((part) => part.municipalities),
    actors: registries.flatMap((part) => part.actors),
    things: registries.flatMap((part) => part.things),
    terms: registries.flatMap((part) => part.terms),
    proposals: registries.flatMap((part) => part.proposals),
  };
  return { journals, seed: { registry, bundles }, notices };

  function readYaml(file: SeedFile) {
    if (isBundle(file.text)) {
      const bundle = parseFile(file, Bundle, faults);
      if (bundle) bundles.push(bundle);
    } else {
      const registry = parseFile(file, Registry, faults);
      if (registry) registries.push(registry);
    }
  }
}

function isBundle(text: string): boolean {
  try {
    const content: unknown = parse(text);
    return typeof content === 'object' && content !== null && 'document' in content;
  } catch {
    // Not YAML at all: reading it as a registry names the line.
    return false;
  }
}

/** Loads what was read; changes keep their request ids, so that loading them again changes nothing. */
export async function loadInto(engine: Engine, { journals, seed }: Loadable): Promise<void> {
  const writing = new Graph(engine).writing;
  await writing.prepare();
  for (const journal of journals) await repeatChanges(engine, journal);
  await loadSeed(writing, seed);
}
