import { z } from 'zod';
import { UnknownNode } from '../../graph/errors.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import {
  ImportAnswer,
  ImportDeleted,
  ImportLoad,
  ImportNamesAnswer,
  ImportPatch,
  ImportPlan,
  ImportRowsAnswer,
  ImportRowsQuery,
  ImportsAnswer,
  ImportSourceAnswer,
  ImportSourceQuery,
  importLimits,
  NewImportQuery,
} from '../../graph/schema/import.ts';
import { NetworkAnswer, NetworkQuery } from '../../graph/schema/network-answers.ts';
import { NetworkContent, NetworkContentQuery } from '../../graph/schema/network-content.ts';
import { ProgrammeReport } from '../../graph/schema/programme-report.ts';
import { asItStands } from '../imports/as-it-stands.ts';
import { beginImport } from '../imports/begin-import.ts';
import { corrected, expectFits } from '../imports/correct-import.ts';
import { importAnswer, importEntry, importTag, versionSeen } from '../imports/import-answer.ts';
import { importLines } from '../imports/import-lines.ts';
import { importNames } from '../imports/import-names.ts';
import { importPlan } from '../imports/import-plan.ts';
import { importPreview, importPreviewContent } from '../imports/import-preview.ts';
import { importRows } from '../imports/import-rows.ts';
import { expectVersion } from '../imports/import-store.ts';
import { loadImport } from '../imports/load-import.ts';
import type { Imports, UnderstoodImport } from '../imports/imports.ts';
import { documentFiles, largestOriginal } from '../read-original.ts';
import { readRoute } from '../read-route.ts';
import { deleteRoute, patchRoute, postRoute, uploadRoute } from '../write-route.ts';

const importPath = '/api/imports/{id}';
/** Lines are masked as well as persons can be found, and nobody signs in: they are shown where originals are, see OnlyLocal. */
export const importSourcePath = '/api/imports/{id}/source';

const answer = { name: 'ImportAnswer', schema: ImportAnswer };
const gone = 'There is no such import (any more)';

/** The imports of the service. Throws UnknownNode where it keeps none. */
function kept(imports: Imports | null): Imports {
  if (imports === null) throw new UnknownNode('imports');
  return imports;
}

/** What is answered of one import as it is understood, at an address of its own. */
function importRoute<Q extends z.ZodObject, A extends z.ZodType>(
  route: Pick<Parameters<typeof readRoute<Q, A>>[0], 'path' | 'summary' | 'query' | 'answer' | 'tag'> & {
    readonly of: (
      understood: UnderstoodImport,
      query: z.output<Q>,
      from: { readonly reading: Reading; readonly imports: Imports },
    ) => z.input<A> | Promise<z.input<A>>;
  },
) {
  const { of, ...described } = route;
  return readRoute<Q, A>({
    ...described,
    // What was chosen is no part of the graph's version.
    tag: route.tag ?? 'never',
    read: async (reading, { id, query, imports }) => {
      const all = kept(imports);
      const understood = await all.understood(reading, await all.store.find(id));
      return of(understood, query, { reading, imports: all });
    },
  });
}

