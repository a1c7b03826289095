import type { ActorType } from '../../../graph/schema/actor-types.ts';
import { ActorDecision, type ActorField, type DecisionOf } from '../../../graph/schema/decision.ts';
import type { NodeRelation } from '../../../graph/schema/detail-answers.ts';
import { hasGndCheckDigit } from '../../../graph/schema/identifiers.ts';
import { looksLikePerson } from '../../../graph/schema/person-forms.ts';
import type { Actor } from '../../../graph/schema/registry.ts';
import type { ActorLevel, ActorStatus } from '../../../graph/schema/vocabulary.ts';

/** A body that another belongs to. */
export interface Related {
  readonly id: string;
  readonly name: string;
}

/** An entry as its form holds it: texts as they are typed, spellings one per line. */
export interface EntryDraft {
  readonly name: string;
  readonly type: ActorType;
  readonly status: ActorStatus;
  readonly level: ActorLevel;
  readonly partOf: Related | null;
  readonly memberOf: readonly Related[];
  readonly aliases: string;
  readonly isil: string;
  readonly gnd: string;
  readonly wikidata: string;
  readonly website: string;
  /** Ids of terms, in the order of their ids. */
  readonly profile: readonly string[];
}

/** What the form can correct, in its order. */
export const draftFields = [
  'name',
  'type',
  'status',
  'level',
  'partOf',
  'memberOf',
  'aliases',
  'isil',
  'gnd',
  'wikidata',
  'website',
  'profile',
] as const satisfies readonly ActorField[];
export type DraftField = (typeof draftFields)[number];

/** Why what was typed cannot be sent. */
export type DraftFault = 'empty' | 'person' | 'form' | 'check-digit';

/** The form of an entry before anything is typed. */
export function draftOf(actor: Actor, relations: readonly NodeRelation[]): EntryDraft {
  const named = (id: string): Related => ({
    id,
    name: relations.find(({ node }) => node.id === id)?.node.name ?? id,
  });
  const { name, type, status, level, aliases, isil = '', gnd = '', wikidata = '', website = '' } = actor;
  return {
    name,
    type,
    status,
    level,
    partOf: actor.partOf === undefined ? null : named(actor.partOf),
    memberOf: actor.memberOf.map(named),
    aliases: aliases.join('\n'),
    isil,
    gnd,
    wikidata,
    website,
    profile: actor.profile.toSorted(),
  };
}

/** What of `draft` differs from `before`, each property a decision of its own. */
export function changesOf(actor: string, before: EntryDraft, draft: EntryDraft): DecisionOf<'actor'>[] {
  return decisionsFor(
    actor,
    draft,
    draftFields.filter(
      (field) => JSON.stringify(valueOf(before, field)) !== JSON.stringify(valueOf(draft, field)),
    ),
  );
}

/** What `draft` says of these properties, each a decision of its own. */
export function decisionsFor(
  actor: string,
  draft: EntryDraft,
  fields: readonly DraftField[],
): DecisionOf<'actor'>[] {
  return fields.map((field) => ({ kind: 'actor', actor, field, value: valueOf(draft, field) }));
}

/** What is wrong with decisions that were typed, by the property. */
export function faultsOf(decisions: readonly DecisionOf<'actor'>[]): ReadonlyMap<ActorField, DraftFault> {
  return new Map(
    decisions.flatMap((decision) => {
      const fault = faultOf(decision);
      return fault === null ? [] : [[decision.field, fault] as const];
    }),
  );
}

/** What a form holds of a property, as it is decided; null takes it away. */
export function valueOf(draft: EntryDraft, field: DraftField): DecisionOf<'actor'>['value'] {
  switch (field) {
    case 'partOf':
      return draft.partOf?.id ?? null;
    case 'memberOf':
      return draft.memberOf.map(({ id }) => id);
    case 'profile':
      return [...draft.profile];
    case 'aliases':
      return [...new Set(draft.aliases.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
    case 'name':
    case 'type':
    case 'status':
    case 'level':
      return draft[field].trim();
    case 'isil':
    case 'gnd':
    case 'wikidata':
    case 'website':
      return draft[field].trim() || null;
  }
}

function faultOf(decision: DecisionOf<'actor'>): DraftFault | null {
  const { field, value } = decision;
  if (value === '') return 'empty';
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
  if (texts.some(looksLikePerson)) return 'person';
  if (!ActorDecision.safeParse(decision).success) return 'form';
  return field === 'gnd' && typeof value === 'string' && !hasGndCheckDigit(value) ? 'check-digit' : null;
}
