import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isAxeAsked, seriousFindings } from './accessibility.ts';
import { openBrowser, openPage, screens, type WatchedPage } from './browser.ts';
import { mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

/** Every view of the application, with what marks it as drawn. */
const views = [
  '/',
  '/netz?documents=hilden-2024',
  '/netz?documents=hilden-2024&select=hilden/vhs',
  '/netz?documents=hilden-2024&view=tabelle',
  '/netz?documents=hilden-2024&level=measure&layout=spalten',
  '/netz?documents=hattingen',
  '/partner',
  '/partner/hilden/vhs',
  '/daten',
  '/daten/hilden-2024',
  '/daten/lwl-2024',
  '/methode',
] as const;

const withLanguage = (path: string, lang: 'de' | 'en'): string =>
  lang === 'de' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`;

describe.each(['de', 'en'] as const)('In the language %s', (lang) => {
  // One page for all views of a size: it keeps what it has loaded, as a user's browser does.
  describe.each(Object.entries(screens))('on a %s', (_name, size) => {
    const axe = isAxeAsked(lang, size.width);
    let browser: Browser;
    let watched: WatchedPage;
    beforeAll(async () => {
      browser = await openBrowser();
      watched = await openPage(browser, size);
    });
    afterAll(() => browser.close());

    const promise = `${axe ? 'axe-core finds nothing serious and ' : ''}nothing scrolls sideways`;
    it.each(views)(`${promise} at %s`, async (path) => {
      const { page, complaints } = watched;
      const complained = complaints.length;
      await page.goto(`${appUrl}${withLanguage(path, lang)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      if (axe) expect(await seriousFindings(page)).toEqual([]);
      const tooWide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(tooWide).toBeLessThanOrEqual(0);
      expect(complaints.slice(complained)).toEqual([]);
    });
  });
});

describe('Switching the language', () => {
  it('keeps the view, puts every word into English and remembers it in the address', async () => {
    const { page } = await open();
    await page.goto(`${appUrl}/netz?documents=hilden-2024&select=hilden/vhs`);
    await mapDrawn(page);
    await page.getByRole('link', { name: /English/ }).click();
    await page.getByRole('link', { name: 'Network' }).waitFor();
    expect(page.url()).toContain('lang=en');
    expect(page.url()).toContain('select=hilden/vhs');
    const text = await page.locator('body').innerText();
    for (const word of ['Überblick', 'Belege in', 'Ausgeblendet', 'zeigen', 'Verwaltung', 'Abschnitt'])
      expect(text).not.toContain(word);
  });
});
