import { createHash } from 'node:crypto';
import type { AreaRef, ProgrammeRef } from '../../schema/analysis-basics.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import type { Judgement, JudgedPair, Origin } from '../../schema/evaluation-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { byDegree, candidatePairs, type Pair, pairKey, type ScoredPair } from './candidate-pairs.ts';
import { actorRef, areaRef } from '../../programme/refs.ts';
import { areaNames } from '../name-lists.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Elsewhere, supports } from '../underused/underused-support.ts';
import { confirmedNamings, tiesOf } from '../underused/underused-ties.ts';
import { obstacle } from '../underused/underused.ts';

/** Suggestions per origin: a form of at most three times as many is judged in a quarter of an hour. */
const mostPerOrigin = 15;

/** One line of the form; `origins` must not be shown. `key` is all that is written into the form of it. */
export interface FormSuggestion {
  readonly key: string;
  readonly actor: ActorRef;
  readonly area: AreaRef;
  /** Name of the area, with its code where two bear the same. */
  readonly areaName: string;
  readonly origins: readonly Origin[];
}

/** `why` there is nothing to judge, where `suggestions` is empty. */
export interface JudgingForm {
  readonly id: string;
  readonly document: ProgrammeRef;
  readonly suggestions: readonly FormSuggestion[];
  readonly why: Bilingual | null;
}

/**
 * A form for judging blind: as many suggestions of the rules, of "the most named first" and of chance, mixed. `id`, a
 * UUID, is the seed: the same form comes out for the same document. Where more pairs than fit are equal, `id` decides.
 */
export function drawForm(programme: Programme, elsewhere: Elsewhere, id: string): JudgingForm {
  const ties = tiesOf(programme, confirmedNamings(programme));
  const why = obstacle(programme, ties);
  const candidates = why === null ? candidatePairs(programme, ties) : [];
  const rules = why === null ? supports(programme, ties, elsewhere) : [];
  const count = Math.min(mostPerOrigin, rules.length);
  const chosen: Readonly<Record<Origin, readonly Pair[]>> = {
    rule: shuffled(rules, `${id}|rule`).slice(0, count),
    degree: mostNamed(byDegree(candidates, ties), `${id}|degree`).slice(0, count),
    random: shuffled(candidates, `${id}|random`).slice(0, count),
  };
  const origins = new Map<string, { readonly pair: Pair; readonly origins: Origin[] }>();
  for (const origin of originOrder)
    for (const pair of chosen[origin]) {
      const known = origins.get(pairKey(pair)) ?? { pair, origins: [] };
      known.origins.push(origin);
      origins.set(pairKey(pair), known);
    }
  const nameOf = areaNames(programme);
  const suggestions = [...origins.values()].map(({ pair: { actor, area }, origins: from }) => ({
    key: suggestionKey(id, area.id, actor.id, from),
    actor: actorRef(actor),
    area: areaRef(area),
    areaName: nameOf(area),
    origins: from,
  }));
  return {
    id,
    document: programme.document,
    // The keys are as good as random, and say nothing of the origin.
    suggestions: suggestions.sort((a, b) => (a.key < b.key ? -1 : 1)),
    why: why ?? (count === 0 ? noSuggestions : null),
  };
}

const originOrder: readonly Origin[] = ['rule', 'degree', 'random'];

const noSuggestions: Bilingual = {
  de: 'Für dieses Dokument gibt es keine Vorschläge zu beurteilen.',
  en: 'There are no suggestions to judge for this document.',
};

function mostNamed(pairs: readonly ScoredPair[], seed: string): ScoredPair[] {
  return shuffled(pairs, seed).sort((a, b) => b.score - a.score);
}

/** In an order that only the seed decides, the same on every machine. */
function shuffled<P extends Pair>(pairs: readonly P[], seed: string): P[] {
  return pairs
    .map((pair) => ({ pair, at: letters(`${seed}|${pairKey(pair)}`) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ pair }) => pair);
}

/** Names area, partner and origins to whoever knows the document, and nothing to who reads the form. */
function suggestionKey(id: string, area: string, actor: string, origins: readonly Origin[]): string {
  return letters(`${id}|${area}|${actor}|${origins.join(' ')}`);
}

/** Letters only: a spreadsheet would take digits for a number and round it. */
function letters(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 14);
  return digest.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(parseInt(digit, 16)));
}

/** What a filled form says: one judgement per line that is not blank. */
export interface FilledForm {
  readonly id: string;
  readonly document: string;
  readonly cells: readonly { readonly line: number; readonly key: string; readonly judgement: Judgement }[];
}

/** A line of the form that cannot be taken; `line` null: the form as a whole. */
export interface FormFault {
  readonly line: number | null;
  readonly detail: Bilingual;
}

type Pairs = ReadonlyMap<string, Omit<JudgedPair, 'judgement'>>;

interface Judged {
  readonly pairs: JudgedPair[];
  readonly faults: FormFault[];
}

/**
 * The judged pairs of a filled form with their origins. Keys of no pair of the document are faults: somebody wrote into
 * the column, or the document no longer names the partner or the area.
 */
export function judgedPairs(programme: Programme, form: FilledForm): Judged {
  return judgedAmong(pairsByKey(programme, form.id), form);
}

/** The same for a form that was read before, from the pairs it spoke of then: the document may be another one by now. */
export function judgedAgain(before: readonly JudgedPair[], form: FilledForm): Judged {
  const known = before.map(({ area, actor, origins }) => {
    return [suggestionKey(form.id, area, actor, origins), { area, actor, origins }] as const;
  });
  return judgedAmong(new Map(known), form);
}

function judgedAmong(known: Pairs, { cells }: FilledForm): Judged {
  const pairs = new Map<string, JudgedPair>();
  const faults: FormFault[] = [];
  for (const { line, key, judgement } of cells) {
    const pair = known.get(key);
    const before = pairs.get(key);
    if (pair === undefined)
      faults.push({
        line,
        detail: {
          de: `Die Kennung „${key}“ gehört zu keinem Vorschlag dieses Bogens, oder das Dokument hat sich geändert.`,
          en: `The key “${key}” belongs to no suggestion of this judging form, or the document has changed.`,
        },
      });
    else if (before !== undefined && before.judgement !== judgement)
      faults.push({
        line,
        detail: {
          de: `Die Kennung „${key}“ steht zweimal da, mit verschiedenen Urteilen.`,
          en: `The key “${key}” appears twice with different judgements.`,
        },
      });
    else pairs.set(key, { ...pair, judgement });
  }
  return { pairs: [...pairs.values()], faults };
}

function pairsByKey({ areas, rows }: Programme, id: string): Pairs {
  const actors = new Set(
    rows.flatMap(({ mentions }) => mentions.flatMap(({ actor }) => (actor === null ? [] : actor.id))),
  );
  return new Map(
    areas.flatMap(({ id: area }) =>
      [...actors].flatMap((actor) =>
        originSets.map(
          (origins) => [suggestionKey(id, area, actor, origins), { area, actor, origins }] as const,
        ),
      ),
    ),
  );
}

/** Every way one pair may have come into the form. */
const originSets: readonly Origin[][] = [1, 2, 3, 4, 5, 6, 7].map((bits) =>
  originOrder.filter((_, at) => (bits & (1 << at)) !== 0),
);
