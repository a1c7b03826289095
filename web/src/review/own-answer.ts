import { actorTypeTable, type ActorType } from '../../../graph/schema/actor-types.ts';
import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';
import type { DecisionContent } from '../../../graph/schema/decision.ts';
import { reviewLabel } from './review-label.ts';
import type { Answer } from './review-queue.svelte.ts';

/** The kind that a person chose for the body in question. */
export function typeAnswer(item: ReviewItem, type: ActorType): Answer {
  const { de, en } = actorTypeTable[type].label;
  return {
    items: [item],
    label: { de: reviewLabel((t) => t.typed(de)).de, en: reviewLabel((t) => t.typed(en)).en },
    effect: null,
    decisions: ofBody(item, (actor) => [{ kind: 'actor', actor, field: 'type', value: type }]),
  };
}

/** The meaning that a person entered for a code; all else is as when the code stays unknown. */
export function meaningAnswer(item: ReviewItem, name: string): Answer {
  const known = item.choices.at(-1)?.decisions ?? [];
  return {
    items: [item],
    label: reviewLabel((t) => t.named(name)),
    effect: null,
    decisions: ofBody(item, (actor) => [{ kind: 'actor', actor, field: 'name', value: name }, ...known]),
  };
}

function ofBody(item: ReviewItem, make: (actor: string) => DecisionContent[]): DecisionContent[] {
  const [body] = item.actors;
  return body === undefined ? [] : make(body.id);
}
