import type { Bilingual } from '../../schema/vocabulary.ts';
import { type CandidateRule, candidateRules } from './candidate.ts';
import { type ComparedActor, namePairs } from './compared-actor.ts';
import { rules } from './rules.ts';

/** Why one rule says that two bodies may be one, by the first of their names that it finds; null if it does not. */
export function reasonBy(rule: CandidateRule, a: ComparedActor, b: ComparedActor): Bilingual | null {
  const { finds, readsInsertions } = rules[rule];
  const setting = a.actor.status === 'collective' ? 'groups' : 'bodies';
  // Between two towns their names tell bodies apart: "Musiknetzwerk Adorf" is not "Musiknetzwerk Bdorf".
  const tellsTown = a.actor.town !== b.actor.town && rule !== 'same-key';
  for (const [one, other] of namePairs(a, b, readsInsertions)) {
    if (tellsTown && (one.saysTown || other.saysTown)) continue;
    const reason = finds(one, other, setting);
    if (reason !== null) return reason;
  }
  return null;
}

/** The surest rule that says that two bodies may be one, with its reason. */
export function surestReason(
  a: ComparedActor,
  b: ComparedActor,
): { readonly rule: CandidateRule; readonly reason: Bilingual } | null {
  for (const rule of candidateRules) {
    const reason = reasonBy(rule, a, b);
    if (reason !== null) return { rule, reason };
  }
  return null;
}