export const importRoutes = [
  importRoute({
    path: importSourcePath,
    summary:
      'Lines of a file that is being read in, and what became of each, persons blacked out; for this machine alone',
    query: ImportSourceQuery,
    answer: { name: 'ImportSourceAnswer', schema: ImportSourceAnswer },
    of: importLines,
  }),
  importRoute({
    path: '/api/imports/{id}/rows',
    summary: 'Rows of a file as they would be loaded',
    query: ImportRowsQuery,
    answer: { name: 'ImportRowsAnswer', schema: ImportRowsAnswer },
    of: importRows,
  }),
  importRoute({
    path: '/api/imports/{id}/names',
    summary: 'Names of a file that no entry of the registry carries, with what was answered of them',
    query: z.strictObject({}),
    answer: { name: 'ImportNamesAnswer', schema: ImportNamesAnswer },
    of: importNames,
  }),
  importRoute({
    path: '/api/imports/{id}/plan',
    summary:
      'What loading a file would change, against what is loaded for its year or the town’s last programme before it',
    query: z.strictObject({}),
    answer: { name: 'ImportPlan', schema: ImportPlan },
    of: async (understood, _query, { reading, imports }) =>
      importPlan(await imports.rehearsed(reading, understood)),
  }),
  importRoute({
    path: '/api/imports/{id}/preview/content',
    summary:
      'What the network of a file is computed from, for every choice of filters, as it would be once it is loaded',
    query: NetworkContentQuery.omit({ documents: true }),
    answer: { name: 'NetworkContent', schema: NetworkContent },
    of: async (understood, query, { reading, imports }) =>
      importPreviewContent(await imports.rehearsed(reading, understood), query),
  }),
  importRoute({
    path: '/api/imports/{id}/preview',
    summary: 'The network of a file as it would be once it is loaded',
    query: NetworkQuery.omit({ documents: true }),
    answer: { name: 'NetworkAnswer', schema: NetworkAnswer },
    of: async (understood, query, { reading, imports }) =>
      importPreview(await imports.rehearsed(reading, understood), query),
  }),
  importRoute({
    path: importPath,
    summary: 'A file that is being read in: what was understood of it, and what is missing',
    query: z.strictObject({}),
    answer,
    tag: importTag,
    of: importAnswer,
  }),
  readRoute({
    path: '/api/imports',
    summary: 'Files that are being read in and not loaded yet, newest first',
    query: z.strictObject({}),
    answer: { name: 'ImportsAnswer', schema: ImportsAnswer },
    tag: 'never',
    read: async (reading, { imports: all }) => {
      const { imports, damaged } = await kept(all).store.list();
      const standing = await Promise.all(imports.map((stored) => asItStands(reading, stored)));
      const open = standing.filter(({ loaded }) => loaded === null);
      return { imports: open.map(importEntry), damaged, keptDays: importLimits.days };
    },
  }),
];

export const importWrites = [
  uploadRoute({
    path: '/api/imports',
    summary:
      'Begin to read in a town’s programme from its file; nothing is loaded, and of the file only lines without persons are kept, for 30 days',
    query: NewImportQuery,
    status: 201,
    files: documentFiles,
    largestBody: largestOriginal,
    answer,
    errors: { 409: 'The Idempotency-Key belongs to another file, or too many imports are open' },
    write: async (graph, { body: bytes, query, requestId, language, imports }) => {
      const id = requestId.slice(requestId.lastIndexOf('/') + 1);
      return told(await beginImport(graph, kept(imports), { id, bytes, query, language }));
    },
  }),
  patchRoute({
    path: importPath,
    summary: 'Correct form, town, year or columns of a file that is being read in, or say what new names are',
    body: { name: 'ImportPatch', schema: ImportPatch },
    answer,
    errors: { 404: gone, 412: 'The import was changed since it was read; both versions are named' },
    write: async (graph, { id, body, ifMatch, imports }) => {
      const all = kept(imports);
      const stored = await all.store.find(id);
      const seen = versionSeen(ifMatch);
      expectVersion(stored, seen);
      expectFits(await graph.ask((reading) => all.understood(reading, stored)), body);
      const changed = await all.store.change(id, seen, (found) => corrected(found, body));
      return told(await graph.ask((reading) => all.understood(reading, changed)));
    },
  }),
  postRoute({
    path: '/api/imports/{id}/load',
    summary:
      'Load a programme that was read in with what was answered of its names, in one step that is taken back as one',
    body: { name: 'ImportLoad', schema: ImportLoad },
    needsIfMatch: true,
    answer: { name: 'ProgrammeReport', schema: ProgrammeReport },
    errors: {
      404: gone,
      409: 'Something is missing, another document is loaded for the year, or the Idempotency-Key belongs to another request; `reason` says which',
      412: 'The import, or the document in whose place it comes, was changed since it was read',
    },
    write: async (graph, { id, body, requestId, ifMatch, imports }) => ({
      answer: await loadImport(graph, kept(imports), { id, replace: body.replace, requestId, ifMatch }),
    }),
  }),
  deleteRoute({
    path: importPath,
    summary: 'Give up reading a file in; nothing of it is left',
    needsIfMatch: false,
    answer: { name: 'ImportDeleted', schema: ImportDeleted },
    errors: { 404: gone, 412: 'The import was changed since it was read' },
    write: async (_graph, { id, ifMatch, imports }) => {
      await kept(imports).store.remove(id, versionSeen(ifMatch));
      return { answer: { id } };
    },
  }),
];

function told(understood: UnderstoodImport) {
  const is = importAnswer(understood);
  return { answer: is, location: `/api/imports/${is.id}`, tag: importTag(is) };
}
