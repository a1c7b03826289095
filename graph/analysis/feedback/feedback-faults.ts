import type { Bilingual } from '../../schema/vocabulary.ts';

/** Why a line of a returned sheet was not kept. */
export const feedbackFaults = {
  longWords: {
    de: 'Die Anmerkung ist zu lang: höchstens 300 Zeichen.',
    en: 'The remark is too long: at most 300 characters.',
  },
  otherWithoutWords: {
    de: 'Bei „anders“ fehlt die Anmerkung, was anders ist.',
    en: '“otherwise” needs a remark that says what is otherwise.',
  },
  missingWithoutWords: {
    de: 'Zu diesem Bereich fehlt die Anmerkung, worin die Zusammenarbeit besteht.',
    en: 'This area needs a remark that says what the cooperation is.',
  },
  areaMissing: {
    de: 'Unter „Was fehlt“ gehört zu jeder Anmerkung ein Bereich aus der Liste.',
    en: 'Under “what is missing” each remark needs an area from the list.',
  },
  unknownPlace: {
    de: 'Diese Zeile steht so nicht mehr im Dokument, oder „kennung“ wurde verändert. Ein neuer Bogen zeigt, was jetzt dasteht.',
    en: 'This row is no longer in the document as it was, or “key” was changed. A new sheet shows what is there now.',
  },
  unknownAnswer: (word: string): Bilingual => ({
    de: `„${word.slice(0, 40)}“ ist keine Antwort; erlaubt sind stimmt, stimmt nicht, anders.`,
    en: `“${word.slice(0, 40)}” is no answer; allowed are right, wrong, otherwise.`,
  }),
  wordsWithoutAnswer: {
    de: 'Hier steht eine Anmerkung, aber keine Antwort: stimmt, stimmt nicht oder anders.',
    en: 'There is a remark here but no answer: right, wrong or otherwise.',
  },
  unknownArea: (area: string): Bilingual => ({
    de: `„${area.slice(0, 60)}“ ist kein Bereich dieses Dokuments, oder mehrere heißen so. Wählen Sie einen aus der Liste.`,
    en: `“${area.slice(0, 60)}” is no area of this document, or several are called so. Choose one from the list.`,
  }),
  namedAlready: (area: string): Bilingual => ({
    de: `Im Bereich „${area}“ ist die Stelle schon genannt; die Antwort gehört in die Zeile darüber.`,
    en: `The area “${area}” names the body already; the answer belongs in its row above.`,
  }),
  answeredAbove: (line: number): Bilingual => ({
    de: `Dieselbe Frage beantwortet schon Zeile ${line}, und anders. Es gilt nur jene.`,
    en: `Row ${line} answers the same question already, and otherwise. Only that one counts.`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((word: never) => Bilingual)>>;
