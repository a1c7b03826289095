import { ActorType } from '../../../graph/schema/actor-types.ts';
import { CompareQuery } from '../../../graph/schema/compare-answers.ts';
import { GapKind } from '../../../graph/schema/gap-kinds.ts';
import { ActorStatus, Basis, NodeId, ProductKind } from '../../../graph/schema/vocabulary.ts';
import { layouts } from '../layout/layouts.ts';
import type { Focus, Viewport } from '../map/map-props.ts';
import { pageOf } from './page-path.ts';
import {
  compareSides,
  dismissedFilters,
  emptyState,
  gapsTabs,
  mostDocuments,
  rowFilters,
  type Sort,
  type ViewState,
} from './view-state.ts';

/** The view an address asks for. Unknown values are dropped: an old link still opens, with what is left of it. */
export function decode(path: string, search: string): ViewState {
  const query = new URLSearchParams(search);
  const list = (key: string): string[] => (query.get(key) ?? '').split(',').filter((part) => part !== '');
  const ids = (key: string): string[] => list(key).filter((id) => NodeId.safeParse(id).success);

  return {
    page: pageOf(path),
    lang: query.get('lang') === 'en' ? 'en' : 'de',
    documents: unique(ids('documents')).slice(0, mostDocuments),
    level: oneOf(['product', 'measure'], query.get('level')) ?? emptyState.level,
    layout: oneOf(layouts, query.get('layout')) ?? emptyState.layout,
    view: oneOf(['karte', 'tabelle', 'beides'], query.get('view')),
    sections: unique(list('sections')),
    kinds: known(ProductKind.options, list('kinds')),
    types: known(ActorType.options, list('types')),
    status: query.has('status') ? known(ActorStatus.options, list('status')) : emptyState.status,
    basis: known(Basis.options, list('basis')),
    selection: query.get('select'),
    focus: focusOf(query.get('focus'), query.get('depth')),
    path: pathBetween(ids('path')),
    added: unique(ids('add')),
    opened: unique(ids('open')),
    viewport: viewportOf(query.get('at')),
    sort: sortOf(query.get('sort')),
    text: query.get('q') ?? '',
    rows: oneOf(rowFilters, query.get('rows')) ?? emptyState.rows,
    tab: oneOf(gapsTabs, query.get('tab')) ?? emptyState.tab,
    gapKinds: known(GapKind.options, list('gaps')),
    dismissed: oneOf(dismissedFilters, query.get('dismissed')) ?? emptyState.dismissed,
    a: ids('a')[0] ?? null,
    b: ids('b')[0] ?? null,
    compareLevel:
      oneOf(CompareQuery.shape.level.unwrap().options, query.get('by')) ?? emptyState.compareLevel,
    include: oneOf(CompareQuery.shape.include.unwrap().options, query.get('include')) ?? emptyState.include,
    side: oneOf(compareSides, query.get('side')) ?? emptyState.side,
  };
}

function oneOf<T extends string>(options: readonly T[], value: string | null): T | null {
  return options.find((option) => option === value) ?? null;
}

/** In the order of the vocabulary, so that two ways to the same filter give the same address. */
function known<T extends string>(options: readonly T[], values: readonly string[]): T[] {
  return options.filter((option) => values.includes(option));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function focusOf(id: string | null, depth: string | null): Focus | null {
  if (id === null || !NodeId.safeParse(id).success) return null;
  return { id, depth: depth === '2' ? 2 : depth === '3' ? 3 : 1 };
}

function pathBetween([from, to]: readonly string[]): ViewState['path'] {
  return from === undefined || to === undefined || from === to ? null : { from, to };
}

function viewportOf(text: string | null): Viewport | null {
  const [x, y, zoom] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || zoom === undefined) return null;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

function sortOf(text: string | null): Sort | null {
  const key = (text ?? '').replace(/^-/, '');
  return key === '' ? null : { key, descending: text?.startsWith('-') ?? false };
}
