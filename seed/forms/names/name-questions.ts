import { decisionKey, wordingKey } from '../../../graph/identity/decision-key.ts';
import { compareText } from '../../../graph/schema/compare-text.ts';
import type { Proposal } from '../../../graph/schema/registry.ts';
import type { ReviewKind } from '../../../graph/schema/review-kind.ts';
import type { Lines } from '../../../graph/schema/vocabulary.ts';
import type { NameContext } from './known-names.ts';
import type { NewName } from './new-names.ts';
import type { Doubt } from './name-draft.ts';

/** What is asked before a programme is loaded; `pair`, `kind` and `code` are those of the review list. */
export type NameQuestionKind = Extract<ReviewKind, 'pair' | 'kind' | 'code'> | 'cut' | 'tail';

/**
 * One question. `key`: under what its answer is kept (of a cut: town and the cell's words). `names`: in how many places the
 * document prints what it is about, which is how many readings an answer changes.
 */
export interface NameQuestion {
  readonly kind: NameQuestionKind;
  readonly key: string;
  readonly wording: string;
  readonly lines: Lines | null;
  readonly doubts: readonly Doubt[];
  readonly names: number;
}

/** A cell as it was cut, where somebody should look. */
export interface DoubtfulCell {
  readonly text: string;
  readonly lines: Lines;
  readonly doubts: readonly Doubt[];
  readonly names: number;
}

/** Doubts that the cut of a cell answers; a code is asked by itself, and a dropped person by its own question. */
const aboutCuts: ReadonlySet<Doubt> = new Set(['bare', 'und-open', 'slash', 'litter']);

/** One question for each cell's text, unclear name, code, and pair that is not decided, those that change most first. */
export function nameQuestions(
  { town, decisions }: NameContext,
  cells: readonly DoubtfulCell[],
  names: readonly NewName[],
  proposals: readonly Proposal[],
): NameQuestion[] {
  const times = new Map(names.map((name) => [name.id, name.times]));
  const wording = new Map(names.map((name) => [name.id, name.wording]));
  const cuts = [...Map.groupBy(cells, ({ text }) => wordingKey(text)).entries()].flatMap(
    ([key, same]): NameQuestion[] => {
      const doubts = [...new Set(same.flatMap((cell) => cell.doubts))];
      const [first] = same;
      const tail = doubts.includes('tail');
      if (first === undefined || !(tail || doubts.some((doubt) => aboutCuts.has(doubt)))) return [];
      return [
        {
          kind: tail ? 'tail' : 'cut',
          key: tail ? `tail|${town}|${key}` : decisionKey({ kind: 'cut', town, text: first.text, names: [] }),
          wording: first.text,
          lines: first.lines,
          doubts,
          names: same.reduce((sum, cell) => sum + cell.names, 0),
        },
      ];
    },
  );
  const kinds = names.flatMap(({ wording: name, told, id, times: count }): NameQuestion[] => {
    const kind =
      told.kind === 'code' ? 'code' : told.type === 'unclear' && told.kind === 'identifiable' ? 'kind' : null;
    if (kind === null) return [];
    const key = decisionKey({
      kind: 'actor',
      actor: id,
      field: kind === 'code' ? 'guess' : 'type',
      value: null,
    });
    return [{ kind, key, wording: name, lines: null, doubts: [], names: count }];
  });
  const pairs = proposals.map(({ a, b }): NameQuestion => ({
    kind: 'pair',
    key: decisionKey({ kind: 'pair', a, b, judged: 'same' }),
    wording: wording.get(a) ?? wording.get(b) ?? a,
    lines: null,
    doubts: [],
    names: (times.get(a) ?? 0) + (times.get(b) ?? 0),
  }));
  return [...cuts, ...kinds, ...pairs]
    .filter(({ key }) => !decisions.has(key))
    .sort((one, other) => other.names - one.names || compareText(one.key, other.key));
}
