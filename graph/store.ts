import { changeOfHistory, history } from './changes/history.ts';
import type { Engine } from './engines/engine.ts';
import type { FilledSheet, SheetFault, SuggestionSheet } from './analysis/evaluation/sheet.ts';
import { bridges } from './reading/bridges.ts';
import { compare } from './reading/compare.ts';
import { dismissalList } from './reading/dismissal-list.ts';
import { dismissal } from './reading/dismissals.ts';
import { document } from './reading/document.ts';
import { documents } from './reading/documents.ts';
import { evaluationSheet, judgedSheet } from './reading/evaluation-sheet.ts';
import { evaluation } from './reading/evaluation.ts';
import { figures } from './reading/figures.ts';
import { gaps } from './reading/gaps.ts';
import { judgements } from './reading/judgements.ts';
import { neighbours, type NeighboursQuery } from './reading/neighbours.ts';
import { detailedNetwork, network, type DetailedNetwork } from './reading/network.ts';
import { node } from './reading/node.ts';
import { partner } from './reading/partner.ts';
import { partners, type PartnersQuery } from './reading/partners.ts';
import { paths, type PathsQuery } from './reading/paths.ts';
import { rows, type RowsRequest } from './reading/rows.ts';
import { search } from './reading/search.ts';
import { tie, type TieRequest } from './reading/tie.ts';
import { underused } from './reading/underused.ts';
import { graphVersion } from './records/write/graph-state.ts';
import type { SearchRequest } from './identity/search-index.ts';
import type { BridgesAnswer, FiguresAnswer } from './schema/bridge-answers.ts';
import type { ChangesAnswer, ChangesQuery, ChangeSummary } from './schema/change-answers.ts';
import type { CompareAnswer, CompareQuery } from './schema/compare-answers.ts';
import type {
  NodeAnswer,
  PartnerDossier,
  PartnersAnswer,
  SearchAnswer,
  TieAnswer,
} from './schema/detail-answers.ts';
import type { Dismissal, DismissalsAnswer } from './schema/dismissal.ts';
import type { DocumentAnswer, DocumentDetail, RowsAnswer } from './schema/document-answers.ts';
import type {
  EvaluationAnswer,
  EvaluationQuery,
  JudgedPair,
  JudgementsAnswer,
} from './schema/evaluation-answers.ts';
import type { GapsAnswer, GapsQuery } from './schema/gap-answers.ts';
import type { NetworkAnswer, NetworkQuery, PathsAnswer, SubnetworkAnswer } from './schema/network-answers.ts';
import type { DocumentQuery, UnderusedAnswer } from './schema/underused-answers.ts';

