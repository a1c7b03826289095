import { importSteps, sheetKinds, type ImportStep, type Page, type SheetKind } from './page.ts';

const fixed: Readonly<Record<string, Page>> = {
  '': { area: 'overview' },
  netz: { area: 'network' },
  partner: { area: 'partners' },
  vergleich: { area: 'compare' },
  luecken: { area: 'gaps' },
  pruefen: { area: 'review' },
  daten: { area: 'data' },
  verlauf: { area: 'history' },
  rueckmeldungen: { area: 'feedback' },
  einlesen: { area: 'imports' },
  methode: { area: 'method' },
};

const sheetNames: Readonly<Record<SheetKind, string>> = {
  gaps: 'luecken',
  underused: 'anhaltspunkte',
  bridges: 'bruecken',
  lists: 'verzeichnis',
  compare: 'vergleich',
  partner: 'partner',
  feedback: 'rueckmeldung',
};

const stepNames: Readonly<Record<ImportStep, string>> = {
  understood: 'verstanden',
  questions: 'fragen',
  preview: 'vorschau',
  load: 'laden',
  report: 'bericht',
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
    case 'compare':
      return '/vergleich';
    case 'gaps':
      return '/luecken';
    case 'sheet':
      return `/blatt/${sheetNames[page.of]}${page.id === '' ? '' : `/${page.id}`}`;
    case 'review':
      return '/pruefen';
    case 'data':
      return '/daten';
    case 'history':
      return '/verlauf';
    case 'feedback':
      return '/rueckmeldungen';
    case 'imports':
      return '/einlesen';
    case 'import':
      return `/einlesen/${page.id}/${stepNames[page.step]}`;
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
  if (area === 'einlesen') return importOf(rest);
  if (area === 'blatt') return sheetOf(rest);
  return { area: 'unknown' };
}

/** Without a step it is the first. */
function importOf([id = '', name, ...rest]: readonly string[]): Page {
  const step = name === undefined ? 'understood' : importSteps.find((one) => stepNames[one] === name);
  return step === undefined || rest.length > 0 || !/^[0-9a-f-]{36}$/.test(id)
    ? { area: 'unknown' }
    : { area: 'import', id, step };
}

function sheetOf([name, ...rest]: readonly string[]): Page {
  const of = sheetKinds.find((kind) => sheetNames[kind] === name);
  const id = rest.join('/');
  // Only a page about a partner has an id, and has to have one.
  return of === undefined || (of === 'partner' || of === 'feedback') !== (id !== '')
    ? { area: 'unknown' }
    : { area: 'sheet', of, id };
}

/** A path with a broken percent sequence is taken as it stands. */
function unescape(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
