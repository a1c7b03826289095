import { z } from 'zod';
import { ChangeId } from '../../graph/schema/change.ts';
import { ChosenColumns, ImportForm, ImportKind, NameAnswer } from '../../graph/schema/import.ts';
import { NodeId } from '../../graph/schema/vocabulary.ts';

/**
 * What is kept of an import beside its lines. `form` and `columns` are what somebody chose; `remembered`: they were taken over
 * from an earlier document of the town. `masked` and `persons`: see SourceWithoutPersons. `linesSum` is the sum of the file of its
 * lines, `loaded` the change that loaded it.
 */
export const StoredImport = z.strictObject({
  kulturnetz: z.literal('import'),
  format: z.literal(1),
  id: z.uuid(),
  version: z.int().min(1),
  file: z.string(),
  town: NodeId,
  year: z.int().nullable(),
  sha256: z.string(),
  created: z.iso.datetime(),
  kind: ImportKind,
  form: ImportForm.nullable(),
  columns: z.array(ChosenColumns),
  remembered: z.boolean(),
  answers: z.array(NameAnswer),
  masked: z.int(),
  persons: z.int(),
  linesSum: z.string(),
  loaded: ChangeId.nullable(),
});
export type StoredImport = z.infer<typeof StoredImport>;
