import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');

/** Lets no code of a further page through until it is released; `asked` when the first of it was asked for. */
async function holdCode(page: Page): Promise<{ readonly asked: Promise<void>; release(): void }> {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  await page.route('**/assets/*.js', async (route) => {
    asked.resolve();
    await released.promise;
    await route.continue();
  });
  return { asked: asked.promise, release: released.resolve };
}

function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

const leaving = [
  ['the map', '/netz?documents=hilden-2023&select=hilden/vhs', 'Partner', '/partner'],
  ['the map', '/netz?documents=hilden-2023', 'Methode', '/methode'],
  ['the gaps', '/luecken?documents=hilden-2023', 'Partner', '/partner'],
  ['the partners', '/partner?q=chor', 'Lücken', '/luecken'],
  ['the comparison', '/vergleich?a=hilden-2023&b=hilden-2024', 'Methode', '/methode'],
] as const;

describe('Leaving a page whose successor is still being fetched', () => {
  it.each(leaving)(
    'asks for nothing more of %s (%s) and leaves the next address alone',
    async (_, from, link, to) => {
      const { page, complaints } = await open();
      await page.goto(appUrl + from);
      await page.waitForLoadState('networkidle');
      const held = await holdCode(page);
      const asked: string[] = [];
      page.on('request', (request) => {
        // How much is open stands in the navigation of every page.
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/api/') && pathname !== '/api/review') asked.push(request.url());
      });
      await page.getByRole('link', { name: link, exact: true }).first().click();
      await held.asked;
      // What the page left behind would do is done by the time the next frame is drawn.
      await page.evaluate<undefined>('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      expect([addressOf(page), asked]).toEqual([to, []]);
      held.release();
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: /^(Partner|Methode|Lücken)/ })
        .waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it('drops what was being typed, also where the next page has words to look for as well', async () => {
    const { page } = await open();
    await page.clock.install();
    await page.goto(`${appUrl}/partner`);
    await page.getByRole('heading', { level: 1, name: 'Partner' }).waitFor();
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    await page.getByRole('searchbox', { name: 'Nach Namen filtern' }).fill('chor');
    await page.getByRole('link', { name: 'Lücken', exact: true }).first().click();
    await page.clock.runFor(2_000);
    expect(addressOf(page)).toBe('/luecken');
  });
});
