import { profileWords } from '../../../graph/schema/actor-field-names.ts';
import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import type { ActorField } from '../../../graph/schema/decision.ts';
import { actorLevelLabels, actorStatusTable } from '../../../graph/schema/vocabulary.ts';
import type { EntryDraft } from './entry-draft.ts';

/** What a form holds of a property, as it is read; null where it holds nothing. */
export function typedWords(draft: EntryDraft, field: ActorField, lang: 'de' | 'en'): string | null {
  switch (field) {
    case 'type':
      return actorTypeTable[draft.type].label[lang];
    case 'status':
      return actorStatusTable[draft.status].label[lang];
    case 'level':
      return actorLevelLabels[draft.level][lang];
    case 'partOf':
      return draft.partOf?.name ?? null;
    case 'memberOf':
      return draft.memberOf.map(({ name }) => name).join('; ') || null;
    case 'aliases':
      return draft.aliases.trim().replaceAll(/\s*\n\s*/g, '; ') || null;
    case 'name':
    case 'isil':
    case 'gnd':
    case 'wikidata':
    case 'website':
      return draft[field].trim() || null;
    case 'profile':
      return profileWords(draft.profile)?.[lang] ?? null;
    case 'branch':
    case 'guess':
      return null;
  }
}
