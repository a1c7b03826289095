import type { FilledForm } from '../../graph/analysis/evaluation/judging-form.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { Graph } from '../../graph/graph.ts';
import { bridges } from '../../graph/reading/bridges.ts';
import { compare } from '../../graph/reading/compare.ts';
import { dismissalList } from '../../graph/reading/dismissal-list.ts';
import { dismissal } from '../../graph/reading/dismissals.ts';
import { document } from '../../graph/reading/document.ts';
import { documents } from '../../graph/reading/documents.ts';
import { judgingForm, judgedPairsOf } from '../../graph/reading/judging-form.ts';
import { evaluation } from '../../graph/reading/evaluation.ts';
import { figures } from '../../graph/reading/figures.ts';
import { gaps } from '../../graph/reading/gaps.ts';
import { judgements } from '../../graph/reading/judgements.ts';
import { neighbours, type NeighboursQuery } from '../../graph/reading/neighbours.ts';
import { content, detailedNetwork, network } from '../../graph/reading/network.ts';
import { node } from '../../graph/reading/node.ts';
import { partner } from '../../graph/reading/partner.ts';
import { partnerPage } from '../../graph/reading/partner-page.ts';
import { partners, type PartnersQuery } from '../../graph/reading/partners.ts';
import { paths, type PathsQuery } from '../../graph/reading/paths.ts';
import type { Reader, Reading } from '../../graph/reading/reading.ts';
import { explainedPair } from '../../graph/reading/review/explained-pair.ts';
import { referenceList, referenceLists } from '../../graph/reading/reference-lists/reference-lists.ts';
import { review } from '../../graph/reading/review.ts';
import { rows, type RowsRequest } from '../../graph/reading/rows.ts';
import { search } from '../../graph/reading/search.ts';
import { sourceLines } from '../../graph/reading/source-lines.ts';
import { towns } from '../../graph/reading/towns.ts';
import { tie, type TieRequest } from '../../graph/reading/tie.ts';
import { underused } from '../../graph/reading/underused.ts';
import type { SearchRequest } from '../../graph/identity/search-index.ts';
import type { ChangesQuery } from '../../graph/schema/change-answers.ts';
import type { CompareQuery } from '../../graph/schema/compare-answers.ts';
import { type ExplainedPairQuery, ReviewQuery } from '../../graph/schema/decision-answers.ts';
import type { EvaluationQuery } from '../../graph/schema/evaluation-answers.ts';
import type { GapsQuery } from '../../graph/schema/gap-answers.ts';
import type { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { NetworkContentQuery } from '../../graph/schema/network-content.ts';
import type { DocumentQuery } from '../../graph/schema/underused-answers.ts';
import { changeOfHistory, history } from '../../graph/changes/history.ts';

/** Every question of a graph, each with a reading of its own, as a request has. */
export class WholeGraph {
  readonly graph: Graph;
  readonly writing: Graph['writing'];
  readonly #reader: Reader;

  constructor(engine: Engine, reader: Reader = {}) {
    this.graph = new Graph(engine);
    this.writing = this.graph.writing;
    this.#reader = reader;
  }

  reading = (signal?: AbortSignal) => this.graph.reading({ ...this.#reader, signal });
  version = async () => (await this.reading()).version;
  verify = (timeoutMs: number) => this.graph.verify(timeoutMs);
  close = () => this.graph.close();
  history = (query: ChangesQuery) => this.#ask((reading) => history(reading, query));
  change = (id: string) => this.#ask((reading) => changeOfHistory(reading, id));
  documents = (signal?: AbortSignal) => this.#ask(documents, signal);
  document = (id: string) => this.#ask((reading) => document(reading, id));
  towns = () => this.#ask(towns);
  sourceLines = (id: string, query: Parameters<typeof sourceLines>[2]) =>
    this.#ask((reading) => sourceLines(reading, id, query));
  rows = (id: string, request: RowsRequest) => this.#ask((reading) => rows(reading, id, request));
  network = (query: NetworkQuery, signal?: AbortSignal) =>
    this.#ask((reading) => network(reading, query), signal);
  networkContent = (query: NetworkContentQuery) => this.#ask((reading) => content(reading, query));
  detailedNetwork = (query: NetworkQuery) => this.#ask((reading) => detailedNetwork(reading, query));
  node = (id: string, options: Parameters<typeof node>[2] = {}) =>
    this.#ask((reading) => node(reading, id, options));
  neighbours = (id: string, query: NeighboursQuery) => this.#ask((reading) => neighbours(reading, id, query));
  paths = (query: PathsQuery) => this.#ask((reading) => paths(reading, query));
  search = (request: SearchRequest, signal?: AbortSignal) =>
    this.#ask((reading) => search(reading, request), signal);
  partners = (query: PartnersQuery) => this.#ask((reading) => partners(reading, query));
  partner = (id: string) => this.#ask((reading) => partner(reading, id));
  partnerPage = (id: string) => this.#ask((reading) => partnerPage(reading, id));
  tie = (request: TieRequest) => this.#ask((reading) => tie(reading, request));
  gaps = (query: GapsQuery, signal?: AbortSignal) => this.#ask((reading) => gaps(reading, query), signal);
  underused = (query: DocumentQuery, signal?: AbortSignal) =>
    this.#ask((reading) => underused(reading, query), signal);
  bridges = (query: DocumentQuery) => this.#ask((reading) => bridges(reading, query));
  figures = (query: DocumentQuery) => this.#ask((reading) => figures(reading, query));
  compare = (query: CompareQuery) => this.#ask((reading) => compare(reading, query));
  evaluation = (query: EvaluationQuery) => this.#ask((reading) => evaluation(reading, query));
  review = (query: Partial<ReviewQuery> = {}) =>
    this.#ask((reading) => review(reading, ReviewQuery.parse(query)));
  explainedPair = (query: ExplainedPairQuery) => this.#ask((reading) => explainedPair(reading, query));
  referenceLists = (query: { town?: string }) => this.#ask((reading) => referenceLists(reading, query));
  referenceList = (id: string) => this.#ask((reading) => referenceList(reading, id));
  dismissals = (id?: string) => this.#ask((reading) => dismissalList(reading, id));
  dismissal = (id: string) => this.#ask((reading) => dismissal(reading, id));
  judgingForm = (question: { document: string; id: string }) =>
    this.#ask((reading) => judgingForm(reading, question));
  judgedPairsOf = (form: FilledForm) => this.#ask((reading) => judgedPairsOf(reading, form));
  judgements = (id: string) => this.#ask((reading) => judgements(reading, id));

  #ask<T>(question: (reading: Reading) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.graph.ask(question, { ...this.#reader, signal });
  }
}
