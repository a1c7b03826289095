import { mostListed } from '../../graph/schema/reference-list.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';

export const noName: Bilingual = {
  de: 'In dieser Zeile steht kein Name.',
  en: 'There is no name in this line.',
};

export const unfitName: Bilingual = {
  de: 'Der Name braucht Buchstaben und mindestens 2, höchstens 120 Zeichen.',
  en: 'The name needs letters, at least 2 and at most 120 characters.',
};

export const person: Bilingual = {
  de: 'Das sieht wie der Name oder die Adresse einer Person aus. Personen werden nicht gespeichert: Nennen Sie die Einrichtung, und schreiben Sie dazu, was sie ist, wenn sie so heißt.',
  en: 'This looks like the name or the address of a person. Persons are not stored: name the body, and add what it is if it is called so.',
};

export const tooMany: Bilingual = {
  de: `Ein Verzeichnis hat höchstens ${mostListed} Einträge.`,
  en: `A list has at most ${mostListed} entries.`,
};

export const noAddress: Bilingual = {
  de: 'Eingelesen ohne Webseite: Eine Adresse sieht aus wie https://www.beispiel.de.',
  en: 'Loaded without a web page: an address looks like https://www.example.org.',
};

export function unknownType(word: string): Bilingual {
  const cell = word.slice(0, 40);
  return {
    de: `Eingelesen ohne Art: „${cell}“ ist keine der fünfzehn Arten (zum Beispiel Verein, Bildung, Kultur, Soziales).`,
    en: `Loaded without a kind: “${cell}” is none of the fifteen kinds (such as association, education, culture).`,
  };
}

export const noLine: Bilingual = {
  de: 'In der Datei ist keine Zeile, die sich einlesen lässt. Es braucht einen Namen je Zeile, auf Wunsch mit Art und Webseite.',
  en: 'No line of the file can be loaded. There must be one name per line, with a kind and a web page if you like.',
};
