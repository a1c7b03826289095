import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { startDocument } from '../ui/documents.svelte.ts';

type Comparable = Pick<DocumentAnswer, 'id' | 'municipality' | 'form' | 'year'> & {
  readonly counts: Pick<DocumentAnswer['counts'], 'ties'>;
};

/**
 * What a comparison opens with: the latest document that names partners and the one before it of the same town and form.
 * Where the latest has none before it, the latest that has; without any such pair the two latest. Null below two.
 */
export function defaultPair<D extends Comparable>(all: readonly D[]): { a: D; b: D } | null {
  const followed = all.filter((document) => predecessor(all, document) !== null && document.counts.ties > 0);
  const b = startDocument(followed.length > 0 ? followed : all);
  if (b === null) return null;
  const a = predecessor(all, b) ?? startDocument(all.filter(({ id }) => id !== b.id));
  return a === null ? null : { a, b };
}

/**
 * The pair to open when the address names one side only, or none. The other side is the default one, unless that is the
 * same document: then its neighbour in time, or the other document of the default. Null if there is no other.
 */
export function startPair<D extends Comparable>(
  all: readonly D[],
  a: string | null,
  b: string | null,
): { a: string; b: string } | null {
  const start = defaultPair(all);
  if (start === null) return null;
  const pair = { a: a ?? start.a.id, b: b ?? start.b.id };
  if (pair.a !== pair.b || (a !== null && b !== null)) return pair;
  const same = all.find(({ id }) => id === pair.a);
  const before = same === undefined ? null : predecessor(all, same);
  const other = before?.id ?? (pair.a === start.a.id ? start.b.id : start.a.id);
  return a === null ? { a: other, b: pair.b } : { a: pair.a, b: other };
}

/** The latest earlier document of the same town and form. */
export function predecessor<D extends Comparable>(all: readonly D[], of: D): D | null {
  const { year } = of;
  if (year === null) return null;
  const earlier = all.filter(
    (other) =>
      other.municipality.id === of.municipality.id &&
      other.form === of.form &&
      other.year !== null &&
      other.year < year,
  );
  return earlier.toSorted((x, y) => (y.year ?? 0) - (x.year ?? 0))[0] ?? null;
}

/** Years between two compared documents of a town for which no document is there: "no programme", which is not zero. */
export function yearsWithout(
  all: readonly Comparable[],
  a: Pick<Comparable, 'municipality' | 'year'>,
  b: Pick<Comparable, 'municipality' | 'year'>,
): number[] {
  if (a.year === null || b.year === null || a.municipality.id !== b.municipality.id) return [];
  const [from, to] = [Math.min(a.year, b.year), Math.max(a.year, b.year)];
  const there = new Set(
    all.filter((one) => one.municipality.id === a.municipality.id).map(({ year }) => year),
  );
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at).filter(
    (year) => !there.has(year),
  );
}
