import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type FilledForm,
  type FormFault,
  judgedAgain,
} from '../../graph/analysis/evaluation/judging-form.ts';
import { RequestIdReused } from '../../graph/errors.ts';
import type { WritableGraph } from '../../graph/graph.ts';
import { judgingForm, judgedPairsOf } from '../../graph/reading/judging-form.ts';
import { everJudged, judgements } from '../../graph/reading/judgements.ts';
import { JudgementsAnswer, JudgementsReceipt } from '../../graph/schema/evaluation-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { DocumentQuery } from '../../graph/schema/underused-answers.ts';
import { fileRoute, readRoute } from '../read-route.ts';
import { pointerTo, readingOf } from '../refused-file.ts';
import { InvalidRequest, NoSuchAddress } from '../request-errors.ts';
import { readForm } from '../judging-forms/read-form.ts';
import { formCsv, formXlsx } from '../judging-forms/write-form.ts';
import { uploadRoute } from '../write-route.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of the largest form that is received; the readers want less and say so in words. */
const largestForm = 1024 * 1024;

export const judgementRoutes = [
  fileRoute({
    path: '/api/evaluation/judging-form/{format}',
    summary: 'Suggestions of the rules, of the most named first and of chance, mixed, to be judged blind',
    query: DocumentQuery.extend({ lang: z.enum(['de', 'en']).default('de') }),
    files: { csv, xlsx },
    // Two planners who judge the same document need forms of their own.
    tagging: 'never',
    read: async (reading, { id: format, query: { document, lang } }) => {
      if (format !== 'csv' && format !== 'xlsx')
        throw new NoSuchAddress(`There is no format "${format}" of the judging form`);
      const form = await judgingForm(reading, { document, id: randomUUID() });
      return {
        mediaType: format === 'csv' ? csv : xlsx,
        fileName: `kulturnetz-${lang === 'de' ? 'bogen' : 'judging-form'}-${document}.${format}`,
        content: format === 'csv' ? formCsv(form, lang) : await formXlsx(form, lang),
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
      'Hand in a filled judging form; handed in again it takes the place of what it said before. Its faults are told in German or English, as Accept-Language asks',
    files: [csv, xlsx],
    largestBody: largestForm,
    answer: { name: 'JudgementsReceipt', schema: JudgementsReceipt },
    errors: {
      404: 'The document of the judging form is not loaded',
      409: 'The Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, requestId, language }) => {
      const { form, blank, faults } = await readingOf(readForm(body), language);
      if (form === null || faults.length > 0) throw refused(faults, language);
      const judged = await judgedIn(graph, form, requestId);
      if (judged.faults.length > 0) throw refused(judged.faults, language);
      const { id, document } = form;
      await graph.writing.saveJudgements({ id, document, pairs: judged.pairs }, { requestId });
      const counted = await graph.ask((reading) => everJudged(reading, document));
      return { answer: { form: id, read: judged.pairs.length, blank, judgements: counted } };
    },
  }),
];

/** What a form says; sent again it says what it said, whatever its document has become since. */
async function judgedIn(
  graph: WritableGraph,
  form: FilledForm,
  requestId: string,
): ReturnType<typeof judgedPairsOf> {
  const before = await graph.writing.judgementsOf(requestId);
  if (before === null) return graph.ask((reading) => judgedPairsOf(reading, form));
  const again = judgedAgain(before.pairs, form);
  if (again.faults.length > 0) throw new RequestIdReused(requestId);
  return again;
}

/** Faults told at once: who meant to send another file need not read every line of it. */
const mostFaults = 50;

function refused(faults: readonly FormFault[], language: keyof Bilingual): InvalidRequest {
  const told = faults.slice(0, mostFaults);
  const rest = faults.length - told.length;
  const more = { de: `und ${rest} weitere`, en: `and ${rest} more` };
  return new InvalidRequest(
    [...told, ...(rest > 0 ? [{ line: null, detail: more }] : [])].map(({ line, detail }) => ({
      pointer: pointerTo(line),
      detail: detail[language],
    })),
  );
}
