import { actorFieldNames } from '../schema/actor-field-names.ts';
import type { Decided, DecisionStep } from '../schema/decision.ts';
import { saidTable } from '../schema/feedback.ts';
import type { Bilingual } from '../schema/vocabulary.ts';

/** What a step decided, in words: the first decision, and how many more. */
export function decisionsSummary(steps: readonly DecisionStep[]): Bilingual {
  const [first] = steps;
  const told = first === undefined ? { de: '', en: '' } : stepSummary(first);
  const more = steps.length - 1;
  if (more === 0) return told;
  return {
    de: `${told.de}; ${more} weitere ${more === 1 ? 'Entscheidung' : 'Entscheidungen'}`,
    en: `${told.en}; ${more} more ${more === 1 ? 'decision' : 'decisions'}`,
  };
}

function stepSummary({ before, after }: DecisionStep): Bilingual {
  if (after !== null) return decidedSummary(after);
  if (before === null) return { de: '', en: '' };
  const { de, en } = decidedSummary(before);
  return { de: `Nicht mehr entschieden: ${de}`, en: `No longer decided: ${en}` };
}

/** One decision in words. */
export function decidedSummary({ about, names }: Decided): Bilingual {
  const [one = '', other = ''] = names;
  switch (about.kind) {
    case 'pair':
      return about.judged === 'same'
        ? { de: `„${one}“ und „${other}“ sind dasselbe`, en: `“${one}” and “${other}” are the same` }
        : { de: `„${one}“ und „${other}“ sind verschieden`, en: `“${one}” and “${other}” are different` };
    case 'wording':
      if (about.review === 'rejected')
        return {
          de: `„${about.wording}“ nennt hier keinen Partner`,
          en: `“${about.wording}” names no partner here`,
        };
      return names.length === 0
        ? { de: `„${about.wording}“ ist richtig gelesen`, en: `“${about.wording}” is read rightly` }
        : { de: `„${about.wording}“ meint „${one}“`, en: `“${about.wording}” means “${one}”` };
    case 'listed':
      return about.judged === 'same'
        ? {
            de: `„${about.name}“ im Ortsverzeichnis ist „${one}“`,
            en: `“${about.name}” in the reference list is “${one}”`,
          }
        : {
            de: `„${about.name}“ im Ortsverzeichnis ist nicht „${one}“`,
            en: `“${about.name}” in the reference list is not “${one}”`,
          };
    case 'mention':
      if (about.set.review === 'rejected')
        return {
          de: `„${about.wording}“ ist an einer Stelle kein Partner`,
          en: `“${about.wording}” is no partner in one place`,
        };
      return names.length === 0
        ? { de: `Nennung „${about.wording}“ berichtigt`, en: `mention “${about.wording}” corrected` }
        : {
            de: `„${about.wording}“ meint an einer Stelle „${one}“`,
            en: `“${about.wording}” means “${one}” in one place`,
          };
    case 'cut': {
      const { text, names: parts } = about;
      const [as, alone] = [parts.map((part) => part.as), parts.length === 1];
      return alone
        ? { de: `„${text}“ ist ein Name`, en: `“${text}” is one name` }
        : {
            de: `„${text}“ sind ${as.length} Namen: ${as.map((name) => `„${name}“`).join(', ')}`,
            en: `“${text}” is ${as.length} names: ${as.map((name) => `“${name}”`).join(', ')}`,
          };
    }
    case 'measures': {
      const { place, titles } = about;
      return titles.length === 1
        ? {
            de: `Maßnahme in ${place} heißt „${titles[0] ?? ''}“`,
            en: `measure in ${place} is called “${titles[0] ?? ''}”`,
          }
        : {
            de: `Maßnahmen in ${place}: ${titles.map((title) => `„${title}“`).join(', ')}`,
            en: `measures in ${place}: ${titles.map((title) => `“${title}”`).join(', ')}`,
          };
    }
    case 'row': {
      const { place, product, section } = about;
      const de = [
        product === undefined ? '' : `Produkt ${product}`,
        section === undefined ? '' : `Abschnitt ${section}`,
      ];
      const en = [
        product === undefined ? '' : `product ${product}`,
        section === undefined ? '' : `section ${section}`,
      ];
      const said = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');
      return { de: `Zeile ${place} gehört zu: ${said(de)}`, en: `row ${place} belongs to: ${said(en)}` };
    }
    case 'answer': {
      const { said, place, on } = about;
      const { de, en } = said === 'added' ? missingThere : saidTable[said].answer;
      return {
        de: `Rückmeldung von „${one}“ zu ${place}: ${de} (${dayText(on, 'de')})`,
        en: `Feedback of “${one}” on ${place}: ${en} (${dayText(on, 'en')})`,
      };
    }
    case 'added': {
      const { place, measure } = about;
      return {
        de: `„${one}“ von Hand ergänzt, nicht im Dokument (${place}${measure === undefined ? '' : `, bei „${measure}“`})`,
        en: `“${one}” added by hand, not in the document (${place}${measure === undefined ? '' : `, at “${measure}”`})`,
      };
    }
    case 'entry':
      return {
        de: `„${one}“ von Hand angelegt`,
        en: `“${one}” made by hand`,
      };
    case 'asked':
      return {
        de: `„${one}“ um Rückmeldung gebeten (${dayText(about.on, 'de')})`,
        en: `asked “${one}” for feedback (${dayText(about.on, 'en')})`,
      };
    case 'actor':
      return {
        de: `„${one}“: ${actorFieldNames[about.field].de} geändert`,
        en: `“${one}”: ${actorFieldNames[about.field].en} changed`,
      };
  }
}

const missingThere: Bilingual = { de: 'fehlt dort', en: 'is missing there' };

/** A day as it is written in either language. */
function dayText(day: string, lang: keyof Bilingual): string {
  return new Date(day).toLocaleDateString(lang === 'de' ? 'de-DE' : 'en-GB', { timeZone: 'UTC' });
}
