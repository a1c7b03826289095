import type { DecisionContent } from '../schema/decision.ts';
import { nameKeys } from './normalise.ts';

/** A wording as decisions know it again: case, umlauts, gender forms, legal forms and punctuation do not count. */
export function wordingKey(wording: string): string {
  return nameKeys(wording)[0];
}

/**
 * A row as decisions know it again in a later state of its document: its section, and its product or, without one, what
 * its first measure is called. Never its number or its lines.
 */
export function rowPlace(section: string, product: string | null, firstMeasure: string | null): string {
  return `${section}/${product ?? `~${wordingKey(firstMeasure ?? '')}`}`.slice(0, 200);
}

/** Under what a decision is kept: a later one under the same key takes its place. */
export function decisionKey(about: DecisionContent): string {
  switch (about.kind) {
    case 'pair':
      return `pair|${about.a}|${about.b}`;
    case 'wording':
      return `wording|${about.town}|${wordingKey(about.wording)}`;
    case 'listed':
      return `listed|${about.town}|${wordingKey(about.name)}|${about.actor}`;
    case 'mention':
      return `mention|${about.document}|${about.place}|${wordingKey(about.wording)}|${about.nth}`;
    case 'cut':
      return `cut|${about.town}|${wordingKey(about.text)}`;
    case 'measures':
      return `measures|${about.document}|${about.place}|${wordingKey(about.text)}`.slice(0, 600);
    case 'row':
      return `row|${about.document}|${about.place}`;
    case 'actor':
      return `actor|${about.actor}|${about.field}`;
    case 'entry':
      return `entry|${about.actor}`;
    case 'answer':
      return `answer|${about.document}|${about.place}|${about.actor}`;
    case 'added':
      return `added|${about.document}|${about.place}|${about.actor}`;
    case 'asked':
      return `asked|${about.document}|${about.actor}`;
  }
}
