import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const files = globSync('{graph,seed,api,web/src,test,scripts}/**/*.{ts,svelte,mjs}').map((path) =>
  path.replaceAll('\\', '/'),
);

/** Files of the project that `file` imports, types included: a cycle of types is one idea in two files as well. */
function importsOf(file: string): string[] {
  const sources = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...sources].map(([, source = '']) => posix.join(posix.dirname(file), source.split('?')[0] ?? ''));
}

/** The first import path that returns to where it came from, or nothing. */
function firstCycle(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

it('no file imports itself through others', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect(imports.get('graph/schema/registry.ts')).toContain('graph/schema/vocabulary.ts');
  expect(firstCycle(imports)).toBeUndefined();
});

it('a cycle over three files is found', () => {
  const imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['a.ts']],
  ]);
  expect(firstCycle(imports)).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
});
