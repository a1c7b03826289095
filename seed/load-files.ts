import { readFile, stat } from 'node:fs/promises';
import { parse } from 'yaml';
import { applyEntry } from '../graph/changes/apply-entry.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { readJournalLines } from '../graph/engines/journal-lines.ts';
import type { NumberedEntry } from '../graph/engines/journal-lines.ts';
import { Bundle } from '../graph/schema/bundle.ts';
import { Registry } from '../graph/schema/registry.ts';
import { GraphStore } from '../graph/store.ts';
import { loadSeed } from './load.ts';
import { parseFile, readSeed, UnreadableSeed } from './read-data.ts';
import type { Seed, SeedFile } from './read-data.ts';

/** What the named files hold: journals to replay in their order, and registries and bundles to load after them. */
export interface Loadable {
  readonly entries: readonly NumberedEntry[];
  readonly seed: Seed;
  readonly notices: readonly string[];
}

/**
 * Reads YAML files (a registry or a bundle, told apart by what they hold), folders shaped like seed/data, and journals
 * (`.jsonl`). Reads everything before anything is loaded. Throws UnreadableSeed with every fault, and DamagedJournal.
 */
export async function readLoadable(paths: readonly string[]): Promise<Loadable> {
  const registries: Registry[] = [];
  const bundles: Bundle[] = [];
  const entries: NumberedEntry[] = [];
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
      const { entries: lines, torn } = readJournalLines(await readFile(path), path);
      entries.push(...lines);
      if (torn !== null) notices.push(`${path}: line ${torn} is torn and left out`);
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
  return { entries, seed: { registry, bundles }, notices };

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

/** Loads what was read; a journal's entries keep their request ids, so that loading it again changes nothing. */
export async function loadInto(engine: Engine, { entries, seed }: Loadable): Promise<void> {
  const store = new GraphStore(engine);
  await store.prepare();
  for (const { entry } of entries) await engine.write(entry, (tx) => applyEntry(tx, entry));
  await loadSeed(store, seed);
}
