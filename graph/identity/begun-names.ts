import type { Findable } from './findable.ts';
import { compareMet, kindRank, MatchGrade, type Met } from './ranking.ts';
import type { SearchTerm } from './search-term.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The names that a few letters begin, as far as they are among the first `limit` hits: such letters meet most of all names,
 * and only kinds that can still be among the first are looked at. Null where names alone do not fill the list.
 */
export function begunNames(
  { names, spellings }: Vocabulary,
  letters: string,
  admits: (entry: Findable) => boolean,
  limit: number,
): readonly Met[] | null {
  const byKind: { readonly term: SearchTerm; readonly grade: MatchGrade }[][] = [];
  for (const { word, terms } of names.beginning(letters))
    for (const term of terms.flat()) {
      const grade = gradeOf(term, letters, word === letters);
      (byKind[kindRank(term.entry) * 2 + (grade === MatchGrade.prefix ? 0 : 1)] ??= []).push({ term, grade });
    }
  const best = new Map<Findable, Met>();
  const note = (term: SearchTerm, grade: MatchGrade): void => {
    const known = best.get(term.entry);
    if (known === undefined && !admits(term.entry)) return;
    const met = metBy(term, grade);
    if (known === undefined || compareMet(met, known) < 0) best.set(term.entry, met);
  };
  for (const terms of byKind) {
    if (terms === undefined) continue;
    for (const { term, grade } of terms) note(term, grade);
    if (best.size >= limit) break;
  }
  if (best.size < limit) return null;
  for (const list of [names, spellings])
    for (const term of list.termsOf(letters).flat()) note(term, gradeOf(term, letters, true));
  return [...best.values()];
}

function gradeOf(term: SearchTerm, letters: string, isWord: boolean): MatchGrade {
  const { keys, joined } = term.spelled();
  if (keys.includes(letters)) return term.alias ? MatchGrade.alias : MatchGrade.name;
  if (joined.includes(letters)) return MatchGrade.joined;
  if (joined.some((known) => known.startsWith(letters))) return MatchGrade.prefix;
  return isWord ? MatchGrade.words : MatchGrade.begun;
}

function metBy({ entry, wording, length }: SearchTerm, grade: MatchGrade): Met {
  const begun = grade === MatchGrade.begun ? 1 : 0;
  return {
    entry,
    matched: wording,
    grade,
    edits: 0,
    begun,
    placed: 0,
    spare: length - 1,
    missed: [],
    lost: 0,
  };
}
