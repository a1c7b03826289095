import { z } from 'zod';
import { ActorType } from './actor-types.ts';
import { ProgrammeReport } from './programme-report.ts';
import {
  ActorStatus,
  Basis,
  Bilingual,
  DocumentForm,
  Lines,
  NodeId,
  ReviewState,
  ThingKind,
} from './vocabulary.ts';

/** What a document is made like; `template` is the project's own table, read as a product table. */
export const ImportForm = z.enum([...DocumentForm.options, 'template']);
export type ImportForm = z.infer<typeof ImportForm>;

/** What a column of a table holds; `ignored` is one that is known and not read (costs), said in the account. */
export const ColumnRole = z.enum([
  'section',
  'code',
  'product',
  'number',
  'measure',
  'partner',
  'phase',
  'year',
  'basis',
  'page',
  'note',
  'ignored',
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

const Year = z.int().min(1990).max(2100);
const Wording = z.string().min(1).max(120);

/** The roles of the columns under heads with this fingerprint, in their order; null: the column is not read. */
export const ChosenColumns = z.strictObject({
  fingerprint: z.string().max(2000),
  roles: z.array(ColumnRole.nullable()).max(100),
});
export type ChosenColumns = z.infer<typeof ChosenColumns>;

/** As what somebody chose to read a file; form null: as it was recognised. A later file of the town with the same heads is read so too. */
export const ChosenReading = z.strictObject({
  form: ImportForm.nullable(),
  columns: z.array(ChosenColumns),
});
export type ChosenReading = z.infer<typeof ChosenReading>;

/**
 * What somebody says of a new name before it is loaded, for every place where it is printed: its type, its status, that
 * it is no partner, or which known body it means. null takes the answer back.
 */
export const NameAnswer = z.strictObject({
  wording: Wording,
  type: ActorType.nullable().optional(),
  status: ActorStatus.nullable().optional(),
  noPartner: z.boolean().nullable().optional(),
  means: NodeId.nullable().optional(),
});
export type NameAnswer = z.infer<typeof NameAnswer>;

/** Characters of a file’s name; days for which an import is kept; imports that may be open; answers that are sent at once. */
export const importLimits = { fileName: 200, days: 30, open: 50, answersAtOnce: 500 } as const;

/** What a file is sent with; `file` is its name. The year is needed only where the file does not say it. */
export const NewImportQuery = z.strictObject({
  town: NodeId,
  year: Year.optional(),
  file: z.string().min(1).max(importLimits.fileName),
});

/**
 * What is corrected of an import; what is absent stays. null for the year or the form: what the file says. `columns`
 * adds to the choices made before; `answers` likewise, by wording.
 */
export const ImportPatch = z.strictObject({
  town: NodeId.optional(),
  year: Year.nullable().optional(),
  form: ImportForm.nullable().optional(),
  columns: z.array(ChosenColumns).max(50).optional(),
  answers: z.array(NameAnswer).max(importLimits.answersAtOnce).optional(),
});
export type ImportPatch = z.infer<typeof ImportPatch>;

export const ImportKind = z.enum(['pdf', 'docx', 'xlsx', 'csv', 'txt']);
export type ImportKind = z.infer<typeof ImportKind>;

/** An import as it is listed; `loaded` is the change that loaded it, null while it is open. */
export const ImportEntry = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  file: z.string(),
  created: z.iso.datetime(),
  town: NodeId,
  year: Year.nullable(),
  kind: ImportKind,
  loaded: z.string().min(1).max(400).nullable(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;

/** Open imports, newest first. `damaged` counts those whose files cannot be read any more. */
export const ImportsAnswer = z.strictObject({
  imports: z.array(ImportEntry),
  damaged: z.int().min(0),
  keptDays: z.int(),
});
export type ImportsAnswer = z.infer<typeof ImportsAnswer>;

/**
 * A file as it is understood. `version` counts the corrections and, as the entity tag begins with it, is what If-Match
 * must name; `content` is the graph's content version that its names were read with. `year` and `form` are what holds
 * now, `forms` what anything speaks for, best first, and `asks` that none leads clearly. `table` counts tables with heads from 1; `lines` are those of
 * the whole table. `report` is null where something is missing for loading, and `problem` says what. `remembered`: form and columns were
 * chosen when a document of the town with the same heads was loaded. `answered` counts the answers about new names.
 */
export const ImportAnswer = ImportEntry.extend({
  content: z.int(),
  form: ImportForm.nullable(),
  forms: z.array(z.strictObject({ form: ImportForm, why: Bilingual })),
  asks: z.boolean(),
  columns: z.array(
    z.strictObject({
      fingerprint: z.string(),
      table: z.int().min(1),
      heads: z.array(z.strictObject({ head: z.string(), role: ColumnRole.nullable() })),
      lines: Lines,
    }),
  ),
  remembered: z.boolean(),
  answered: z.int().min(0),
  report: ProgrammeReport.nullable(),
  problem: Bilingual.nullable(),
});
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** Lines of the file from the one asked for, at most `mostImportLines`; both inclusive. */
export const ImportSourceQuery = z.strictObject({
  from: z.int().min(1).default(1),
  to: z.int().min(1).optional(),
});
export const mostImportLines = 1000;

export const LineFate = z.enum(['used', 'discarded', 'open', 'blank']);
export type LineFate = z.infer<typeof LineFate>;

/**
 * Lines of a file without persons, and what became of each. `box`: x, y, width and height in points from the upper left
 * corner of the page as it is shown, of PDF files. `rows`: numbers (`at`) of the rows that were read from it. `cell`: where it stands in a table,
 * counted from 1, null outside of tables; `columns`: how many of the table's the cell covers. `pages`: their sizes in points.
 */
export const ImportSourceAnswer = z.strictObject({
  total: z.int(),
  pages: z.array(z.strictObject({ width: z.number(), height: z.number() }).nullable()),
  lines: z.array(
    z.strictObject({
      no: z.int().min(1),
      text: z.string(),
      page: z.int().nullable(),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
      fate: LineFate,
      why: Bilingual.nullable(),
      rows: z.array(z.int().min(1)),
      cell: z
        .strictObject({
          table: z.int().min(1),
          row: z.int().min(1),
          column: z.int().min(1),
          columns: z.int().min(1),
        })
        .nullable(),
    }),
  ),
});
export type ImportSourceAnswer = z.infer<typeof ImportSourceAnswer>;

/** What a name is taken for; all but `partner` are no partners. */
export const ImportNameKind = z.enum(['partner', 'team', 'placeholder', ...ThingKind.options]);
export type ImportNameKind = z.infer<typeof ImportNameKind>;

/** Rows from the one after `cursor` (as `next` gave it), at most `limit`. */
export const ImportRowsQuery = z.strictObject({
  cursor: z.int().min(0).optional(),
  limit: z.int().min(1).max(1000).default(200),
});

/**
 * Rows as they would be loaded; `at` counts them from 1. A partner's `at` is the running number of the measure that it
 * stands at. `means` is the entry of the registry, new where `isNew`. Goals are given with the first page.
 */
export const ImportRowsAnswer = z.strictObject({
  total: z.int(),
  rows: z.array(
    z.strictObject({
      at: z.int().min(1),
      section: z.strictObject({ code: z.string(), title: z.string() }),
      code: z.string().nullable(),
      product: z.string().nullable(),
      lines: Lines,
      measures: z.array(
        z.strictObject({ title: z.string(), text: z.string(), lines: Lines, uncertain: z.boolean() }),
      ),
      partners: z.array(
        z.strictObject({
          as: z.string(),
          lines: Lines,
          kind: ImportNameKind,
          type: ActorType.nullable(),
          basis: Basis,
          at: z.int().min(1).nullable(),
          review: ReviewState,
          means: z.strictObject({ id: NodeId, name: z.string() }).nullable(),
          isNew: z.boolean(),
        }),
      ),
    }),
  ),
  goals: z.array(z.strictObject({ section: z.string(), text: z.string(), lines: Lines })),
  next: z.int().nullable(),
});
export type ImportRowsAnswer = z.infer<typeof ImportRowsAnswer>;

/**
 * Names that no entry of the registry carries, those that make most ties first. `count`: places in which one is printed;
 * `lines`: where the first of them is; `ties`: ties of areas that it makes. `type` and `status` are what holds with the
 * answers, `typeSure`: a word of the name or an answer says so. `answer`: what was answered, null where nothing was.
 */
export const ImportNamesAnswer = z.strictObject({
  names: z.array(
    z.strictObject({
      wording: z.string(),
      count: z.int(),
      ties: z.int(),
      kind: ImportNameKind,
      type: ActorType.nullable(),
      status: ActorStatus.nullable(),
      typeSure: z.boolean(),
      lines: Lines.nullable(),
      proposals: z.array(z.strictObject({ id: NodeId, name: z.string(), why: Bilingual })),
      answer: NameAnswer.nullable(),
    }),
  ),
});
export type ImportNamesAnswer = z.infer<typeof ImportNamesAnswer>;

const NamedBody = z.strictObject({ id: NodeId, name: z.string() });

/**
 * What loading would change, against the document that is loaded under the same id (`replaces`), else against the last
 * one of the town before it; `against` is null where there is neither. Rows are told apart by section and area, names by their bodies, ties by area and body.
 * `reworded`: rows with the same names and measures of other titles, which documents entered by hand have in words of their own.
 */
export const ImportPlan = z.strictObject({
  against: z.strictObject({ document: NodeId, title: z.string() }).nullable(),
  replaces: z.boolean(),
  rows: z.strictObject({
    kept: z.int(),
    reworded: z.int(),
    changed: z.int(),
    added: z.int(),
    gone: z.int(),
  }),
  names: z.strictObject({ kept: z.int(), added: z.array(NamedBody), gone: z.array(NamedBody) }),
  ties: z.strictObject({ kept: z.int(), added: z.int(), gone: z.int() }),
  unreviewed: z.int(),
  decisionsKept: z.int(),
  decisionsReopened: z.array(z.strictObject({ what: Bilingual, why: Bilingual })),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** `replace`: it may take the place of a document that is loaded under the same id. */
export const ImportLoad = z.strictObject({ replace: z.boolean().default(false) });

/** What is left of an import that was deleted. */
export const ImportDeleted = z.strictObject({ id: z.uuid() });
