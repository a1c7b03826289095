import type { DecisionContent, NewDecision } from './decision.ts';
import { looksLikePerson } from './person-forms.ts';
import type { Bilingual } from './vocabulary.ts';

/** Said of a decision that holds what looks like a person. */
export const noPersons: Bilingual = {
  de: 'Hier steht, was wie der Name oder die Adresse einer Person aussieht. Personen werden nicht gespeichert: Nennen Sie die Stelle oder die Einrichtung.',
  en: 'This holds what looks like the name or the address of a person. Persons are not stored: name the office or the body.',
};

/** Whether one of the texts that somebody typed for a decision holds what looks like a person's name. */
export function namesPerson({ about, reason, restsOn }: NewDecision): boolean {
  return [reason, restsOn?.quote, ...typedIn(about)].some(
    (text) => text !== undefined && looksLikePerson(text),
  );
}

/** Every text of a decision that is neither an id nor one of a few words. */
function typedIn(about: DecisionContent): readonly string[] {
  switch (about.kind) {
    case 'pair':
      return [];
    case 'wording':
      return [about.wording];
    case 'listed':
      return [about.name];
    case 'mention':
      return [about.wording, ...(about.set.note === undefined ? [] : Object.values(about.set.note))];
    case 'answer':
      return about.words === undefined ? [] : [about.words];
    case 'added':
    case 'asked':
    case 'row':
      return [];
    case 'cut':
      return [about.text, ...about.names.map(({ as }) => as)];
    case 'measures':
      return [about.text, ...about.titles];
    case 'actor':
      if (about.value === null) return [];
      return typeof about.value === 'string' ? [about.value] : Object.values(about.value);
  }
}
