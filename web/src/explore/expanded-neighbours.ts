import { SubnetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import { apiUrl, ask, type Query } from '../api-client.ts';

const depthLimit = 1;

/** The direct neighbours of an expanded place. */
export interface Expanded {
  readonly shown: SubnetworkAnswer;
  /** Ids of further neighbours that the filters leave out. */
  readonly hidden: readonly string[];
}

interface Question {
  readonly shown: string;
  readonly every: string;
}

/** What to ask about one place: the neighbours that pass the filters, and all of them. */
export function expandQuestion(id: string, filters: Query): Question {
  const url = (query: Query): string => apiUrl(`nodes/${id}/neighbours`, { ...query, depth: depthLimit });
  return {
    shown: url(filters),
    every: url({ documents: filters['documents'], status: ActorStatus.options }),
  };
}

/** Asks for an expanded place. Throws RequestFailed. */
export async function askExpanded(question: Question, signal: AbortSignal): Promise<Expanded> {
  const [shown, every] = await Promise.all([
    ask(SubnetworkAnswer, question.shown, signal),
    ask(SubnetworkAnswer, question.every, signal),
  ]);
  const seen = new Set(shown.nodes.map((node) => node.id));
  return { shown, hidden: every.nodes.map((node) => node.id).filter((id) => !seen.has(id)) };
}

/** How many distinct neighbours the filters leave out of the view. */
export function countHidden(expanded: readonly Expanded[], onView: ReadonlyMap<string, unknown>): number {
  return new Set(expanded.flatMap(({ hidden }) => hidden.filter((id) => !onView.has(id)))).size;
}
