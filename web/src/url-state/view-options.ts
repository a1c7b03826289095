export const languages = ['de', 'en'] as const;
export type Lang = (typeof languages)[number];

export const levels = ['product', 'measure'] as const;
export type Level = (typeof levels)[number];

export const views = ['karte', 'tabelle', 'beides'] as const;
export type View = (typeof views)[number];

export const rowFilters = [
  'alle',
  'mit-partner',
  'benannt',
  'ohne-partner',
  'ungeprueft',
  'engagement',
] as const;
export type RowFilter = (typeof rowFilters)[number];

/** The questions of the gaps area: the first three are asked of one programme, the last of a list of a town's bodies. */
export const programmeTabs = ['gaps', 'underused', 'bridges'] as const;
export type ProgrammeTab = (typeof programmeTabs)[number];
export const gapsTabs = [...programmeTabs, 'lists'] as const;
export type GapsTab = (typeof gapsTabs)[number];

/** Whether dismissed findings are left out, shown alone, or shown too. */
export const dismissedFilters = ['open', 'dismissed', 'all'] as const;
export type DismissedFilter = (typeof dismissedFilters)[number];

/** Which ties of a comparison the map shows. */
export const compareSides = ['both', 'a', 'b'] as const;
export type CompareSide = (typeof compareSides)[number];

/** The halves of what was understood of a file. */
export const importPanes = ['quelle', 'ergebnis'] as const;
export type ImportPane = (typeof importPanes)[number];

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}
