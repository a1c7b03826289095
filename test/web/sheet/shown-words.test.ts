import { describe, expect, it } from 'vitest';
import { sheetMessages } from '../../../web/src/sheet/messages.ts';
import { methodNote } from '../../../web/src/sheet/method-notes.ts';
import { viewBehind } from '../../../web/src/sheet/sheet-place.ts';
import { comparisonShown, gapsShown, leadsShown } from '../../../web/src/sheet/shown-words.ts';
import { decode, encode } from '../../../web/src/url-state/address.ts';
import { committeeKinds } from '../../../web/src/url-state/page.ts';
import { emptyState } from '../../../web/src/url-state/view-state.ts';

describe('The filters of a page', () => {
  it('say that nothing is left out where nothing is', () => {
    expect(gapsShown(emptyState, 'de')).toBe('alle acht Arten von Lücken; ohne Verworfenes');
  });

  it('name the chosen kinds, what was dismissed and the words searched for', () => {
    const state = { gapKinds: ['L1', 'L4'], dismissed: 'all', text: ' Archiv ' } as const;
    expect(gapsShown(state, 'de')).toBe(
      'nur L1 Partnerspalte leer, L4 Im Text genannt, in der Spalte nicht; mit Verworfenem; mit den Wörtern „Archiv“',
    );
    expect(leadsShown('3 of 9 partners with leads', state, 'en')).toBe(
      '3 of 9 partners with leads; with what was dismissed; with the words “Archiv”',
    );
  });

  it('name the level only where documents of one town are compared', () => {
    expect(comparisonShown('row', 'partners', 'de')).toBe(
      'verglichen je Zeile; namentlich benannte Partner und Sammelnamen',
    );
    expect(comparisonShown(null, 'partners', 'de')).toBe('namentlich benannte Partner und Sammelnamen');
  });
});

describe('The way back', () => {
  it.each([
    ['/blatt/luecken', '?documents=hilden-2024&gaps=L1,L4&dismissed=all', '/luecken'],
    ['/blatt/anhaltspunkte', '?documents=hilden-2024&tab=underused', '/luecken'],
    ['/blatt/bruecken', '?documents=hilden-2024&tab=bridges&lang=en', '/luecken'],
    ['/blatt/vergleich', '?a=hilden-2023&b=hilden-2024&by=row&include=all', '/vergleich'],
    ['/blatt/partner/hilden/vhs', '', '/partner/hilden/vhs'],
  ])('from %s leads to the same view with the same filters', (path, query, view) => {
    const state = decode(path, query);
    if (state.page.area !== 'sheet') throw new Error('no page to print');
    expect(encode({ ...state, ...viewBehind(state.page) })).toBe(view + query);
  });

  it('opens the question that the page answers, whatever the address says', () => {
    expect(viewBehind({ area: 'sheet', of: 'bridges', id: '' })).toEqual({
      page: { area: 'gaps' },
      tab: 'bridges',
    });
  });
});

describe('What every page says of itself', () => {
  it.each(committeeKinds)('holds for %s how it was made, in both languages', (kind) => {
    for (const lang of ['de', 'en'] as const) expect(methodNote(kind, lang).text.length).toBeGreaterThan(1);
    expect(methodNote(kind, 'de').anchor).toBe(methodNote(kind, 'en').anchor);
  });

  it('refuses the same uses in both languages, cuts first', () => {
    expect(sheetMessages.en.refused).toHaveLength(sheetMessages.de.refused.length);
    expect(sheetMessages.de.footer).toMatch(/^Lücken sind kein Grund für Kürzungen\./);
    expect(sheetMessages.en.footer).toMatch(/^Gaps are no reason for cuts\./);
  });
});
