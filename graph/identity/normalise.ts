const softHyphen = /\u00AD/g;
const hyphenBeforeContinuation = /-[ \t]*\r?\n\s*(?=\p{Ll})/gu;
const hyphenBeforeName = /-[ \t]*\r?\n\s*(?=\p{Lu})/gu;
const genderEnding =
  /(?<=\p{L})(?:[*:_·]|\/-?)(?:innen|in)(?!\p{L})|(?<=\p{L})(?:[*:_·]|\/-?)(?:INNEN|In(?:nen)?)(?!\p{L})|(?<=\p{Ll})In(?:nen)?(?!\p{L})/gu;
/** Never at the beginning of a name: "Ev. Kirchengemeinde". */
const legalForm =
  /(?<=[\p{L}\d].*)(?<![\p{L}\d])(?:e\.?\s?v|g?gmbh|gug|ug|e\.?\s?g)(?![\p{L}\d])\.?|(?<!\p{L})\(haftungsbeschränkt\)/gu;
const modalityWord = /(?<!\p{L})(?:ggf|evtl|u\.\s?a|z\.\s?b)(?!\p{L})\.?/gu;
const initials = /(?<![\p{L}\d])(?:\p{L}\.\s?){2,}(?:\p{L}(?![\p{L}\d]))?/gu;
const saint = /(?<![\p{L}\d])st(?:\.\s*|\s+)(?=\p{L})/gu;
const street = /(?<=\p{L})str(?:\.|(?!\p{L}))/gu;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const combiningMark = /\p{M}+/gu;

const umlautPairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The wording as a person would type it: one Unicode form, line breaks and the hyphens they caused undone. */
export function joinLines(wording: string): string {
  return wording
    .normalize('NFC')
    .replace(softHyphen, '')
    .replace(hyphenBeforeContinuation, '')
    .replace(hyphenBeforeName, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name with the endings that its gender form stands for: "Dozent*innen" as Dozent, Dozentinnen and Dozenten. */
export function genderForms(wording: string): string[] {
  const joined = joinLines(wording);
  const bare = joined.replace(genderEnding, '');
  if (bare === joined) return [joined];
  const masculine = joined.replace(genderEnding, (_, at: number) =>
    /e[lnr]?$/u.test(joined.slice(0, at)) ? '' : 'en',
  );
  return [...new Set([bare, joined.replace(genderEnding, 'innen'), masculine])];
}

/** Lower case without gender endings, legal forms, "ggf." and punctuation; umlauts are still there. */
function reduce(wording: string): string {
  const lower = joinLines(wording).replace(genderEnding, '').toLowerCase();
  const words = (text: string): string =>
    text
      .replace(initials, (letters) => ` ${letters.replace(notLetterOrDigit, '')} `)
      .replace(saint, 'sankt ')
      .replace(street, 'straße')
      .replaceAll('&', ' und ')
      .replace(notLetterOrDigit, ' ')
      .trim();
  // A name that is nothing but such a word ("UG") keeps it: an empty key would match everything.
  return words(lower.replace(legalForm, ' ').replace(modalityWord, ' ')) || words(lower);
}

function stripMarks(text: string): string {
  return text.normalize('NFD').replace(combiningMark, '').replace(/ß/g, 'ss').normalize('NFC');
}

/**
 * The keys under which a name is found: umlauts written out ("jugendfoerderung") and umlauts dropped
 * ("jugendforderung"). Both are equal for names without umlauts.
 */
export function nameKeys(wording: string): readonly [written: string, dropped: string] {
  const reduced = reduce(wording);
  const written = stripMarks(reduced.replace(/[äöüß]/g, (letter) => umlautPairs[letter] ?? letter));
  return [written, stripMarks(reduced)];
}

/** The legal forms in a wording, each as one word: "ev". */
export function legalForms(wording: string): string[] {
  return (joinLines(wording).toLowerCase().match(legalForm) ?? []).map((form) =>
    form.replace(notLetterOrDigit, ''),
  );
}
