import { describe, expect, it } from 'vitest';
import { decode, encode, ownParts } from '../../../web/src/url-state/address.ts';
import { parametersOf } from '../../../web/src/url-state/page-parameters.ts';
import { importSteps, sheetKinds, type Page } from '../../../web/src/url-state/page.ts';
import { parameters } from '../../../web/src/url-state/parameters.ts';
import { emptyState, type ViewState } from '../../../web/src/url-state/view-state.ts';

const full: ViewState = {
  page: { area: 'network' },
  lang: 'en',
  documents: ['hilden-2023', 'hilden-2024'],
  level: 'measure',
  layout: 'fokus',
  view: 'beides',
  sections: ['I.a', 'IV.b'],
  kinds: ['library', 'museum'],
  types: ['education', 'culture'],
  status: ['identifiable', 'collective'],
  basis: ['M1', 'Z'],
  selection: 'hilden-2024|hilden/040501|hilden/vhs',
  focus: { id: 'hilden/vhs', depth: 2 },
  path: { from: 'hilden/vhs', to: 'hilden/040601' },
  added: ['hilden/040701'],
  opened: ['hilden/040801', 'hilden-2024/'],
  viewport: { x: -120.5, y: 44, zoom: 1.25 },
  sort: { key: 'partner', descending: true },
  text: 'Kinder & Jugend = 50 %',
  rows: 'engagement',
  tab: 'underused',
  gapKinds: ['L1', 'L6'],
  dismissed: 'all',
  list: 'hilden/ortsverzeichnis/vereine',
  listed: ['silent', 'part'],
  reviewKind: 'pair',
  about: 'hilden/vhs',
  a: 'hilden-2023',
  b: 'hilden-2024',
  compareLevel: 'row',
  effectOf: 'http/1',
  include: 'partners',
  side: 'b',
  town: 'hilden',
  actor: 'hilden/vhs',
  changeKinds: ['document', 'dismissal'],
  before: 17,
  importPane: 'ergebnis',
};

const pages: readonly Page[] = [
  { area: 'overview' },
  { area: 'network' },
  { area: 'partners' },
  { area: 'partner', id: 'hilden/vhs' },
  { area: 'compare' },
  { area: 'gaps' },
  { area: 'review' },
  { area: 'data' },
  { area: 'history' },
  { area: 'feedback' },
  { area: 'imports' },
  ...importSteps.map((step) => ({
    area: 'import' as const,
    id: '8f14e45f-ceea-467f-9f5b-0a6d3c1b2e4d',
    step,
  })),
  { area: 'document', id: 'hilden-2024' },
  { area: 'method' },
  ...sheetKinds.map((of): Page => ({
    area: 'sheet',
    of,
    id: of === 'partner' || of === 'feedback' ? 'hilden/vhs' : '',
  })),
];

function reread(state: ViewState): ViewState {
  const url = new URL(encode(state), 'http://localhost');
  return decode(url.pathname, url.search);
}

