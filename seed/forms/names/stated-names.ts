import type { Basis } from '../../../graph/schema/vocabulary.ts';
import type { PartnerCell, RowDraft, StatedNames } from '../draft.ts';
import { templateWords } from '../template/template-columns.ts';
import type { PlacedName } from './place-names.ts';

/** A name whose meaning and place a template states. */
export interface StatedName extends PlacedName {
  readonly stated: Omit<StatedNames, 'ids'> & { readonly means: string };
}

const bases: Readonly<Partial<Record<string, Basis>>> = {
  M1: 'M1',
  M2: 'M2s',
  M2s: 'M2s',
  M2v: 'M2v',
  Z: 'Z',
  D: 'D',
};

/**
 * The names of a cell as an exported document states them, uncut; null where it states none, or where names and ids do not
 * go together any more because somebody changed one of the two.
 */
export function statedNames(
  row: RowDraft,
  { pieces, measures, basis: code, stated }: PartnerCell,
  isKnown: (id: string) => boolean,
): StatedName[] | null {
  if (stated === undefined || stated.ids.length === 0) return null;
  const { ids, ...said } = stated;
  const lines = pieces.map(({ text, lines }) => ({ text: text.trim(), lines }));
  const printed =
    lines.length === ids.length
      ? lines
      : lines.flatMap(({ text, lines }) => text.split(/\s*;\s*/u).map((part) => ({ text: part, lines })));
  const basis = bases[code ?? 'M2'];
  if (printed.length !== ids.length || basis === undefined || !ids.every(isKnown)) return null;
  const [at = null] = measures;
  const placed = placeOf(basis, at, row.measures.length);
  return printed.map(({ text, lines }, entry) => {
    const possible = text.startsWith(templateWords.possible);
    return {
      as: possible ? text.slice(templateWords.possible.length) : text,
      ...{ lines, entry, possible, cut: 'line', doubts: [], ...placed },
      stated: { ...said, means: ids[entry] ?? '' },
    };
  });
}

/** A basis at a measure needs one, and where a row has a single one, it is sure which. */
function placeOf(basis: Basis, at: number | null, measures: number): Pick<PlacedName, 'basis' | 'at'> {
  if (basis === 'Z' || basis === 'D')
    return basis === 'Z' && measures === 1 ? { basis: 'M2s', at: 1 } : { basis, at: null };
  if (at === null) return { basis: 'Z', at: null };
  return { basis: basis === 'M2v' && measures === 1 ? 'M2s' : basis, at };
}
