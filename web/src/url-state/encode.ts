import type { Viewport } from '../map/map-props.ts';
import { pathOf } from './page-path.ts';
import { emptyState, type ViewState } from './view-state.ts';

/** Path and query string of a view. What is as by default is left out, so plain views have plain addresses. */
export function encode(state: ViewState): string {
  const pairs: [string, string][] = [];
  const put = (key: string, value: string | null | undefined): void => {
    if (value !== null && value !== undefined && value !== '') pairs.push([key, value]);
  };
  const putList = (key: string, values: readonly string[]): void => put(key, values.join(','));

  putList('documents', state.documents);
  if (state.level !== emptyState.level) put('level', state.level);
  if (state.layout !== emptyState.layout) put('layout', state.layout);
  put('view', state.view);
  putList('sections', state.sections);
  putList('kinds', state.kinds);
  putList('types', state.types);
  if (state.status.join(',') !== emptyState.status.join(',')) put('status', state.status.join(',') || 'none');
  putList('basis', state.basis);
  put('select', state.selection);
  put('focus', state.focus?.id);
  if (state.focus !== null && state.focus.depth !== 1) put('depth', String(state.focus.depth));
  if (state.path !== null) put('path', `${state.path.from},${state.path.to}`);
  putList('add', state.added);
  putList('open', state.opened);
  if (state.viewport !== null) put('at', viewportText(state.viewport));
  if (state.sort !== null) put('sort', `${state.sort.descending ? '-' : ''}${state.sort.key}`);
  put('q', state.text);
  if (state.rows !== emptyState.rows) put('rows', state.rows);
  if (state.tab !== emptyState.tab) put('tab', state.tab);
  putList('gaps', state.gapKinds);
  if (state.dismissed !== emptyState.dismissed) put('dismissed', state.dismissed);
  put('a', state.a);
  put('b', state.b);
  if (state.compareLevel !== emptyState.compareLevel) put('by', state.compareLevel);
  if (state.include !== emptyState.include) put('include', state.include);
  if (state.side !== emptyState.side) put('side', state.side);
  if (state.lang !== emptyState.lang) put('lang', state.lang);

  const query = pairs.map(([key, value]) => `${key}=${escape(value)}`).join('&');
  return pathOf(state.page) + (query === '' ? '' : `?${query}`);
}

/** Fine enough that a reload draws every box on the very pixel it was on. */
function viewportText({ x, y, zoom }: Viewport): string {
  return [round(x, 3), round(y, 3), round(zoom, 6)].join(',');
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Slashes, commas and colons are harmless in a query and keep ids readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%3A/g, ':');
}
