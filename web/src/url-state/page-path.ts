import type { Page } from './view-state.ts';

const fixed: Readonly<Record<string, Page>> = {
  '': { area: 'overview' },
  netz: { area: 'network' },
  partner: { area: 'partners' },
  daten: { area: 'data' },
  methode: { area: 'method' },
};

/** Path of a page. Ids keep their slashes, so a dossier's address reads like the id. */
export function pathOf(page: Page): string {
  switch (page.area) {
    case 'overview':
      return '/';
    case 'network':
      return '/netz';
    case 'partners':
      return '/partner';
    case 'partner':
      return `/partner/${page.id}`;
    case 'data':
      return '/daten';
    case 'document':
      return `/daten/${page.id}`;
    case 'method':
      return '/methode';
    case 'unknown':
      return '/unbekannt';
  }
}

/** The page of a path; every path that leads nowhere is the page "unknown". */
export function pageOf(path: string): Page {
  const [area = '', ...rest] = unescape(path)
    .replace(/^\/+|\/+$/g, '')
    .split('/');
  const id = rest.join('/');
  if (id === '') return fixed[area] ?? { area: 'unknown' };
  if (area === 'partner') return { area: 'partner', id };
  if (area === 'daten') return { area: 'document', id };
  return { area: 'unknown' };
}

/** A path with a broken percent sequence is taken as it stands. */
function unescape(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
