import type { Bilingual } from '../../schema/vocabulary.ts';
import { candidateRules, type CandidateActor } from './candidate.ts';
import { comparedActors } from './compared-actor.ts';
import { reasonBy } from './find-reason.ts';
import { objections } from './objections.ts';
import { rules } from './rules.ts';

const proposed: Bilingual = { de: 'vorgeschlagen', en: 'proposed' };
const notProposed: Bilingual = { de: 'nicht vorgeschlagen', en: 'not proposed' };
const unlike: Bilingual = {
  de: 'Keine Regel findet die Namen ähnlich.',
  en: 'No rule finds the names alike.',
};

/**
 * Why two bodies are proposed as one or not, in words: first the outcome with what decided it, then every rule with
 * what it says of them, as far as the surest that finds them alike. Who is asked about first changes nothing. `others` are what the two may be parts of in turn.
 */
export function explainPair(
  one: CandidateActor,
  other: CandidateActor,
  others: readonly CandidateActor[] = [],
): Bilingual[] {
  const ids = new Set([one.id, other.id]);
  const [a, b = a] = comparedActors([one, other, ...others]).filter(({ actor }) => ids.has(actor.id));
  if (a === undefined || b === undefined) return [];
  const against = objections.map(({ forbids, said, clear }) => ({ holds: forbids(a, b), said, clear }));
  const reasons = candidateRules.map((rule) => reasonBy(rule, a, b));
  const surestAt = reasons.findIndex((reason) => reason !== null);
  const decisive = against.filter(({ holds }) => holds).map(({ said }) => said);
  const surest = reasons[surestAt] ?? null;
  return [
    ...(decisive.length > 0
      ? decisive.map((said) => outcome(notProposed, said))
      : [surest === null ? outcome(notProposed, unlike) : outcome(proposed, surest)]),
    ...against.filter(({ holds }) => !holds).map(({ clear }) => clear),
    ...candidateRules
      .slice(0, surestAt === -1 ? undefined : surestAt + 1)
      .map((rule, at) => reasons[at] ?? rules[rule].otherwise),
  ];
}

function outcome(word: Bilingual, why: Bilingual): Bilingual {
  return { de: `${word.de}: ${why.de}`, en: `${word.en}: ${why.en}` };
}