/** The graph as the domain speaks of it; the same on every engine. */
export class GraphStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Counts the changes ever made; answers with the same version rest on the same data. */
  async version(signal?: AbortSignal): Promise<number> {
    const [graph] = await this.#engine.read(graphVersion, {}, signal);
    return graph?.version ?? 0;
  }

  /** Every loaded document with its counts, by town and year. */
  documents(signal?: AbortSignal): Promise<DocumentAnswer[]> {
    return documents(this.#engine, signal);
  }

  /** One document with sections, products, goals, immediate measures and events. Throws UnknownNode. */
  document(id: string, signal?: AbortSignal): Promise<DocumentDetail> {
    return document(this.#engine, id, signal);
  }

  /** A page of a document's rows in source order. Throws UnknownNode, InvalidCursor. */
  rows(id: string, request: RowsRequest, signal?: AbortSignal): Promise<RowsAnswer> {
    return rows(this.#engine, id, request, signal);
  }

  /** The cooperation network of documents. Throws UnknownNode. */
  network(query: NetworkQuery, signal?: AbortSignal): Promise<NetworkAnswer> {
    return network(this.#engine, query, signal);
  }

  /** As `network`, with the source lines behind every tie. */
  detailedNetwork(query: NetworkQuery, signal?: AbortSignal): Promise<DetailedNetwork> {
    return detailedNetwork(this.#engine, query, signal);
  }

  /** Any node with its relations, measures and evidence. Throws UnknownNode. */
  node(
    id: string,
    options: { documents?: readonly string[] | undefined } = {},
    signal?: AbortSignal,
  ): Promise<NodeAnswer> {
    return node(this.#engine, id, options, signal);
  }

  /** What lies within one to three steps of a node. Throws UnknownNode. */
  neighbours(id: string, query: NeighboursQuery, signal?: AbortSignal): Promise<SubnetworkAnswer> {
    return neighbours(this.#engine, id, query, signal);
  }

  /** The shortest connections of two nodes. Throws UnknownNode. */
  paths(query: PathsQuery, signal?: AbortSignal): Promise<PathsAnswer> {
    return paths(this.#engine, query, signal);
  }

  /** Nodes by name, alias or code, the best match first. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return search(this.#engine, request, signal);
  }

  /** Bodies named in documents, with counts. Throws InvalidCursor. */
  partners(query: PartnersQuery, signal?: AbortSignal): Promise<PartnersAnswer> {
    return partners(this.#engine, query, signal);
  }

  /** Everything written about one body. Throws UnknownNode. */
  partner(id: string, signal?: AbortSignal): Promise<PartnerDossier> {
    return partner(this.#engine, id, signal);
  }

  /** Every mention behind a tie. Throws UnknownNode. */
  tie(request: TieRequest, signal?: AbortSignal): Promise<TieAnswer> {
    return tie(this.#engine, request, signal);
  }

  /** The gaps L1 to L8 of a document, each with reason, evidence and dismissal. Throws UnknownNode. */
  gaps(query: GapsQuery, signal?: AbortSignal): Promise<GapsAnswer> {
    return gaps(this.#engine, query, signal);
  }

  /** Partners with counted reasons to be talked to in further areas. Throws UnknownNode. */
  underused(query: DocumentQuery, signal?: AbortSignal): Promise<UnderusedAnswer> {
    return underused(this.#engine, query, signal);
  }

  /** Partners without whom areas would not be connected. Throws UnknownNode. */
  bridges(query: DocumentQuery, signal?: AbortSignal): Promise<BridgesAnswer> {
    return bridges(this.#engine, query, signal);
  }

  /** The network of a document in plain figures. Throws UnknownNode. */
  figures(query: DocumentQuery, signal?: AbortSignal): Promise<FiguresAnswer> {
    return figures(this.#engine, query, signal);
  }

  /** Two documents side by side, in figures where they may be compared. Throws UnknownNode. */
  compare(query: CompareQuery, signal?: AbortSignal): Promise<CompareAnswer> {
    return compare(this.#engine, query, signal);
  }

  /** Suggestions of one year against a later one. Throws UnknownNode. */
  evaluation(query: EvaluationQuery, signal?: AbortSignal): Promise<EvaluationAnswer> {
    return evaluation(this.#engine, query, signal);
  }

  /** Every dismissal, or those of one document, newest first, each with whether its finding still exists. */
  dismissals(document?: string, signal?: AbortSignal): Promise<DismissalsAnswer> {
    return dismissalList(this.#engine, document, signal);
  }

  /** One dismissal, revoked or not. Throws UnknownNode. */
  dismissal(id: string, signal?: AbortSignal): Promise<Dismissal> {
    return dismissal(this.#engine, id, signal);
  }

  /** A sheet of suggestions to judge blind; `id` is a UUID, new for every reader. Throws UnknownNode. */
  evaluationSheet(
    question: { document: string; id: string },
    signal?: AbortSignal,
  ): Promise<SuggestionSheet> {
    return evaluationSheet(this.#engine, question, signal);
  }

  /** The pairs a filled sheet judges, with the origins it hides, and lines that judge none. Throws UnknownNode. */
  judgedSheet(
    sheet: FilledSheet,
    signal?: AbortSignal,
  ): Promise<{ readonly pairs: JudgedPair[]; readonly faults: SheetFault[] }> {
    return judgedSheet(this.#engine, sheet, signal);
  }

  /** What planners judged about suggestions, counted by origin. Throws UnknownNode. */
  judgements(document: string, signal?: AbortSignal): Promise<JudgementsAnswer> {
    return judgements(this.#engine, document, signal);
  }

  /** What was changed, newest first. */
  history(query: ChangesQuery, signal?: AbortSignal): Promise<ChangesAnswer> {
    return history({ read: (text, params) => this.#engine.read(text, params, signal) }, query);
  }

  /** One change of the history. Throws UnknownNode. */
  change(id: string, signal?: AbortSignal): Promise<ChangeSummary> {
    return changeOfHistory({ read: (text, params) => this.#engine.read(text, params, signal) }, id);
  }

  /** Answers within `timeoutMs` or throws GraphUnavailable. */
  verify(timeoutMs: number): Promise<void> {
    return this.#engine.verify(timeoutMs);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
