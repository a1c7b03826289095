const ending = /(?:e[nrsm]?|n|s)$/u;
const longestEnding = 2;
const shortestStem = 4;
/** Letters that may be missing at the end of a name. */
const longestRest = 3;

/** A word without the ending that tells its case or number: "musikschulen", "musikschule" and "musikschul" are one. */
export function stem(word: string): string {
  const short = word.replace(ending, '');
  return short.length < shortestStem ? word : short;
}

const women = /inn(?:en)?$/u;
const latin = /e?ums?$|een$/u;
/** Letters that are left of the shortest word with a Latin ending: "museum". */
const shortestLatin = 3;

/**
 * What all forms of a word have in common, a key and no word: "vereinen", "vereins" and "verein" are "verei", "museen" and
 * "museum" are "mus". Numbers and what is short stay as they are.
 */
export function root(word: string): string {
  if (/\d/u.test(word)) return word;
  const bare = word.replace(latin, '');
  if (bare !== word && bare.length >= shortestLatin) return bare;
  const short = stem(word.replace(women, ''));
  return short === word || short.length < shortestStem ? word : root(short);
}

/** Whether two names written in one differ in their ending only, or few letters of the first are still to be typed. */
export function differsInEnding(asked: string, known: string): boolean {
  const rest = known.length - asked.length;
  if (rest > longestRest || rest < -longestEnding || asked.length < shortestStem) return false;
  return (asked.length >= 2 * rest && known.startsWith(asked)) || stem(asked) === stem(known);
}
