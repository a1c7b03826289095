import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

// The project's own configuration, with the arrows only.
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'layers/arrows' });

/** What the layer rule says of `code` if it stood at `file`. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  if (result === undefined) throw new Error(`${file} is ignored by the lint configuration`);
  return result.messages.map(({ message }) => message);
}

const forbidden: readonly (readonly [string, string])[] = [
  ['graph/schema/a.ts', `import { x } from '../errors.ts'; x;`],
  ['graph/schema/a.ts', `import { readFileSync } from 'node:fs'; readFileSync;`],
  ['graph/graph.ts', `import { x } from '../api/app.ts'; x;`],
  ['graph/graph.ts', `import { x } from '../seed/load.ts'; x;`],
  ['graph/engines/a.ts', `import { x } from '../records/a.ts'; x;`],
  ['graph/engines/a.ts', `import { x } from '../changes/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../reading/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../programme/a.ts'; x;`],
  ['graph/records/a.ts', `import { x } from '../engines/neo4j.ts'; x;`],
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
  ['web/src/layout/a.ts', `import { x } from '../map/a.ts'; x;`],
  ['web/src/layout/a.ts', `import express from 'express'; express;`],
  ['web/src/map/a.ts', `import { x } from '../url-state/a.ts'; x;`],
  ['web/src/map/a.ts', `import { x } from '../explore/a.ts'; x;`],
  ['web/src/a.ts', `import { readFileSync } from 'fs'; readFileSync;`],
  ['web/src/ui/Card.svelte', `<script lang="ts">import { x } from '../../../graph/graph.ts'; x;</script>`],
];

const allowed: readonly (readonly [string, string])[] = [
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
    `import { x } from '../../../graph/schema/bundle.ts'; import { y } from '../b.ts'; x; y;`,
  ],
  ['web/src/ui/Card.svelte', `<script lang="ts">import { x } from '../b.ts'; x;</script>`],
  [
    'test/api/a.test.ts',
    `import { x } from '../../api/app.ts'; import { y } from '../../web/src/a.ts'; x; y;`,
  ],
];

describe('The arrows between the folders', () => {
  it.each(forbidden)('forbid %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toHaveLength(1);
  });

  it.each(allowed)('allow %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
