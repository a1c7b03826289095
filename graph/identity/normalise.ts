const softHyphen = /\u00AD/g;
const hyphenBeforeContinuation = /-[ \t]*\r?\n\s*(?=\p{Ll})/gu;
const hyphenBeforeName = /-[ \t]*\r?\n\s*(?=\p{Lu})/gu;
const genderEnding = /(?<=\p{Ll})(?:[*:_·][Ii]n(?:nen)?|\/-?[Ii]n(?:nen)?|In(?:nen)?)(?!\p{L})/gu;
const legalForm =
  /(?<![\p{L}\d])(?:e\.?\s?v|g?gmbh|gug|ug|e\.?\s?g)(?![\p{L}\d])\.?|(?<!\p{L})\(haftungsbeschränkt\)/gu;
const modalityWord = /(?<!\p{L})(?:ggf|evtl|u\.\s?a|z\.\s?b)(?!\p{L})\.?/gu;
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

/** Lower case without gender endings, legal forms, "ggf." and punctuation; umlauts are still there. */
function reduce(wording: string): string {
  const lower = joinLines(wording).replace(genderEnding, '').toLowerCase();
  const words = (text: string): string => text.replace(notLetterOrDigit, ' ').trim();
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
