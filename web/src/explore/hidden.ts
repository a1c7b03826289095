import { ActorType } from '../../../graph/schema/actor-types.ts';
import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { ActorStatus, TieBasis } from '../../../graph/schema/vocabulary.ts';
import type { ViewState } from '../url-state/view-state.ts';
import { endFocus } from '../url-state/end-focus.ts';
import { toggled } from './toggle-filter.ts';

export type Filters = Pick<ViewState, 'types' | 'basis' | 'sections' | 'kinds' | 'status'>;
type View = Filters & Pick<ViewState, 'focus' | 'layout'>;

/** The filters as they are when nothing was chosen: every kind, evidence and area, of names those of identifiable bodies. */
export const noFilters: Filters = { types: [], basis: [], sections: [], kinds: [], status: ['identifiable'] };

/**
 * What one filter keeps out of the view and one click brings back. `values`: which of its values, several where they
 * are too many to be told one by one. `count` counts what comes back while the other filters stay, as distinct names, as
 * mentions or as rows of the programme; null where two filters of rows overlap, so that neither hides a number alone.
 */
export interface Hidden {
  readonly filter: keyof Filters | 'focus';
  readonly values: readonly string[];
  readonly count: number | null;
  readonly back: Partial<ViewState>;
}

export interface HiddenNames {
  readonly parts: readonly Hidden[];
  /** Distinct names that are not on view, of all names that tie in the chosen programmes. */
  readonly names: number;
  readonly of: number;
}

/** More values of a filter than these are told as one number. */
const toldOneByOne = 3;

/** How many filters differ from `noFilters`. */
export function activeFilters(view: Filters): number {
  return (Object.keys(noFilters) as (keyof Filters)[]).filter(
    (filter) => view[filter].join() !== noFilters[filter].join(),
  ).length;
}

/** Everything the filters and the focus keep out of view. `network` is the filtered answer, `shown` what of it is drawn. */
export function hiddenNames(
  network: NetworkAnswer,
  view: View,
  shown: Pick<NetworkAnswer, 'nodes'>,
): HiddenNames {
  const { facets, coverage } = network;
  const drawn = namesIn(shown);
  const outside = [...namesIn(network)].filter((id) => !drawn.has(id)).length;
  const rows = coverage.rows - coverage.rowsShown;
  const rowFilters = [view.sections, view.kinds].filter((chosen) => chosen.length > 0).length;
  const parts = [
    ...byValue(
      'status',
      facets.status.map(({ status, actors }) => ({ value: status, count: actors })),
      view.status,
      (value) => ({
        status: ActorStatus.options.filter((one) => one === value || view.status.includes(one)),
      }),
    ),
    ...(view.types.length === 0
      ? []
      : byValue(
          'types',
          facets.types.map(({ type, actors }) => ({ value: type, count: actors })),
          view.types,
          (value) => ({ types: toggled(ActorType.options, view.types, value) }),
        )),
    ...(view.basis.length === 0
      ? []
      : byValue(
          'basis',
          facets.basis.map(({ basis, mentions }) => ({ value: basis, count: mentions })),
          view.basis,
          (value) => ({ basis: toggled(TieBasis.options, view.basis, value) }),
        )),
    ...ofRows(
      'sections',
      facets.sections.map(({ code }) => code),
      view.sections,
      rows,
      rowFilters,
    ),
    ...ofRows(
      'kinds',
      facets.kinds.map(({ kind }) => kind),
      view.kinds,
      rows,
      rowFilters,
    ),
    ...(view.focus === null || outside === 0
      ? []
      : [{ filter: 'focus' as const, values: [], count: outside, back: endFocus(view) }]),
  ];
  return { parts, names: Math.max(0, coverage.names - drawn.size), of: coverage.names };
}

function namesIn({ nodes }: Pick<NetworkAnswer, 'nodes'>): Set<string> {
  return new Set(nodes.flatMap(({ id, label }) => (label === 'Actor' ? [id] : [])));
}

/** Values that would add names or mentions if they were ticked: each for itself, or all of them as one part. */
function byValue<T extends string>(
  filter: 'status' | 'types' | 'basis',
  facet: readonly { value: T; count: number }[],
  chosen: readonly T[],
  back: (value: T) => Partial<ViewState>,
): Hidden[] {
  const left = facet.filter(({ value, count }) => count > 0 && !chosen.includes(value));
  const values = left.map(({ value }) => value);
  if (filter === 'status' || left.length <= toldOneByOne)
    return left.map(({ value, count }) => ({ filter, values: [value], count, back: back(value) }));
  return [{ filter, values, count: left.reduce((sum, { count }) => sum + count, 0), back: { [filter]: [] } }];
}

/** Sections or kinds of area that are not ticked; the rows they hold are counted where no other filter hides rows too. */
function ofRows(
  filter: 'sections' | 'kinds',
  all: readonly string[],
  chosen: readonly string[],
  rows: number,
  rowFilters: number,
): Hidden[] {
  if (chosen.length === 0 || rows === 0) return [];
  const values = all.filter((value) => !chosen.includes(value));
  return [{ filter, values, count: rowFilters === 1 ? rows : null, back: { [filter]: [] } }];
}
