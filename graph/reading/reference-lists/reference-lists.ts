import {
  countsByState,
  listCautions,
  listedState,
  listRules,
} from '../../analysis/reference-lists/listed-states.ts';
import { UnknownNode } from '../../errors.ts';
import { decisionKey, wordingKey } from '../../identity/decision-key.ts';
import { referenceListQueries, type ReferenceListRecord } from '../../records/reference-lists.ts';
import { compareText } from '../../schema/compare-text.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import {
  ListedState,
  type ListedAnswer,
  type ReferenceListAnswer,
  type ReferenceListRef,
  type ReferenceListsAnswer,
} from '../../schema/reference-list-answers.ts';
import { corpus, type Corpus } from '../corpus/corpus.ts';
import { inWords } from '../../programme/named.ts';
import { namedInScope } from '../corpus/named-bodies.ts';
import type { SharedNames } from '../corpus/shared-names.ts';
import { heads } from '../heads.ts';
import type { Reading } from '../reading.ts';
import type { Scope } from '../scope.ts';
import { matchedLists, type MatchedBody } from './match-lists.ts';
import { printedNames } from './printed-otherwise.ts';

/** The reference lists that are loaded, of one town or of all, by town and title. */
export async function referenceLists(
  reading: Reading,
  { town }: { readonly town?: string | undefined },
): Promise<ReferenceListsAnswer> {
  const records = await reading.read(referenceListQueries.all, {});
  return {
    lists: records
      .filter((record) => town === undefined || record.town === town)
      .map(refOf)
      .sort((a, b) => compareText(a.townName, b.townName) || compareText(a.title, b.title)),
  };
}

/**
 * A list against all documents in sight: which of its bodies they name, how and where. Those that are not named stand
 * first, each state in the order of names. Throws UnknownNode.
 */
export async function referenceList(reading: Reading, id: string): Promise<ReferenceListAnswer> {
  const [lists, all, documents] = await Promise.all([matchedLists(reading), corpus(reading), heads(reading)]);
  const found = lists.find(({ record }) => record.id === id);
  if (found === undefined) throw new UnknownNode(id);
  const { record, bodies } = found;
  const own = documents.filter(({ municipality }) => municipality === record.town);
  const about = new Set(own.map((document) => document.id));
  const entries = bodies
    .map((body) => listedAnswer(body, about, all, reading.scope))
    .sort(
      (a, b) =>
        ListedState.options.indexOf(a.state) - ListedState.options.indexOf(b.state) ||
        compareText(a.name, b.name),
    );
  return {
    list: refOf(record),
    documents: own.map((document) => ({ id: document.id, title: document.title })),
    others: documents.length - own.length,
    entries,
    counts: countsByState(entries.map(({ state }) => state)),
    ruleVersion: listRules,
    cautions: listCautions(record.asOf),
  };
}

function refOf({
  id,
  town,
  townName,
  title,
  source,
  asOf,
  names,
  at,
  role,
}: ReferenceListRecord): ReferenceListRef {
  return { id, town, townName: townName ?? town, title, source, asOf, entries: names.length, at, by: role };
}

function listedAnswer(
  { entry, means, rule, decided, maybe }: MatchedBody,
  about: ReadonlySet<string>,
  all: Corpus,
  scope: Scope,
): ListedAnswer {
  const ways = namedInScope.of(all, scope);
  const named = means === null ? [] : (ways.get(means) ?? []).map(inWords);
  const printed = printedNames.of(all, scope).get(wordingKey(entry.name)) ?? [];
  const found = {
    named,
    // Where the body is named, its name printed as something else tells nothing more; nor does what other towns call so.
    otherwise: named.length > 0 ? [] : printed.filter(({ document }) => about.has(document)),
    // What nobody names cannot be the name under which this body is named.
    maybe: maybe.flatMap(({ body, reason }) => {
      const ref = ways.has(body) ? actorRef(body, all.names) : null;
      return ref === null ? [] : [{ body: ref, reason }];
    }),
  };
  return {
    ...entry,
    state: listedState(found),
    means: means === null ? null : actorRef(means, all.names),
    rule,
    decision: decided === null ? null : decisionKey(decided),
    ...found,
  };
}

function actorRef(id: string, { bodies }: SharedNames): ActorRef | null {
  const body = bodies.get(id);
  if (body === undefined) return null;
  const { name, type, status } = body;
  return { id, name, type, status };
}
