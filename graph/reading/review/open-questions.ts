import { findQuestions } from '../../analysis/review/find-questions.ts';
import type {
  KnownArea,
  KnownBody,
  OpenQuestion,
  ReviewSource,
} from '../../analysis/review/open-question.ts';
import { NamedTies } from '../../analysis/review/tie-change.ts';
import { openPairs, type JudgedPair } from '../../identity/candidates/open-pairs.ts';
import { decisionQueries, mergedEntries } from '../../records/decision-records.ts';
import { reviewQueries } from '../../records/review-records.ts';
import { compareText } from '../../schema/compare-text.ts';
import { Decided } from '../../schema/decision.ts';
import { proposalId } from '../../schema/ids.ts';
import type { Proposal } from '../../schema/registry.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { corpus, type Corpus } from '../corpus/corpus.ts';
import { inScope, OfExtract } from '../corpus/derived.ts';
import type { NamedBody } from '../corpus/shared-names.ts';
import { seenBodies } from '../corpus/seen-bodies.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Reading } from '../reading.ts';
import type { Scope } from '../scope.ts';
import { matchedLists } from '../reference-lists/match-lists.ts';
import { pairCandidates } from './pair-candidates.ts';
import { measuresByRow, rowNames, rowPlaces, rowsOfAreas } from './row-names.ts';

/** The open questions of a scope, with what they are asked from. */
export interface OpenQuestions {
  /** Decisions that hold and may be seen. */
  readonly decided: readonly Decided[];
  readonly questions: readonly OpenQuestion[];
  readonly source: ReviewSource;
  readonly ties: NamedTies;
  /** Titles of the measures of a row, in their order. */
  measuresOf(row: string): readonly string[];
}

const kept = new KeptAnswers<OpenQuestions>();
const namesOf = new OfExtract(rowNames);
const titlesOf = new OfExtract(measuresByRow);
const placesOf = new OfExtract(rowPlaces);

/** The open questions of the documents this reader may see, kept as long as the content stays. */
export function openQuestions(reading: Reading): Promise<OpenQuestions> {
  const { scope } = reading;
  return kept.of(reading, scope.key, (whole) => gather(whole, scope));
}

/** What a decision says of a pair; nothing for others. */
function judgedPair({ about }: Decided): JudgedPair[] {
  return about.kind === 'pair' ? [about] : [];
}

/** What is read beside the documents. */
interface OfRegistry {
  readonly decided: readonly Decided[];
  /** What bodies that answered go on as. */
  readonly merged: ReadonlyMap<string, string>;
  readonly guesses: ReadonlyMap<string, Bilingual>;
  readonly proposals: readonly Proposal[];
  readonly listed: ReviewSource['listed'];
}

async function gather(whole: Reading, scope: Scope): Promise<OpenQuestions> {
  const [all, [guesses], [proposals], decided, lists] = await Promise.all([
    corpus(whole),
    whole.read(reviewQueries.guesses, {}),
    whole.read(reviewQueries.proposals, {}),
    whole.read(decisionQueries.all, {}),
    matchedLists(whole.as(scope)),
  ]);
  const at = (texts: readonly string[] | undefined, place: number): string => texts?.[place] ?? '';
  const standing = decided.map(({ decided: text }) => Decided.parse(JSON.parse(text)));
  const curated = (proposals?.ones ?? []).map((a, place) => ({
    a,
    b: at(proposals?.others, place),
    rule: at(proposals?.rules, place),
    reason: { de: at(proposals?.de, place), en: at(proposals?.en, place) },
  }));
  const candidates = pairCandidates(inScope(all, scope), all.names);
  const seen = standing.filter(({ about }) => !('document' in about) || scope.sees(about.document));
  const source = sourceOf(all, scope, {
    decided: seen,
    merged: await mergedAnswering(whole, seen),
    guesses: new Map(
      guesses?.ids.map((id, place) => [id, { de: at(guesses.de, place), en: at(guesses.en, place) }]),
    ),
    proposals: openPairs(candidates, curated, standing.flatMap(judgedPair)).sort((one, other) =>
      compareText(proposalId(one), proposalId(other)),
    ),
    listed: lists.flatMap(({ record: { town, title: list }, bodies }) =>
      bodies.flatMap(({ entry: { name }, maybe }) => maybe.map((one) => ({ town, list, name, ...one }))),
    ),
  });
  const ties = new NamedTies(source.names, (area) => source.countedAs(area));
  const byRow = new Map(
    inScope(all, scope).flatMap((extract) => extract.rows.map(({ id }) => [id, extract])),
  );
  return {
    decided: seen,
    source,
    questions: findQuestions(source, ties),
    ties,
    measuresOf: (row) => {
      const extract = byRow.get(row);
      return extract === undefined ? [] : (titlesOf.of(extract, all.names).get(row) ?? []);
    },
  };
}

