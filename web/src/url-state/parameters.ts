import { ActorType } from '../../../graph/schema/actor-types.ts';
import { ChangeKind } from '../../../graph/schema/change.ts';
import { CompareQuery } from '../../../graph/schema/compare-answers.ts';
import { ReviewKind } from '../../../graph/schema/review-kind.ts';
import { GapKind } from '../../../graph/schema/gap-kinds.ts';
import { ListedState } from '../../../graph/schema/reference-list-answers.ts';
import { ActorStatus, NodeId, ProductKind } from '../../../graph/schema/vocabulary.ts';
import { layouts, type Layout } from '../layout/layouts.ts';
import type { Focus } from '../map/map-props.ts';
import {
  bases,
  depth,
  ends,
  idOrNull,
  numberOrNull,
  ids,
  oneOf,
  owners,
  someOf,
  someOrNone,
  sort,
  text,
  textOrNull,
  viewport,
  words,
  type Codec,
} from './codecs.ts';
import {
  compareSides,
  dismissedFilters,
  gapsTabs,
  importPanes,
  languages,
  levels,
  rowFilters,
  views,
  type CompareSide,
  type DismissedFilter,
  type GapsTab,
  type ImportPane,
  type Lang,
  type Level,
  type RowFilter,
  type View,
} from './view-options.ts';

/** A part of a view and the names under which it stands in an address. Texts are null where a name is absent. */
export interface Parameter<T> {
  readonly names: readonly string[];
  readonly initial: T;
  readonly read: (texts: readonly (string | null)[]) => T | undefined;
  readonly write: (value: T) => readonly string[];
}

function parameter<T>(name: string, codec: Codec<T>, initial: NoInfer<T>): Parameter<T> {
  return {
    names: [name],
    initial,
    read: ([value]) => (value == null ? undefined : codec.read(value)),
    write: (value) => [codec.write(value)],
  };
}

/** A choice that may be left to the page. */
function choice<T extends string>(name: string, options: readonly T[]): Parameter<T | null> {
  const codec = oneOf(options);
  return parameter<T | null>(
    name,
    { read: codec.read, write: (value) => (value === null ? '' : codec.write(value)) },
    null,
  );
}

const focus: Parameter<Focus | null> = {
  names: ['focus', 'depth'],
  initial: null,
  read: ([id, steps]) =>
    NodeId.safeParse(id).success && id != null ? { id, depth: depth.read(steps ?? '') ?? 1 } : null,
  write: (value) => [value?.id ?? '', value === null || value.depth === 1 ? '' : depth.write(value.depth)],
};

/** A view holds no more documents than the server answers for at once. */
export const mostDocuments = 20;

/** Everything a view can be made of beside its page, in the order in which it stands in an address. */
export const parameters = {
  documents: parameter('documents', ids(mostDocuments), []),
  level: parameter<Level>('level', oneOf(levels), 'product'),
  layout: parameter<Layout>('layout', oneOf(layouts), 'bruecken'),
  /** null: the width of the window decides (list on phones, map elsewhere). */
  view: choice<View>('view', views),
  sections: parameter('sections', words, []),
  kinds: parameter('kinds', someOf(ProductKind.options), []),
  types: parameter('types', someOf(ActorType.options), []),
  status: parameter('status', someOrNone(ActorStatus.options), ['identifiable']),
  basis: parameter('basis', bases, []),
  /** A node id, a tie id, or the key of what a list shows. */
  selection: parameter('select', textOrNull, null),
  focus,
  path: parameter('path', ends, null),
  /** Nodes whose further neighbours were added to the view. */
  added: parameter('add', ids(), []),
  /** Owners of the folded lists of partners that are open. */
  opened: parameter('open', owners, []),
  viewport: parameter('at', viewport, null),
  sort: parameter('sort', sort, null),
  /** Free text that filters a list. */
  text: parameter('q', text, ''),
  rows: parameter<RowFilter>('rows', oneOf(rowFilters), 'alle'),
  tab: parameter<GapsTab>('tab', oneOf(gapsTabs), 'gaps'),
  gapKinds: parameter('gaps', someOf(GapKind.options), []),
  dismissed: parameter<DismissedFilter>('dismissed', oneOf(dismissedFilters), 'open'),
  /** Which reference list is held against the documents, and bodies of which states are shown. */
  list: parameter('list', idOrNull, null),
  listed: parameter('listed', someOf(ListedState.options), []),
  /** Of which kind and about which body, thing or area open questions are asked. */
  reviewKind: choice<ReviewKind>('kind', ReviewKind.options),
  about: parameter('about', idOrNull, null),
  /** The two documents of a comparison. */
  a: parameter('a', idOrNull, null),
  b: parameter('b', idOrNull, null),
  compareLevel: parameter<CompareQuery['level']>(
    'by',
    oneOf(CompareQuery.shape.level.unwrap().options),
    'product',
  ),
  include: parameter<CompareQuery['include']>(
    'include',
    oneOf(CompareQuery.shape.include.unwrap().options),
    'identifiable',
  ),
  side: parameter<CompareSide>('side', oneOf(compareSides), 'both'),
  /** The change whose effect is compared: a document without it and with it. */
  effectOf: parameter('effect', textOrNull, null),
  /** What the history is narrowed to, and the number of the change that its page begins before. */
  town: parameter('town', idOrNull, null),
  actor: parameter('actor', idOrNull, null),
  changeKinds: parameter('change', someOf(ChangeKind.options), []),
  before: parameter('before', numberOrNull, null),
  /** Which half of an import a narrow window shows. */
  importPane: choice<ImportPane>('teil', importPanes),
  lang: parameter<Lang>('lang', oneOf(languages), 'de'),
};

export type ParameterName = keyof typeof parameters;
type Value<P> = P extends Parameter<infer T> ? T : never;
export type ParameterValues = { readonly [Name in ParameterName]: Value<(typeof parameters)[Name]> };
