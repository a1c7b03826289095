import { builtinModules } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';

const notInBrowser = ['node:', 'express', 'neo4j-driver', '@grafeo-db/js'];

/**
 * Which part of the project may import what, most specific folder first. `own` lists folders of the project,
 * `packages` names packages: absent means any, and `node:` stands for the modules built into Node.
 */
export const layers = [
  { folder: 'graph/schema', own: ['graph/schema'], packages: ['zod'] },
  {
    folder: 'graph/engines',
    own: ['graph/engines', 'graph/errors.ts', 'graph/schema'],
    packages: ['zod', 'node:', 'neo4j-driver', '@grafeo-db/js'],
  },
  {
    folder: 'graph/records',
    own: ['graph/records', 'graph/engines/engine.ts', 'graph/schema'],
    packages: ['zod', 'node:'],
  },
  { folder: 'graph/network', own: ['graph/network', 'graph/schema'], packages: [] },
  {
    folder: 'graph/programme',
    own: ['graph/programme', 'graph/identity', 'graph/schema'],
    packages: ['zod'],
  },
  { folder: 'graph/identity', own: ['graph/identity', 'graph/schema'], packages: ['zod', 'node:'] },
  {
    folder: 'graph/analysis',
    own: ['graph/analysis', 'graph/programme', 'graph/identity', 'graph/schema'],
    packages: ['zod', 'node:'],
  },
  {
    folder: 'graph/reading',
    own: [
      'graph/reading',
      'graph/records',
      'graph/network',
      'graph/programme',
      'graph/analysis',
      'graph/identity',
      'graph/engines/engine.ts',
      'graph/errors.ts',
      'graph/schema',
    ],
    packages: ['zod', 'node:'],
  },
  {
    folder: 'graph/changes',
    own: [
      'graph/changes',
      'graph/records',
      'graph/network',
      'graph/programme',
      'graph/identity',
      'graph/engines',
      'graph/errors.ts',
      'graph/schema',
    ],
    packages: ['zod', 'node:', 'jsondiffpatch'],
  },
  { folder: 'graph', own: ['graph'], packages: ['zod', 'node:'] },
  { folder: 'seed', own: ['seed', 'graph'], notPackages: ['neo4j-driver', '@grafeo-db/js'] },
  {
    folder: 'api/routes',
    own: [
      'api',
      'graph/reading',
      'graph/changes',
      'graph/analysis',
      'graph/errors.ts',
      'graph/graph.ts',
      'graph/schema',
    ],
    notPackages: ['neo4j-driver', '@grafeo-db/js'],
  },
  { folder: 'api', own: ['api', 'graph', 'seed'], notPackages: ['neo4j-driver', '@grafeo-db/js'] },
  { folder: 'web/src/layout', own: ['web/src/layout', 'graph/schema'], notPackages: notInBrowser },
  {
    folder: 'web/src/map',
    own: ['web/src/map', 'web/src/layout', 'web/src/ui', 'graph/schema'],
    notPackages: notInBrowser,
  },
  { folder: 'web', own: ['web', 'graph/network', 'graph/schema'], notPackages: notInBrowser },
];

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

function packageOf(source) {
  if (source.startsWith('node:') || builtinModules.includes(source)) return 'node:';
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The reason why `file` (relative to the root, with slashes) must not import `source`; undefined when it may. */
export function forbidden(file, source) {
  const layer = layers.find(({ folder }) => within(file, folder));
  if (layer === undefined) return undefined;
  if (source.startsWith('.') || source.startsWith('/')) {
    const target = source.startsWith('/') ? source.slice(1) : posix.join(posix.dirname(file), source);
    return layer.own.some((folder) => within(target, folder))
      ? undefined
      : `${layer.folder}/ may import only from ${layer.own.join(', ')}, not ${target}`;
  }
  const name = packageOf(source);
  const allowed = layer.packages?.includes(name) ?? !(layer.notPackages ?? []).includes(name);
  return allowed ? undefined : `${layer.folder}/ must not import the package ${name}`;
}

const arrows = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{reason}}' } },
  create(context) {
    const file = relative(context.cwd, resolve(context.filename)).split(sep).join('/');
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const reason = forbidden(file, source.value.split('?')[0]);
      if (reason !== undefined) context.report({ node: source, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: ({ source, argument }) => check({ source: source ?? argument?.literal }),
    };
  },
};

/**
 * A plugin of oxlint and ESLint alike: static, re-exporting, dynamic and type-only imports all follow the arrows of
 * ARCHITECTURE.md.
 */
export default { meta: { name: 'layers' }, rules: { arrows } };
