import type { Bilingual } from '../../schema/vocabulary.ts';
import type { CandidateRule } from './candidate.ts';
import type { ComparedName, Parts } from './compared-name.ts';
import { contained, type Setting } from './contained.ts';
import { isSpeltAlike } from './spelt-alike.ts';

/** One reason to ask whether two names mean one body. */
export interface Rule {
  /** Why they may, null where this rule finds nothing. */
  readonly finds: (a: ComparedName, b: ComparedName, setting: Setting) => Bilingual | null;
  readonly otherwise: Bilingual;
  /** Whether it also reads what stands in brackets or at a slash for itself. */
  readonly readsInsertions: boolean;
}

export const rules: Readonly<Record<CandidateRule, Rule>> = {
  'same-key': {
    finds: (a, b) => (a.keys.some((key) => b.keys.includes(key)) ? both(a, b, sameKey) : null),
    otherwise: { de: 'Keine zwei Namen sind gleich geschrieben.', en: 'No two names are spelt the same.' },
    readsInsertions: false,
  },
  'same-words': {
    finds: (a, b) => (a.words === b.words || haveSameParts(a.parts, b.parts) ? both(a, b, sameWords) : null),
    otherwise: {
      de: 'Keine zwei Namen bestehen aus denselben Wörtern.',
      en: 'No two names consist of the same words.',
    },
    readsInsertions: false,
  },
  synonym: {
    finds: (a, b) =>
      a.meaning === b.meaning || haveSameParts(a.meantParts, b.meantParts) ? both(a, b, sameMeaning) : null,
    otherwise: {
      de: 'Bekannte Abkürzungen und gleichbedeutende Wörter machen keine zwei Namen gleich.',
      en: 'Known abbreviations and words of the same meaning make no two names the same.',
    },
    readsInsertions: false,
  },
  acronym: {
    finds: (a, b) => (isShortOf(a, b) ? shortened(a, b) : isShortOf(b, a) ? shortened(b, a) : null),
    otherwise: {
      de: 'Keiner besteht aus den Anfangsbuchstaben des anderen.',
      en: 'Neither consists of the first letters of the other.',
    },
    readsInsertions: true,
  },
  'name-contained': {
    finds: (a, b, setting) =>
      contained(a, b, setting) ? inside(a, b) : contained(b, a, setting) ? inside(b, a) : null,
    otherwise: {
      de: 'Keiner steht im anderen, oder nur als allgemeines Wort oder als der, zu dem der andere gehört.',
      en: 'Neither stands in the other, or only as a general word or as the one to which the other belongs.',
    },
    readsInsertions: true,
  },
  alike: {
    finds: (a, b) => (isSpeltAlike(a, b) ? both(a, b, speltAlike) : null),
    otherwise: { de: 'Die Schreibung ist nicht ähnlich genug.', en: 'The spelling is not alike enough.' },
    readsInsertions: false,
  },
};

const sameKey: Bilingual = {
  de: 'Gleich geschrieben bis auf Großbuchstaben, Leer- und Satzzeichen, Umlaute, Geschlechts- und Rechtsform',
  en: 'Spelt the same but for capitals, blanks and marks, umlauts, forms of gender and legal forms',
};
const sameWords: Bilingual = {
  de: 'Dieselben Wörter bis auf Endungen, Reihenfolge, Zusammensetzung, „Stadt“ und den Namen des Ortes',
  en: 'The same words but for endings, order, composition, “Stadt” and the name of the town',
};
const sameMeaning: Bilingual = {
  de: 'Dieselben Wörter, wenn bekannte Abkürzungen und gleichbedeutende Wörter ersetzt sind',
  en: 'The same words once known abbreviations and words of the same meaning are replaced',
};
const speltAlike: Bilingual = { de: 'Ähnlich geschrieben', en: 'Spelt alike' };

/** Equal parts of compounds, unless these are single words made of the same parts in another order. */
function haveSameParts(a: Parts, b: Parts): boolean {
  return a.text === b.text && (a.oneWord === null || b.oneWord === null || a.oneWord === b.oneWord);
}

function isShortOf(short: ComparedName, long: ComparedName): boolean {
  return short.shortForm !== null && long.shortForms.has(short.shortForm);
}

function both({ printed: a }: ComparedName, { printed: b }: ComparedName, why: Bilingual): Bilingual {
  return { de: `${why.de}: „${a}“ und „${b}“.`, en: `${why.en}: “${a}” and “${b}”.` };
}

function shortened({ printed: short }: ComparedName, { printed: long }: ComparedName): Bilingual {
  return {
    de: `Anfangsbuchstaben: „${short}“ kann für „${long}“ stehen.`,
    en: `First letters: “${short}” may stand for “${long}”.`,
  };
}

function inside({ printed: part }: ComparedName, { printed: whole }: ComparedName): Bilingual {
  return {
    de: `Wort enthalten: „${part}“ steht in „${whole}“.`,
    en: `Word contained: “${part}” stands in “${whole}”.`,
  };
}
