/** What a page for the committee shows. */
export const committeeKinds = ['gaps', 'underused', 'bridges', 'lists', 'compare', 'partner'] as const;
export type CommitteeKind = (typeof committeeKinds)[number];

/** What a page to print shows: one for the committee, or what a partner is asked. */
export const sheetKinds = [...committeeKinds, 'feedback'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** The steps from a file to a loaded programme, in their order; the first has no import yet. */
export const importSteps = ['understood', 'questions', 'preview', 'load', 'report'] as const;
export type ImportStep = (typeof importSteps)[number];

export type Page =
  | {
      readonly area:
        | 'overview'
        | 'network'
        | 'partners'
        | 'review'
        | 'data'
        | 'history'
        | 'feedback'
        | 'imports'
        | 'method'
        | 'unknown';
    }
  | { readonly area: 'gaps' | 'compare' }
  | { readonly area: 'partner' | 'document'; readonly id: string }
  /** A step of an import. */
  | { readonly area: 'import'; readonly id: string; readonly step: ImportStep }
  /** A page to print; `id` is the partner of a dossier or of a feedback sheet. */
  | { readonly area: 'sheet'; readonly of: SheetKind; readonly id: string };
