import type { Page, SheetKind } from './page.ts';
import type { ParameterName } from './parameters.ts';

const network: readonly ParameterName[] = [
  'documents',
  'level',
  'layout',
  'view',
  'sections',
  'kinds',
  'types',
  'status',
  'basis',
  'selection',
  'focus',
  'path',
  'added',
  'opened',
  'viewport',
  'sort',
];
const partners: readonly ParameterName[] = ['documents', 'types', 'status', 'basis', 'sort', 'text'];
const compare: readonly ParameterName[] = [
  'view',
  'selection',
  'opened',
  'viewport',
  'sort',
  'a',
  'b',
  'compareLevel',
  'include',
  'side',
  'effectOf',
];
const gaps: readonly ParameterName[] = [
  'documents',
  'view',
  'selection',
  'text',
  'tab',
  'gapKinds',
  'dismissed',
  'list',
  'listed',
];
const history: readonly ParameterName[] = ['documents', 'town', 'actor', 'changeKinds', 'before'];
const review: readonly ParameterName[] = ['documents', 'selection', 'town', 'reviewKind', 'about'];
const importing: readonly ParameterName[] = ['view', 'selection', 'opened', 'viewport', 'importPane'];
const reading: readonly ParameterName[] = ['sections', 'types', 'status', 'selection', 'text', 'rows'];

const ofSheet: Readonly<Record<SheetKind, readonly ParameterName[]>> = {
  gaps,
  underused: gaps,
  bridges: gaps,
  lists: gaps,
  compare,
  partner: [],
  feedback: ['documents'],
};

/**
 * The parameters a page has beside the language; an address holds no others. A page to print has those of the view it
 * prints, so that the way back leads to the same view.
 */
export function parametersOf(page: Page): readonly ParameterName[] {
  switch (page.area) {
    case 'network':
      return network;
    case 'partners':
      return partners;
    case 'compare':
      return compare;
    case 'gaps':
      return gaps;
    case 'review':
      return review;
    case 'document':
      return reading;
    case 'import':
      return importing;
    case 'history':
      return history;
    case 'sheet':
      return ofSheet[page.of];
    case 'overview':
    case 'partner':
    case 'data':
    case 'feedback':
    case 'imports':
    case 'method':
    case 'unknown':
      return [];
  }
}
