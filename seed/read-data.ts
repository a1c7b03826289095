import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { Bundle } from '../graph/schema/bundle.ts';
import { Registry } from '../graph/schema/registry.ts';

/** The curated programmes: what they share, and one bundle per document. */
export interface Seed {
  readonly registry: Registry;
  readonly bundles: readonly Bundle[];
}

/** A data file that cannot be read as what it should hold; lists every fault with file, line and place. */
export class UnreadableSeed extends Error {
  override readonly name = 'UnreadableSeed';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the data hold ${faults.length} unreadable place(s)\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

export const seedDirectory = fileURLToPath(new URL('./data', import.meta.url));

/**
 * Reads `registry/*.yaml` (merged in the order of their names) and `*.yaml` (one bundle each) of a folder.
 * Throws UnreadableSeed naming every place that does not fit its schema.
 */
export async function readSeed(dir: string = seedDirectory): Promise<Seed> {
  const registryFiles = await yamlFiles(dir, 'registry/');
  const bundleFiles = await yamlFiles(dir, '');
  const faults: string[] = [];
  const parts = registryFiles.map((file) => parseFile(file, Registry, faults));
  const bundles = bundleFiles.map((file) => parseFile(file, Bundle, faults));
  if (faults.length > 0) throw new UnreadableSeed(faults);
  return {
    registry: mergeRegistries(parts.filter((part) => part !== null)),
    bundles: bundles.filter((bundle) => bundle !== null),
  };
}

/** One data file: its name inside the data folder and its whole text. */
export interface SeedFile {
  readonly name: string;
  readonly text: string;
}

/** The YAML files directly in `dir/prefix`, sorted by name. */
export async function yamlFiles(dir: string, prefix: string): Promise<SeedFile[]> {
  const entries = await readdir(join(dir, prefix));
  const names = entries.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: prefix + name,
      text: await readFile(join(dir, prefix, name), 'utf8'),
    })),
  );
}

function mergeRegistries(parts: readonly Registry[]): Registry {
  return {
    municipalities: parts.flatMap((part) => part.municipalities),
    actors: parts.flatMap((part) => part.actors),
    things: parts.flatMap((part) => part.things),
    terms: parts.flatMap((part) => part.terms),
    proposals: parts.flatMap((part) => part.proposals),
  };
}

/** Reads one file as its schema says; null, with every fault added to `faults`, when it does not fit. */
export function parseFile<T>(file: SeedFile, schema: z.ZodType<T>, faults: string[]): T | null {
  const counter = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: counter });
  for (const error of document.errors) {
    faults.push(`${file.name}:${counter.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  }
  if (document.errors.length > 0) return null;
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const offset = offsetOf(document, issue.path);
    faults.push(`${file.name}:${counter.linePos(offset).line}: ${placeOf(issue.path)}: ${issue.message}`);
  }
  return null;
}

/** Offset of the deepest node on the path that the text really holds: a missing key is reported at its parent. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function placeOf(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || 'file'
  );
}
