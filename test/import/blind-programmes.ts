import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { programmeLimits } from '../../seed/readers/reading-limits.ts';
import { readSource } from '../../seed/readers/read-source.ts';
import type { Source } from '../../seed/readers/source.ts';
import { makeSource } from '../seed/forms/make-source.ts';
import { laidOutTable } from '../seed/readers/lay-out-table.ts';
import { makePdf } from '../seed/readers/make-pdf.ts';
import type { ExpectedProgramme } from './measure-programme.ts';

const names = z.array(z.string());
/** How a table is set on the pages of a PDF without ruling, in points; `{page}` in `below` is the number of the page. */
const Layout = z.strictObject({
  width: z.int(),
  height: z.int(),
  bottom: z.int(),
  gap: z.int(),
  widths: z.array(z.int()),
  above: z.string(),
  below: z.string(),
});
const Blind = z.strictObject({
  town: z.string(),
  format: z.enum(['docx', 'pdf', 'xlsx', 'txt']),
  layout: Layout.optional(),
  source: z.array(
    z.union([z.string(), z.strictObject({ table: z.array(names), sheet: z.string().optional() })]),
  ),
  expected: z.strictObject({
    form: z.string(),
    year: z.int().optional(),
    claimed: z.array(z.tuple([z.string(), z.int()])).optional(),
    rows: z
      .array(
        z.strictObject({
          section: z.string(),
          code: z.string().optional(),
          product: z.string().optional(),
          measures: names,
          phase: z.string().optional(),
          partners: names.optional(),
          named: names.optional(),
        }),
      )
      .optional(),
    goals: names.optional(),
    immediate: names.optional(),
  }),
});

export interface BlindProgramme {
  readonly name: string;
  readonly source: Source;
  readonly expected: ExpectedProgramme;
}

/** The invented programmes that no rule was made with, in the order of their names. */
export function blindProgrammes(): Promise<readonly BlindProgramme[]> {
  const folder = new URL('blind/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return Promise.all(
    files.map(async (file) => {
      const blind = Blind.parse(parse(readFileSync(new URL(file, folder), 'utf8')));
      return { name: file.replace('.yaml', ''), source: await sourceOf(blind), expected: blind.expected };
    }),
  );
}

/** A PDF is written and read, as its layout is what is to be seen through; the others are given as a reader gives them. */
function sourceOf({ format, layout, source }: z.infer<typeof Blind>): Promise<Source> {
  if (format !== 'pdf' || layout === undefined) return Promise.resolve(makeSource(format, source));
  const rows = source.flatMap((block) => (typeof block === 'string' ? [] : block.table));
  const { width, height, above, below, bottom, ...table } = layout;
  const running = (page: number) => [
    { text: above, x: 60, y: 40 },
    { text: below.replace('{page}', String(page)), x: 60, y: bottom + 40 },
  ];
  const pages = laidOutTable(rows, { ...table, bottom, ruled: false, running });
  const bytes = makePdf(pages.map((page) => ({ ...page, width, height })));
  return readSource(new Uint8Array(bytes), programmeLimits);
}
