import type { DecisionContent, NewDecision } from './decision.ts';
import { type HoldsPerson, looksLikePerson } from './person-forms.ts';
import type { Bilingual } from './vocabulary.ts';

/** Said of a decision that holds what looks like a person. */
export const noPersons: Bilingual = {
  de: 'Hier steht, was wie der Name oder die Adresse einer Person aussieht. Personen werden nicht gespeichert: Nennen Sie die Stelle oder die Einrichtung. Heißt eine Einrichtung so, schreiben Sie dazu, was sie ist, zum Beispiel „…-Stiftung“ oder „… e.V.“.',
  en: 'This holds what looks like the name or the address of a person. Persons are not stored: name the office or the body. If a body is called so, add what it is, such as “…-Stiftung” or “… e.V.”.',
};

/**
 * Whether one of the texts of a decision holds what looks like a person's name. `holds` tells it of what somebody typed;
 * what is quoted of a document had its persons masked when it was read, and is looked at by its form alone.
 */
export function namesPerson(
  { about, reason = '', restsOn }: NewDecision,
  holds: HoldsPerson = looksLikePerson,
): boolean {
  const { printed = [], names = [], texts = [] } = textsIn(about);
  return (
    [restsOn?.quote ?? '', ...printed].some(looksLikePerson) ||
    names.some((name) => holds(name, 'name')) ||
    [reason, ...texts].some((text) => holds(text, 'text'))
  );
}

interface Texts {
  readonly printed?: readonly string[];
  /** Names of bodies. */
  readonly names?: readonly string[];
  readonly texts?: readonly string[];
}

/** Every text of a decision that is neither an id nor one of a few words. */
function textsIn(about: DecisionContent): Texts {
  switch (about.kind) {
    case 'wording':
      return { printed: [about.wording] };
    case 'listed':
      return { printed: [about.name] };
    case 'mention':
      return { printed: [about.wording], texts: Object.values(about.set.note ?? {}) };
    case 'answer':
      return { texts: about.words === undefined ? [] : [about.words] };
    case 'cut':
      return { printed: [about.text, ...about.names.map(({ as }) => as)] };
    case 'measures':
      return { printed: [about.text], texts: about.titles };
    case 'actor':
      if (about.value === null) return {};
      if (about.field === 'name' || about.field === 'aliases')
        return { names: [about.value].flat().map(String) };
      return { texts: typeof about.value === 'string' ? [about.value] : Object.values(about.value) };
    case 'entry': {
      const { name, aliases, website = '' } = about.entry;
      return { names: [name, ...aliases], texts: [website] };
    }
    case 'pair':
    case 'added':
    case 'asked':
    case 'row':
      return {};
  }
}
