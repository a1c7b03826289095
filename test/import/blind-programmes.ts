import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Source } from '../../seed/readers/source.ts';
import { makeSource } from '../seed/forms/make-source.ts';
import type { ExpectedProgramme } from './measure-programme.ts';

const names = z.array(z.string());
const Blind = z.strictObject({
  town: z.string(),
  format: z.enum(['docx', 'xlsx', 'txt']),
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
export function blindProgrammes(): readonly BlindProgramme[] {
  const folder = new URL('blind/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const { format, source, expected } = Blind.parse(parse(readFileSync(new URL(file, folder), 'utf8')));
      return { name: file.replace('.yaml', ''), source: makeSource(format, source), expected };
    });
}
