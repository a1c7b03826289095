import { UnknownNode } from '../../graph/errors.ts';
import { bridges } from '../../graph/reading/bridges.ts';
import { compare } from '../../graph/reading/compare.ts';
import { documents } from '../../graph/reading/documents.ts';
import { evaluation } from '../../graph/reading/evaluation.ts';
import { figures } from '../../graph/reading/figures.ts';
import { gaps } from '../../graph/reading/gaps.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import { underused } from '../../graph/reading/underused.ts';
import { BridgesAnswer, FiguresAnswer } from '../../graph/schema/bridge-answers.ts';
import { CompareAnswer, CompareQuery } from '../../graph/schema/compare-answers.ts';
import { EvaluationAnswer, EvaluationQuery } from '../../graph/schema/evaluation-answers.ts';
import { GapsAnswer, GapsQuery } from '../../graph/schema/gap-answers.ts';
import { DocumentQuery, UnderusedAnswer } from '../../graph/schema/underused-answers.ts';
import { readRoute } from '../read-route.ts';
import { InvalidRequest } from '../request-errors.ts';

const twoDocuments = CompareQuery.refine(({ a, b }) => a !== b, {
  path: ['b'],
  message: 'a document cannot be compared with itself',
});

export const analysisRoutes = [
  readRoute({
    path: '/api/gaps',
    summary: 'Candidates to discuss, L1 to L8 counted apart, each with its row, reason and evidence',
    query: GapsQuery,
    answer: { name: 'GapsAnswer', schema: GapsAnswer },
    read: (reading, { query }) => gaps(reading, query),
  }),
  readRoute({
    path: '/api/underused',
    summary: 'Partners with at least two reasons to be talked to in further areas; never a rank',
    query: DocumentQuery,
    answer: { name: 'UnderusedAnswer', schema: UnderusedAnswer },
    read: (reading, { query }) => underused(reading, query),
  }),
  readRoute({
    path: '/api/bridges',
    summary: 'Partners and ties without which areas would not be connected',
    query: DocumentQuery,
    answer: { name: 'BridgesAnswer', schema: BridgesAnswer },
    read: (reading, { query }) => bridges(reading, query),
  }),
  readRoute({
    path: '/api/figures',
    summary: 'The network of a document in plain figures; never a score',
    query: DocumentQuery,
    answer: { name: 'FiguresAnswer', schema: FiguresAnswer },
    read: (reading, { query }) => figures(reading, query),
  }),
  readRoute({
    path: '/api/compare',
    summary: 'Two documents side by side, in figures only where they may be compared',
    query: twoDocuments,
    answer: { name: 'CompareAnswer', schema: CompareAnswer },
    read: (reading, { query }) => compare(reading, query),
  }),
  readRoute({
    path: '/api/evaluation',
    summary: 'Suggestions made from one year against the new ties of a later one of the same town',
    query: EvaluationQuery,
    answer: { name: 'EvaluationAnswer', schema: EvaluationAnswer },
    read: async (reading, { query }) => {
      await expectYearsInOrder(reading, query);
      return evaluation(reading, query);
    },
  }),
];

/** Throws UnknownNode, and InvalidRequest unless `test` is a later document of the town that `train` is about. */
async function expectYearsInOrder(reading: Reading, query: EvaluationQuery): Promise<void> {
  const loaded = await documents(reading);
  const byId = (id: string) => {
    const found = loaded.find((document) => document.id === id);
    if (found === undefined) throw new UnknownNode(id);
    return found;
  };
  const [train, test] = [byId(query.train), byId(query.test)];
  if (train.municipality.id !== test.municipality.id)
    throw unfit(
      `${test.id} is about ${test.municipality.name}, ${train.id} about ${train.municipality.name}: only years of one town can be looked at together`,
    );
  if (train.year === null || test.year === null || test.year <= train.year)
    throw unfit(
      `${test.id} (${test.year ?? 'no year'}) is not later than ${train.id} (${train.year ?? 'no year'})`,
    );
}

function unfit(detail: string): InvalidRequest {
  return new InvalidRequest([{ pointer: '/query/test', detail }]);
}