describe('The address of a view', () => {
  it.each(pages)('gives back every part that the page %o has', (page) => {
    const view = ownParts({ ...full, page });
    expect(reread(view)).toEqual(view);
  });

  it('holds every parameter on some page', () => {
    const held = new Set(['lang', ...pages.flatMap(parametersOf)]);
    expect(Object.keys(parameters).filter((name) => !held.has(name))).toEqual([]);
  });

  it('holds nothing that its page does not have, whatever was on view before', () => {
    expect(encode({ ...full, page: { area: 'method' } })).toBe('/methode?lang=en');
    expect(encode({ ...full, page: { area: 'document', id: 'hilden-2024' } })).not.toContain('layout');
    expect(decode('/methode', '?lang=en&documents=hilden-2024')).toEqual({
      ...emptyState,
      page: { area: 'method' },
      lang: 'en',
    });
  });

  it('is written as it always was', () => {
    expect(encode(full)).toBe(
      '/netz?documents=hilden-2023,hilden-2024&level=measure&layout=fokus&view=beides&sections=I.a,IV.b' +
        '&kinds=library,museum&types=education,culture&status=identifiable,collective&basis=M1,Z' +
        '&select=hilden-2024%7Childen/040501%7Childen/vhs&focus=hilden/vhs&depth=2' +
        '&path=hilden/vhs,hilden/040601&add=hilden/040701&open=hilden/040801,hilden-2024/' +
        '&at=-120.5,44,1.25&sort=-partner&lang=en',
    );
    expect(encode({ ...full, page: { area: 'gaps' } })).toBe(
      '/luecken?documents=hilden-2023,hilden-2024&view=beides&select=hilden-2024%7Childen/040501%7Childen/vhs' +
        '&q=Kinder%20%26%20Jugend%20%3D%2050%20%25&tab=underused&gaps=L1,L6&dismissed=all' +
        '&list=hilden/ortsverzeichnis/vereine&listed=silent,part&lang=en',
    );
    expect(encode({ ...full, page: { area: 'compare' } })).toBe(
      '/vergleich?view=beides&select=hilden-2024%7Childen/040501%7Childen/vhs&open=hilden/040801,hilden-2024/' +
        '&at=-120.5,44,1.25&sort=-partner&a=hilden-2023&b=hilden-2024&by=row&include=partners&side=b&effect=http/1&lang=en',
    );
  });

  it('is the bare path while everything is as by default', () => {
    expect(encode({ ...emptyState, page: { area: 'network' } })).toBe('/netz');
  });

  it('keeps ids readable', () => {
    expect(encode({ ...emptyState, page: { area: 'network' }, selection: 'hilden/vhs' })).toBe(
      '/netz?select=hilden/vhs',
    );
  });

  it.each(pages)('leads back to the page %o', (page) => {
    expect(reread({ ...emptyState, page }).page).toEqual(page);
  });

  it('tells a status filter that shows nobody from the default', () => {
    expect(reread({ ...emptyState, page: { area: 'network' }, status: [] }).status).toEqual([]);
  });
});

describe('An address typed by hand', () => {
  it.each(['/nirgends', '/netz/weiter', '/daten2/x', '/%E0%A4%A'])(
    '%s leads to the page "unknown"',
    (path) => {
      expect(decode(path, '').page).toEqual({ area: 'unknown' });
    },
  );

  it('opens with what is left when values are unknown', () => {
    const state = decode(
      '/netz',
      '?layout=kreis&types=education,ghosts&depth=7&focus=hilden/vhs&lang=fr&at=1,x,2',
    );
    expect(state.layout).toBe('bruecken');
    expect(state.types).toEqual(['education']);
    expect(state.focus).toEqual({ id: 'hilden/vhs', depth: 1 });
    expect(state.lang).toBe('de');
    expect(state.viewport).toBeNull();
  });

  it('shows what is sure and what is presumed where an address of before asks for M2', () => {
    const state = decode('/netz', '?basis=M2,M1');
    expect(state.basis).toEqual(['M1', 'M2s', 'M2v']);
    expect(encode({ ...state, basis: ['M2s'] })).toBe('/netz?basis=M2s');
  });

  it('drops ids that no node can have', () => {
    expect(decode('/netz', '?documents=hilden-2024,..%2Fetc,%3Cb%3E').documents).toEqual(['hilden-2024']);
  });

  it('accepts a path as percent-encoded ids', () => {
    expect(decode('/partner/hilden%2Fvhs', '').page).toEqual({ area: 'partner', id: 'hilden/vhs' });
  });

  it.each(['0', '-1', '-0.5', 'x', '', 'Infinity'])('does not zoom by %o', (zoom) => {
    expect(decode('/netz', `?at=10,20,${zoom}`).viewport).toBeNull();
  });

  it('does not place the map by half a viewport', () => {
    expect(decode('/netz', '?at=10,20').viewport).toBeNull();
  });

  it('shows no more documents than the server answers for at once, each once', () => {
    const many = Array.from({ length: 25 }, (_, at) => `stadt-${2000 + at}`);
    const shown = decode('/netz', `?documents=${[many[0], ...many].join(',')}`).documents;
    expect(shown).toEqual(many.slice(0, 20));
  });

  it.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
    ['0', 1],
    ['4', 1],
  ])('looks %s steps around the focus as far as %i', (depth, steps) => {
    expect(decode('/netz', `?focus=hilden/vhs&depth=${depth}`).focus?.depth).toBe(steps);
  });

  it('has no depth without a focus', () => {
    expect(decode('/netz', '?depth=2').focus).toBeNull();
    expect(decode('/netz', '?focus=A%20B&depth=2').focus).toBeNull();
  });

  it('selects nothing by an empty name', () => {
    expect(decode('/netz', '?select=').selection).toBeNull();
  });

  it('names no path from a place to itself', () => {
    expect(decode('/netz', '?path=hilden/vhs,hilden/vhs').path).toBeNull();
  });
});
