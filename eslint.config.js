import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import layers from './scripts/lint/layers.mjs';

// TypeScript is looked at by oxlint (.oxlintrc.json), with the same rules in a fraction of the time. What is left is what
// oxlint does not read whole: components, and the scripts outside tsconfig.json.
export default defineConfig(
  globalIgnores([
    ...['**/dist/', 'web/.dist-*/', '**/.svelte-check/', '.cache/', '.neo4j/', 'data/'],
    ...['**/*.ts', '!**/*.svelte.ts'],
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    plugins: { layers },
    rules: {
      'layers/arrows': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  // ESLint and oxlint find configurations and plugins by their default export.
  { files: ['**/*.config.js', 'scripts/lint/*.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
