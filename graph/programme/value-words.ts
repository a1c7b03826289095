import { profileWords } from '../schema/actor-field-names.ts';
import { actorTypeTable, ActorType } from '../schema/actor-types.ts';
import type { ActorField, DecisionOf } from '../schema/decision.ts';
import {
  ActorLevel,
  actorLevelLabels,
  ActorStatus,
  actorStatusTable,
  ComparedKind,
  productKindLabels,
} from '../schema/vocabulary.ts';
import type { Bilingual } from '../schema/vocabulary.ts';

type Value = DecisionOf<'actor'>['value'];

const words: Readonly<Partial<Record<ActorField, (value: string) => Bilingual>>> = {
  type: (value) => actorTypeTable[ActorType.parse(value)].label,
  status: (value) => actorStatusTable[ActorStatus.parse(value)].label,
  level: (value) => actorLevelLabels[ActorLevel.parse(value)],
  branch: (value) => productKindLabels[ComparedKind.parse(value)],
};

/** A property of an entry in words; null where it has none. `nameOf` tells what bodies are called by their id. */
export function valueWords(
  field: ActorField,
  value: Value | undefined,
  nameOf: (id: string) => string,
): Bilingual | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string')
    return words[field]?.(value) ?? same(field === 'partOf' ? nameOf(value) : value);
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  if (field === 'profile') return profileWords(value);
  return same(value.map((one) => (field === 'memberOf' ? nameOf(one) : one)).join('; '));
}

function same(text: string): Bilingual {
  return { de: text, en: text };
}
