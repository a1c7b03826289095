/** What a page for the committee shows. */
export const sheetKinds = ['gaps', 'underused', 'bridges', 'lists', 'compare', 'partner'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type Page =
  | {
      readonly area:
        'overview' | 'network' | 'partners' | 'review' | 'data' | 'history' | 'method' | 'unknown';
    }
  | { readonly area: 'gaps' | 'compare' }
  | { readonly area: 'partner' | 'document'; readonly id: string }
  /** A page to print; `id` is the partner of a dossier. */
  | { readonly area: 'sheet'; readonly of: SheetKind; readonly id: string };
