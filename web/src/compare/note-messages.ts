/** What the lists say of an entry besides its evidence. */
const de = {
  inA: (a: string) => `${a} bei einem anderen Bereich genannt`,
  inARow: (a: string) => `${a} in einer anderen Zeile genannt`,
  elsewhere: (names: string) => `bekannt aus ${names}`,
  firstNamed: 'vorher in keinem geladenen Dokument genannt',
  nowhereElse: 'in keinem anderen geladenen Dokument genannt',
  maybe: (wording: string, why: string) => `vielleicht derselbe wie „${wording}“ (${why})`,
  maybeWhy: {
    proposal: 'offen',
    near: 'fast dieselben Wörter, ungeprüft',
    meant: 'Abkürzung oder gleichbedeutendes Wort, ungeprüft',
    contained: 'ein Name steckt im anderen, ungeprüft',
    'run-together': 'vielleicht zwei Namen in einem, ungeprüft',
  },
  through: {
    whole: (name: string, wording: string) => `${name} nur über das Ganze genannt: „${wording}“`,
    part: (name: string, wording: string) => `${name} nur über einen Teil genannt: „${wording}“`,
  },
};

export type NoteMessages = typeof de;

const en: NoteMessages = {
  inA: (a) => `named in ${a} at another area`,
  inARow: (a) => `named in ${a} in another row`,
  elsewhere: (names) => `known from ${names}`,
  firstNamed: 'named in no earlier loaded document',
  nowhereElse: 'named in no other loaded document',
  maybe: (wording, why) => `may be the same as “${wording}” (${why})`,
  maybeWhy: {
    proposal: 'open',
    near: 'almost the same words, unreviewed',
    meant: 'abbreviation or word of the same meaning, unreviewed',
    contained: 'one name stands in the other, unreviewed',
    'run-together': 'perhaps two names in one, unreviewed',
  },
  through: {
    whole: (name, wording) => `${name} names only the whole: “${wording}”`,
    part: (name, wording) => `${name} names only a part: “${wording}”`,
  },
};

export const noteMessages = { de, en };
