import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isAxeAsked, axeFindings } from './accessibility.ts';
import { openBrowser, openPage, resizeTo, screens, type WatchedPage } from './browser.ts';
import { mapDrawn } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

/** What WCAG 1.4.10 asks for. */
const narrowest = { width: 320, height: 640 };

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
  '/partner/hilden/gleichstellungsbeauftragte',
  '/daten',
  '/daten/hilden-2024',
  '/daten/lwl-2024',
  '/verlauf',
  '/methode',
] as const;

/** Views whose own tests look at everything but words that are long. */
const furtherNarrow = [
  '/vergleich',
  '/vergleich?a=hilden-2023&b=bergkamen-2023',
  '/luecken?documents=hilden-2024',
  '/luecken?documents=hilden-2024&tab=underused',
  '/luecken?documents=hilden-2024&tab=bridges',
  '/daten/hattingen',
  '/rueckmeldungen',
] as const;

/** How far the page is wider than its window, in CSS pixels. */
async function widerBy(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Controls whose words stand out of them once a reader has set the spacing of WCAG 1.4.12; then takes it off again. */
async function cutBySpacing(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const before = document.adoptedStyleSheets;
    const spacing = new CSSStyleSheet();
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [...before, spacing];
    const cut = [...document.querySelectorAll('button, .link-button, h1, h2')].filter((one) => {
      if (!one.checkVisibility({ opacityProperty: true }) || one.closest('.unseen, [data-map]') !== null) return false;
      const words = document.createRange();
      words.selectNodeContents(one);
      const [inner, outer] = [words.getBoundingClientRect(), one.getBoundingClientRect()];
      return inner.width > 0 && (inner.right > outer.right + 2 || inner.bottom > outer.bottom + 2);
    }).map((one) => one.textContent.trim().slice(0, 60));
    const wider = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    document.adoptedStyleSheets = before;
    return wider > 0 ? [...cut, 'wider by ' + wider] : cut;
  })()`);
}

/** What holds the application's own words, which are as long as they are. */
const ownWords =
  'nav, thead, dt, button:not(.text-button), .link-button, .segments, .chip[title], .letter, .figure, .basis';

/** How much wider the page is once a word of 88 letters follows whatever a document may print. */
async function widerOfLongWords(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    for (const folded of document.querySelectorAll('main details')) folded.open = true;
    const printed = [...document.querySelectorAll('main *')].filter((one) =>
      one.childElementCount === 0 && one.textContent.trim() !== '' &&
      one.closest('svg, canvas, select, .unseen, [data-map], ${ownWords}') === null);
    for (const one of printed) one.append('x'.repeat(88));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  })()`);
}

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

    const promise = `${axe ? 'axe-core finds nothing and ' : ''}nothing scrolls sideways`;
    it.each(views)(`${promise} at %s`, async (path) => {
      const { page, complaints } = watched;
      const complained = complaints.length;
      await page.goto(`${appUrl}${withLanguage(path, lang)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      if (axe) expect(await axeFindings(page)).toEqual([]);
      expect(await widerBy(page)).toBeLessThanOrEqual(0);
      if (axe) expect(await cutBySpacing(page)).toEqual([]);
      if (size === screens.phone) {
        await resizeTo(page, narrowest);
        expect(await widerBy(page)).toBeLessThanOrEqual(0);
        const head = await page.getByRole('banner').boundingBox();
        expect(head?.height).toBeLessThanOrEqual(120);
        if (lang === 'de') expect(await widerOfLongWords(page)).toBeLessThanOrEqual(0);
        await resizeTo(page, size);
      }
      expect(complaints.slice(complained)).toEqual([]);
    });
  });
});

describe('In a window of 320 pixels', () => {
  it('nothing scrolls sideways in comparison, gaps and documents, however long the printed words are', async () => {
    const { page } = await open(narrowest);
    for (const path of furtherNarrow) {
      await page.goto(`${appUrl}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await widerBy(page), await widerOfLongWords(page)]).toEqual([path, 0, 0]);
    }
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
