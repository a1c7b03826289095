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

/** Whether two names written in one differ in their ending only, or few letters of the first are still to be typed. */
export function differsInEnding(asked: string, known: string): boolean {
  const rest = known.length - asked.length;
  if (rest > longestRest || rest < -longestEnding || asked.length < shortestStem) return false;
  return (asked.length >= 2 * rest && known.startsWith(asked)) || stem(asked) === stem(known);
}