async function mergedAnswering(
  whole: Reading,
  decided: readonly Decided[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(decided.flatMap(({ about }) => (about.kind === 'answer' ? [about.actor] : [])))];
  if (ids.length === 0) return new Map();
  const found = await whole.read(mergedEntries, { ids: ids.toSorted() });
  return new Map(found.map(({ id, into }) => [id, into]));
}

function sourceOf(
  all: Corpus,
  scope: Scope,
  { decided, merged, guesses, proposals, listed }: OfRegistry,
): ReviewSource {
  const { bodies, countedAs, groups } = all.names;
  const documents = inScope(all, scope);
  const areas = new Map<string, KnownArea>();
  for (const { sections, entries } of documents) {
    for (const { id, title, code } of sections) areas.set(id, { id, name: title, code });
    for (const { product, name, code } of entries) areas.set(product, { id: product, name, code });
  }
  const mayBeSeen = seenBodies(all, scope);
  const open = proposals.filter(
    ({ a, b }) =>
      ((bodies.has(a) && bodies.has(b)) || (areas.has(a) && areas.has(b))) && mayBeSeen(a) && mayBeSeen(b),
  );
  const inQuestion = new Set(open.flatMap(({ a, b }) => [a, b]).filter((id) => areas.has(id)));
  const rows = Map.groupBy(
    documents.flatMap((extract) => rowsOfAreas(extract, inQuestion)),
    ({ area }) => area,
  );
  const things = new Map<string, string>();
  for (const group of groups)
    for (const { id, label, name } of group) if (label !== 'Actor') things.set(id, name);
  const heads = new Map(documents.map(({ head }) => [head.id, head]));
  const towns = new Map(documents.map(({ head }) => [head.municipality, head.town]));
  return {
    names: documents.flatMap((extract) => namesOf.of(extract, all.names)),
    rowPlaces: documents.flatMap((extract) => placesOf.of(extract, all.names)),
    staysAs: (id) => merged.get(id) ?? id,
    decided,
    proposals: open,
    listed,
    body: (id) => {
      const body = bodies.get(id);
      return body === undefined ? undefined : knownBody(body, guesses.get(id) ?? null);
    },
    rowsOf: (area) => rows.get(area) ?? [],
    area: (id) => areas.get(id) ?? { id, name: id, code: null },
    thingName: (id) => things.get(id) ?? id,
    townName: (id) => towns.get(id) ?? id,
    documentTitle: (id) => heads.get(id)?.title ?? id,
    countedAs: (area) => countedAs.get(area) ?? area,
  };
}

const knownBodies = new WeakMap<NamedBody, KnownBody>();

/** A body as questions know it; the same object as long as the registry says the same of it. */
function knownBody(named: NamedBody, guess: Bilingual | null): KnownBody {
  const kept = knownBodies.get(named);
  if (kept !== undefined && kept.guess?.de === guess?.de && kept.guess?.en === guess?.en) return kept;
  const { id, name, type, status, aliases } = named;
  const known = { id, name, type, status, aliases, guess };
  knownBodies.set(named, known);
  return known;
}
