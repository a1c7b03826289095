import { z } from 'zod';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { documentTemplate } from '../programme-template/document-template.ts';
import {
  emptyTemplate,
  templateCsv,
  templateXlsx,
  type Template,
} from '../programme-template/write-template.ts';
import { type FileBody, fileRoute, type ReadRoute } from '../read-route.ts';

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const formats = ['csv', 'xlsx'] as const;
type Format = (typeof formats)[number];

const Language = z.enum(['de', 'en']).default('de');

async function fileOf(
  template: Template,
  format: Format,
  name: string,
  lang: keyof Bilingual,
): Promise<FileBody> {
  return {
    mediaType: types[format],
    fileName: `${name}.${format}`,
    content: format === 'csv' ? templateCsv(template) : await templateXlsx(template, lang),
  };
}

/** A table to fill in, and any document as such a table, which can be read in again. */
export const templateRoutes: readonly ReadRoute[] = formats.flatMap((format) => [
  fileRoute({
    path: `/api/import-template.${format}`,
    summary: `A table for a town’s programme to fill in, with an example, as ${format.toUpperCase()}`,
    query: z.strictObject({ lang: Language }),
    files: { [format]: types[format] },
    read: (_reading, { query: { lang } }) => fileOf(emptyTemplate, format, 'kulturnetz-vorlage', lang),
  }),
  fileRoute({
    path: `/api/documents/{id}/template.${format}`,
    summary: `A document as the table that can be read in again, as ${format.toUpperCase()}; wording=yes: measures in the town’s own words where they are kept`,
    query: z.strictObject({ lang: Language, wording: z.enum(['no', 'yes']).default('no') }),
    files: { [format]: types[format] },
    read: async (reading, { id, query: { lang, wording } }) => {
      const template = await documentTemplate(reading, id, wording === 'yes');
      return fileOf(template, format, `kulturnetz-vorlage-${id}`, lang);
    },
  }),
]);
