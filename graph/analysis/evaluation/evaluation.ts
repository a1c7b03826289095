import type { EvaluationAnswer, Hits } from '../../schema/evaluation-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import {
  byDegree,
  byPreferentialAttachment,
  candidatePairs,
  type Pair,
  pairKey,
  withTies,
} from './candidate-pairs.ts';
import { limits } from '../limits.ts';
import type { Programme } from '../../programme/programme.ts';
import { type Elsewhere, supports } from '../underused/underused-support.ts';
import { confirmedNamings, tiesOf } from '../underused/underused-ties.ts';
import { obstacle } from '../underused/underused.ts';
import { wilsonInterval } from './wilson-interval.ts';

export const evaluationRules = 'evaluation-2';

/** Below this many new ties no figure is given, and below the second one only with a warning. */
const fewestTies = 10;
const enoughTies = 30;

/**
 * Suggestions made from one year against the new ties of a later one, beside two baselines that suggest as many. A new
 * tie is a confirmed one of the later year between a partner and an area that the earlier year knows and does not tie.
 * `elsewhere` must not hold the later year, nor any after it.
 */
export function evaluation(train: Programme, test: Programme, elsewhere: Elsewhere): EvaluationAnswer {
  const ties = tiesOf(train, confirmedNamings(train));
  const why = obstacle(train, ties);
  const later = tiesOf(test, confirmedNamings(test));
  const pairs = why === null ? candidatePairs(train, ties) : [];
  const isNew = ({ actor, area }: Pair): boolean => later.areasOf.get(actor.id)?.has(area.id) === true;
  const newTies = pairs.filter(isNew).length;
  const verdict = newTies < fewestTies ? 'too-few' : newTies < enoughTies ? 'with-warning' : 'figures';
  const suggested = verdict === 'too-few' ? [] : supports(train, ties, elsewhere);
  const hits = (method: Hits['method'], chosen: readonly Pair[]): Hits => {
    const found = new Set(chosen.filter(isNew).map(pairKey)).size;
    return {
      method,
      suggested: chosen.length,
      hits: found,
      interval: wilsonInterval(found, chosen.length),
    };
  };
  return {
    train: train.document,
    test: test.document,
    newTies,
    verdict,
    sentence: why ?? sentence(train, test, verdict, newTies),
    results:
      verdict === 'too-few'
        ? []
        : [
            hits('rules', suggested),
            hits('degree', withTies(byDegree(pairs, ties), suggested.length)),
            hits(
              'preferential-attachment',
              withTies(byPreferentialAttachment(pairs, ties), suggested.length),
            ),
          ],
    limits: limits(train, evaluationRules, { terms: true }),
  };
}

function sentence(
  train: Programme,
  test: Programme,
  verdict: EvaluationAnswer['verdict'],
  newTies: number,
): Bilingual {
  const from = { de: train.document.year ?? 'ohne Jahr', en: train.document.year ?? 'no year' };
  const to = { de: test.document.year ?? 'ohne Jahr', en: test.document.year ?? 'no year' };
  if (verdict === 'too-few')
    return {
      de: `Zu wenig Fälle (n=${newTies}). Gezählt sind neue Nennungen schon bekannter Partner in schon bekannten Bereichen von ${from.de} nach ${to.de}; unter ${fewestTies} steht hier keine Zahl.`,
      en: `Too few cases (n=${newTies}). Counted are new names of known partners in known areas from ${from.en} to ${to.en}; below ${fewestTies} no figure is given.`,
    };
  const base = {
    de: `${newTies} neue Nennungen schon bekannter Partner in schon bekannten Bereichen von ${from.de} nach ${to.de}. Jedes Verfahren machte etwa gleich viele Vorschläge; bei gleichem Stand zählen alle mit.`,
    en: `${newTies} new names of known partners in known areas from ${from.en} to ${to.en}. Each method made about as many suggestions; equal ones are all counted.`,
  };
  if (verdict === 'figures') return base;
  return {
    de: `${base.de} Wenige Fälle: Der 95-%-Bereich zeigt, wie unsicher die Zahlen sind.`,
    en: `${base.en} Few cases: the 95 % interval shows how uncertain the figures are.`,
  };
}
