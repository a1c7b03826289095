import { nameRoots } from '../../../graph/identity/name-roots.ts';
import { isOfficeCode } from '../../../graph/identity/office-code.ts';
import type { Basis } from '../../../graph/schema/vocabulary.ts';
import type { MeasureDraft, PartnerCell, RowDraft, StatedNames } from '../draft.ts';
import type { CutCell } from './cut-cell.ts';
import type { NameDraft } from './name-draft.ts';

/** A name with how strongly it is tied to a measure of its row: `at` is its running number from 1, null for none. */
export interface PlacedName extends NameDraft {
  readonly basis: Basis;
  readonly at: number | null;
  /** Where a template says that it stands; absent for what stands where its cell does. */
  readonly where?: Pick<StatedNames, 'column' | 'isObject'>;
}

/**
 * The basis of each name of a cell: in a measure's own words (M1); beside the only measure of its table line or row (M2,
 * presumed where that measure may be several); as many entries as measures in the same order (M2, presumed); else the
 * row. Without a measure a name stands in the document only.
 */
export function placeNames(row: RowDraft, cell: PartnerCell, { names, entries }: CutCell): PlacedName[] {
  const beside = cell.measures.filter((number) => row.measures[number - 1] !== undefined);
  const measures = beside.length > 0 ? beside : row.measures.map((_, at) => at + 1);
  const [only] = measures;
  const isSingle = measures.length === 1;
  const stated = /^(M1|M2|Z|D)/u.exec(cell.basis?.trim() ?? '')?.[1];
  return names.map((name): PlacedName => {
    if (only === undefined || stated === 'D') return { ...name, basis: 'D', at: null };
    if (stated === 'Z' && row.measures.length > 1) return { ...name, basis: 'Z', at: null };
    const says = measures.find((number) => speaksOf(row.measures[number - 1], name.as));
    if (says !== undefined) return { ...name, basis: 'M1', at: says };
    if (isSingle || stated === 'M2')
      return { ...name, basis: mayBeSeveral(row.measures[only - 1]) ? 'M2v' : 'M2s', at: only };
    const facing = measures[name.entry];
    // What was parted by words alone prints no entries that could be counted.
    const inOrder =
      entries === measures.length &&
      names.every(({ cut }) => cut !== 'bare') &&
      measures.every((number) => !mayBeSeveral(row.measures[number - 1]));
    return inOrder && facing !== undefined
      ? { ...name, basis: 'M2v', at: facing }
      : { ...name, basis: 'Z', at: null };
  });
}

function mayBeSeveral(measure: MeasureDraft | undefined): boolean {
  return measure !== undefined && (measure.uncertain || measure.cuts.length > 0);
}

/** Whether a measure's own words hold a name, inflected or not; a code only as it is printed. */
function speaksOf(measure: MeasureDraft | undefined, name: string): boolean {
  if (measure === undefined || isOfficeCode(name)) return false;
  const wanted = nameRoots(name).join(' ');
  return wanted !== '' && ` ${nameRoots(measure.text).join(' ')} `.includes(` ${wanted} `);
}
