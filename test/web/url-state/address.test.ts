import { describe, expect, it } from 'vitest';
import { decode } from '../../../web/src/url-state/decode.ts';
import { encode } from '../../../web/src/url-state/encode.ts';
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
  opened: ['hilden/040801'],
  viewport: { x: -120.5, y: 44, zoom: 1.25 },
  sort: { key: 'partner', descending: true },
  text: 'Kinder & Jugend = 50 %',
  rows: 'engagement',
  tab: 'underused',
  gapKinds: ['L1', 'L6'],
  dismissed: 'all',
  a: 'hilden-2023',
  b: 'hilden-2024',
  compareLevel: 'row',
  include: 'partners',
  side: 'b',
};

function reread(state: ViewState): ViewState {
  const url = new URL(encode(state), 'http://localhost');
  return decode(url.pathname, url.search);
}

describe('The address of a view', () => {
  it('gives back every part of the view it was made from', () => {
    expect(reread(full)).toEqual(full);
  });

  it('is the bare path while everything is as by default', () => {
    expect(encode({ ...emptyState, page: { area: 'network' } })).toBe('/netz');
  });

  it('keeps ids readable', () => {
    expect(encode({ ...emptyState, page: { area: 'network' }, selection: 'hilden/vhs' })).toBe(
      '/netz?select=hilden/vhs',
    );
  });

  it.each([
    { area: 'overview' },
    { area: 'partners' },
    { area: 'partner', id: 'hilden/vhs' },
    { area: 'data' },
    { area: 'document', id: 'hilden-2024' },
    { area: 'method' },
  ] as const)('leads back to the page %o', (page) => {
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

  it('drops ids that no node can have', () => {
    expect(decode('/netz', '?documents=hilden-2024,..%2Fetc,%3Cb%3E').documents).toEqual(['hilden-2024']);
  });

  it('accepts a path as percent-encoded ids', () => {
    expect(decode('/partner/hilden%2Fvhs', '').page).toEqual({ area: 'partner', id: 'hilden/vhs' });
  });

  it('names no path from a place to itself', () => {
    expect(decode('/netz', '?path=hilden/vhs,hilden/vhs').path).toBeNull();
  });
});
