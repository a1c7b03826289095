/** 97.5 % point of the normal distribution: 95 % lie within this many standard errors on both sides. */
const z = 1.959964;

/**
 * 95 % score interval of the share `hits / cases`, between 0 and 1 (E. B. Wilson: Probable inference, the law of
 * succession, and statistical inference, JASA 22 (1927), 209–212). Unlike the textbook interval it holds for few cases
 * and for shares near 0 and 1. Without cases nothing is known: 0 to 1.
 */
export function wilsonInterval(hits: number, cases: number): [low: number, high: number] {
  if (cases === 0) return [0, 1];
  const share = hits / cases;
  const spread = 1 + z ** 2 / cases;
  const centre = (share + z ** 2 / (2 * cases)) / spread;
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return [hits === 0 ? 0 : Math.max(0, centre - half), hits === cases ? 1 : Math.min(1, centre + half)];
}
