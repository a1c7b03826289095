import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SheetFault } from '../../graph/analysis/evaluation/sheet.ts';
import { evaluationSheet, judgedSheet } from '../../graph/reading/evaluation-sheet.ts';
import { judgements } from '../../graph/reading/judgements.ts';
import { JudgementsAnswer, JudgementsReceipt } from '../../graph/schema/evaluation-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { DocumentQuery } from '../../graph/schema/underused-answers.ts';
import { fileRoute, readRoute } from '../read-route.ts';
import { InvalidRequest, NoSuchAddress } from '../request-errors.ts';
import { readSheetCsv, readSheetXlsx } from '../sheets/read-sheet.ts';
import { sheetCsv, sheetXlsx } from '../sheets/write-sheet.ts';
import { uploadRoute } from '../write-route.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of the largest sheet that is received; the readers want less and say so in words. */
const largestSheet = 1024 * 1024;

export const judgementRoutes = [
  fileRoute({
    path: '/api/evaluation/sheet/{format}',
    summary: 'Suggestions of the rules, of the most named first and of chance, mixed, to be judged blind',
    query: DocumentQuery.extend({ lang: z.enum(['de', 'en']).default('de') }),
    files: { csv, xlsx },
    // Two planners who judge the same document need sheets of their own.
    tagging: 'never',
    read: async (reading, { id: format, query: { document, lang } }) => {
      if (format !== 'csv' && format !== 'xlsx')
        throw new NoSuchAddress(`There is no format "${format}" of this sheet`);
      const sheet = await evaluationSheet(reading, { document, id: randomUUID() });
      return {
        mediaType: format === 'csv' ? csv : xlsx,
        fileName: `kulturnetz-${lang === 'de' ? 'bogen' : 'sheet'}-${document}.${format}`,
        content: format === 'csv' ? sheetCsv(sheet, lang) : await sheetXlsx(sheet, lang),
      };
    },
  }),
  readRoute({
    path: '/api/evaluation/judgements',
    summary: 'What planners judged about the suggestions for a document, counted by origin',
    query: DocumentQuery,
    answer: { name: 'JudgementsAnswer', schema: JudgementsAnswer },
    read: (reading, { query }) => judgements(reading, query.document),
  }),
];

export const judgementWrites = [
  uploadRoute({
    path: '/api/evaluation/judgements',
    summary:
      'Hand in a filled sheet; handed in again it takes the place of what it said before. Its faults are told in German or English, as Accept-Language asks',
    files: [csv, xlsx],
    largestBody: largestSheet,
    answer: { name: 'JudgementsReceipt', schema: JudgementsReceipt },
    errors: {
      404: 'The document of the sheet is not loaded',
      409: 'The Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, mediaType, requestId, language }) => {
      const { sheet, blank, faults } = mediaType === csv ? readSheetCsv(body) : await readSheetXlsx(body);
      if (sheet === null || faults.length > 0) throw refused(faults, language);
      const judged = await graph.ask((reading) => judgedSheet(reading, sheet));
      if (judged.faults.length > 0) throw refused(judged.faults, language);
      const { id, document } = sheet;
      await graph.writing.saveJudgements({ id, document, pairs: judged.pairs }, { requestId });
      const counted = await graph.ask((reading) => judgements(reading, document));
      return { answer: { sheet: id, read: judged.pairs.length, blank, judgements: counted } };
    },
  }),
];

/** Faults told at once: who meant to send another file need not read every line of it. */
const mostFaults = 50;

function refused(faults: readonly SheetFault[], language: keyof Bilingual): InvalidRequest {
  const told = faults.slice(0, mostFaults);
  const rest = faults.length - told.length;
  const more = { de: `und ${rest} weitere`, en: `and ${rest} more` };
  return new InvalidRequest(
    [...told, ...(rest > 0 ? [{ line: null, detail: more }] : [])].map(({ line, detail }) => ({
      pointer: line === null ? '/body' : `/lines/${line}`,
      detail: detail[language],
    })),
  );
}
