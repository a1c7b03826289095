import type { ActorField } from './decision.ts';
import type { Bilingual } from './vocabulary.ts';

/** What is decided of an entry, as a list names it. */
export const actorFieldNames: Readonly<Record<ActorField, Bilingual>> = {
  name: { de: 'Name', en: 'name' },
  type: { de: 'Art', en: 'type' },
  status: { de: 'Status', en: 'status' },
  level: { de: 'Ebene', en: 'level' },
  branch: { de: 'Sparte', en: 'branch' },
  aliases: { de: 'andere Schreibweisen', en: 'other spellings' },
  guess: { de: 'vermutete Bedeutung', en: 'presumed meaning' },
  isil: { de: 'ISIL', en: 'ISIL' },
  gnd: { de: 'GND', en: 'GND' },
  wikidata: { de: 'Wikidata', en: 'Wikidata' },
  website: { de: 'Internetadresse', en: 'website' },
  profile: { de: 'Themen und Zielgruppen', en: 'subjects and target groups' },
  partOf: { de: 'Teil von', en: 'part of' },
  memberOf: { de: 'Mitglied von', en: 'member of' },
};

/** How many terms a profile names. */
export function profileWords(terms: readonly string[]): Bilingual | null {
  const n = terms.length;
  if (n === 0) return null;
  return n === 1 ? { de: '1 Angabe', en: '1 term' } : { de: `${n} Angaben`, en: `${n} terms` };
}
