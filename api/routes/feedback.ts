import { z } from 'zod';
import { feedback, partnerSheet } from '../../graph/reading/feedback.ts';
import {
  FeedbackAnswer,
  FeedbackQuery,
  FeedbackReceipt,
  FeedbackSheet,
} from '../../graph/schema/feedback-answers.ts';
import { takeSheet } from '../feedback-sheets/take-sheet.ts';
import { sheetXlsx } from '../feedback-sheets/write-sheet.ts';
import { fileRoute, readRoute } from '../read-route.ts';
import { uploadRoute } from '../write-route.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of the largest returned sheet that is received; a filled one has a few kilobytes. */
const largestSheet = 512 * 1024;

export const feedbackRoutes = [
  readRoute({
    path: '/api/feedback',
    summary:
      'Who was asked about which document and what they answered; who did not answer is not told apart',
    query: FeedbackQuery.partial(),
    answer: { name: 'FeedbackAnswer', schema: FeedbackAnswer },
    read: (reading, { query }) => feedback(reading, query),
  }),
  readRoute({
    path: '/api/feedback-sheet',
    summary: 'What one body is asked about one document: the rows that name it, nothing about others',
    query: FeedbackQuery,
    answer: { name: 'FeedbackSheet', schema: FeedbackSheet },
    read: (reading, { query }) => partnerSheet(reading, query),
  }),
  fileRoute({
    path: '/api/feedback-sheet.xlsx',
    summary: 'The same as a workbook to be filled in and handed in again',
    query: FeedbackQuery.extend({ lang: z.enum(['de', 'en']).default('de') }),
    files: { xlsx },
    read: async (reading, { query: { lang, ...query } }) => {
      const sheet = await partnerSheet(reading, query);
      const { actor, document } = sheet;
      return {
        mediaType: xlsx,
        fileName: `${lang === 'de' ? 'rueckmeldung' : 'feedback'}-${actor.id.replaceAll('/', '-')}-${document.id}.xlsx`,
        content: await sheetXlsx(sheet, lang),
      };
    },
  }),
];

export const feedbackWrites = [
  uploadRoute({
    path: '/api/feedback-sheets',
    summary:
      'Hand in a filled feedback sheet: every sound line is kept, all in one step, and of each other line is told why not; handed in again it changes nothing',
    files: [xlsx, 'text/csv', 'application/octet-stream'],
    largestBody: largestSheet,
    answer: { name: 'FeedbackReceipt', schema: FeedbackReceipt },
    errors: {
      404: 'The body or the document of the sheet is not here, or the document does not name the body',
      409: 'The Idempotency-Key belongs to another request',
    },
    write: async (graph, { body, requestId, language }) => ({
      answer: await takeSheet(graph, body, { requestId, language }),
    }),
  }),
];
