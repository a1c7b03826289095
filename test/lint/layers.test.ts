import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Code that stands at a path. */
type Case = readonly [file: string, code: string];

const forbidden: readonly Case[] = [
  ['graph/schema/a.ts', `import { x } from '../errors.ts'; x;`],
  ['graph/schema/a.ts', `import { readFileSync } from 'node:fs'; readFileSync;`],
  ['graph/graph.ts', `import { x } from '../api/app.ts'; x;`],
  ['graph/graph.ts', `import { x } from '../seed/load.ts'; x;`],
  ['graph/engines/a.ts', `import { x } from '../records/a.ts'; x;`],
  ['graph/engines/a.ts', `import { x } from '../changes/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../reading/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../programme/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../engines/neo4j.ts'; x;`],
  ['graph/network/a.ts', `import { x } from '../programme/a.ts'; x;`],
  ['graph/network/a.ts', `import { z } from 'zod'; z;`],
  ['graph/programme/a.ts', `import { x } from '../records/a.ts'; x;`],
  ['graph/programme/a.ts', `import { x } from '../analysis/a.ts'; x;`],
  ['graph/analysis/gaps/a.ts', `import { x } from '../../reading/a.ts'; x;`],
  ['graph/analysis/gaps/a.ts', `import { x } from '../../engines/engine.ts'; x;`],
  ['graph/reading/a.ts', `import { x } from '../changes/a.ts'; x;`],
  ['graph/reading/a.ts', `import { x } from '../engines/embedded.ts'; x;`],
  ['graph/changes/a.ts', `import { x } from '../reading/a.ts'; x;`],
  ['graph/changes/a.ts', `import { x } from '../analysis/a.ts'; x;`],
  ['api/routes/a.ts', `import { x } from '../../graph/engines/engine.ts'; x;`],
  ['api/routes/a.ts', `import { x } from '../../graph/records/a.ts'; x;`],
  ['graph/reading/a.ts', `import { x } from '../../web/src/a.ts'; x;`],
  ['graph/reading/a.ts', `import neo4j from 'neo4j-driver'; neo4j;`],
  ['graph/graph.ts', `import express from 'express'; express;`],
  ['seed/load.ts', `import { x } from '../api/app.ts'; x;`],
  ['seed/load.ts', `export { x } from '../web/src/a.ts';`],
  ['seed/load.ts', `import { x } from '../test/api/app.ts'; x;`],
  ['api/app.ts', `import { x } from '../web/src/a.ts'; x;`],
  ['api/app.ts', `import { x } from '../test/api/app.ts'; x;`],
  ['api/routes/a.ts', `import { GrafeoDB } from '@grafeo-db/js'; GrafeoDB;`],
  ['web/src/a.ts', `import { x } from '../../graph/graph.ts'; x;`],
  ['web/src/explore/a.ts', `import type { X } from '../../../api/app.ts'; export type Y = X;`],
  ['web/src/a.ts', `export const x = await import('../../seed/load.ts');`],
  ['web/src/a.ts', `import { x } from '../../graph/programme/a.ts'; x;`],
  ['web/src/layout/a.ts', `import { x } from '../map/a.ts'; x;`],
  ['web/src/layout/a.ts', `import express from 'express'; express;`],
  ['web/src/map/a.ts', `import { x } from '../url-state/a.ts'; x;`],
  ['web/src/map/a.ts', `import { x } from '../explore/a.ts'; x;`],
  ['web/src/a.ts', `import { readFileSync } from 'fs'; readFileSync;`],
  ['web/src/ui/Card.svelte', `<script lang="ts">import { x } from '../../../graph/graph.ts'; x;</script>`],
];

const allowed: readonly Case[] = [
  ['graph/schema/a.ts', `import { z } from 'zod'; import { x } from './b.ts'; z; x;`],
  ['graph/engines/neo4j.ts', `import neo4j from 'neo4j-driver'; import { x } from '../errors.ts'; neo4j; x;`],
  [
    'graph/records/a.ts',
    `import { x } from '../schema/b.ts'; import { y } from '../engines/engine.ts'; x; y;`,
  ],
  ['web/src/map/a.ts', `import { x } from '../layout/b.ts'; import { y } from '../ui/b.ts'; x; y;`],
  ['graph/reading/a.ts', `import { x } from '../records/b.ts'; import { y } from '../analysis/b.ts'; x; y;`],
  ['graph/analysis/gaps/a.ts', `import { x } from '../../programme/b.ts'; x;`],
  ['graph/changes/a.ts', `import { x } from '../records/b.ts'; import { y } from '../identity/b.ts'; x; y;`],
  ['seed/load.ts', `import { x } from '../graph/graph.ts'; x;`],
  [
    'api/main.ts',
    `import { x } from '../seed/load.ts'; import { y } from '../graph/engines/neo4j.ts'; x; y;`,
  ],
  [
    'web/src/explore/a.ts',
    `import { x } from '../../../graph/schema/bundle.ts'; import { y } from '../../../graph/network/a.ts'; x; y;`,
  ],
  ['web/src/ui/Card.svelte', `<script lang="ts">import { x } from '../b.ts'; x;</script>`],
  [
    'test/api/a.test.ts',
    `import { x } from '../../api/app.ts'; import { y } from '../../web/src/a.ts'; x; y;`,
  ],
];

const isComponent = ([file]: Case): boolean => file.endsWith('.svelte');
const rule = 'layers/arrows';

/** What ESLint says of a component, with the project's own configuration and the arrows only. */
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === rule });
async function ofComponent([file, code]: Case): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (result === undefined) throw new Error(`${file} is ignored by the lint configuration`);
  return result.messages.length;
}

/** What oxlint prints, as far as it matters here. */
const Report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/**
 * How often oxlint complains of each case, all of them lying in one folder under names of their own; with the project's
 * own configuration, but for its place and for what needs to know types.
 */
function ofModules(cases: readonly Case[], root: string): number[] {
  const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { jsPlugins: string[] };
  const jsPlugins = config.jsPlugins.map((path) => resolve(path));
  writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify({ ...config, jsPlugins, options: {} }));
  const paths = cases.map(([file], at) => file.replace(/\.ts$/, `-${at}.ts`));
  for (const [at, [, code]] of cases.entries()) {
    const path = join(root, paths[at] ?? '');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json', '.'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { diagnostics } = Report.parse(JSON.parse(stdout));
  const found = diagnostics.filter(({ code }) => code === 'layers(arrows)');
  return paths.map((path) => found.filter(({ filename }) => filename === path).length);
}

describe('The arrows between the folders', () => {
  const modules = [...forbidden, ...allowed].filter((one) => !isComponent(one));
  const complaints = new Map<Case, number>();
  const root = mkdtempSync(join(tmpdir(), 'kulturnetz-arrows-'));
  beforeAll(() => {
    for (const [at, count] of ofModules(modules, root).entries()) {
      const one = modules[at];
      if (one !== undefined) complaints.set(one, count);
    }
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const countOf = async (one: Case): Promise<number | undefined> =>
    isComponent(one) ? ofComponent(one) : complaints.get(one);

  it.each(forbidden.map((one) => [...one, one] as const))('forbid %s: %s', async (_file, _code, one) => {
    expect(await countOf(one)).toBe(1);
  });

  it.each(allowed.map((one) => [...one, one] as const))('allow %s: %s', async (_file, _code, one) => {
    expect(await countOf(one)).toBe(0);
  });
});
